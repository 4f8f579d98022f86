import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { emptyCase, useCase } from '../../state/case.ts'
import { withProgress } from './long-work.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  useCase.setState(emptyCase, true)
})

const told = () => useCase.getState().longWork

test('quick work is not told', async () => {
  const work = withProgress('case', async onProgress => {
    onProgress(0.5)
    return 7
  })
  expect(await work).toBe(7)
  await vi.advanceTimersByTimeAsync(5000)
  expect(told()).toBeNull()
})

test('work that takes a while is told with its share until it ends, however it ends', async () => {
  let tell: (share: number) => void = () => {}
  let end: (error: Error) => void = () => {}
  const work = withProgress(
    'export',
    onProgress =>
      new Promise((_, reject) => {
        tell = onProgress
        end = reject
      })
  )
  const failure = expect(work).rejects.toThrow('full')
  tell(0.25)
  expect(told()).toBeNull()
  await vi.advanceTimersByTimeAsync(5000)
  expect(told()).toEqual({ kind: 'export', share: 0.25 })
  tell(0.75)
  expect(told()).toEqual({ kind: 'export', share: 0.75 })
  end(new Error('full'))
  await failure
  expect(told()).toBeNull()
})

test('a share that is told late does not bring ended work back', async () => {
  let tell: (share: number) => void = () => {}
  let end: (value: number) => void = () => {}
  const work = withProgress(
    'case',
    onProgress =>
      new Promise<number>(resolve => {
        tell = onProgress
        end = resolve
      })
  )
  await vi.advanceTimersByTimeAsync(5000)
  end(7)
  expect(await work).toBe(7)
  tell(0.85)
  expect(told()).toBeNull()
})
