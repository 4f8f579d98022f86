import { expect, test } from 'vitest'
import { asked } from './asked.ts'

const never = new Promise<never>(() => undefined)

test('progress that comes after the answer is not told', async () => {
  const told: number[] = []
  let late: (share: number) => void = () => undefined
  const answer = await asked(
    async onProgress => {
      late = onProgress
      onProgress(0.5)
      return 'read'
    },
    share => told.push(share),
    never
  )
  late(0.9)
  expect([answer, told]).toEqual(['read', [0.5]])
})

test('a worker that dies rejects', async () => {
  await expect(
    asked(
      () => never,
      () => undefined,
      Promise.reject(new Error('dead'))
    )
  ).rejects.toThrow('dead')
})
