import { expect, test, vi } from 'vitest'
import type { LandDifferenceAnswer } from '../../../engine/api.ts'
import { CancelledError, isCancelled } from '../../../engine/task-queue.ts'
import { aProposal } from '../../../proposal/testing/examples.ts'
import { PairsOfLand } from './pairs-of-land.ts'

const compared = ['a', 'b', 'c'].map(id => ({ id, proposal: aProposal({ title: id }) }))
const [a, b] = compared as [(typeof compared)[number], (typeof compared)[number]]
const NOT_EXACT: LandDifferenceAnswer = { kind: 'not-exact' }

test('every proposal against the present and every two against each other, each asked for once', async () => {
  const landDifference = vi.fn(async () => NOT_EXACT)
  const pairs = new PairsOfLand({ landDifference, cancel: vi.fn() })
  await pairs.of(a, b)
  const told: string[] = []
  const all = await pairs.all(compared, (done, of) => told.push(`${done}/${of}`))
  expect(all.map(({ first, second }) => [first, second])).toEqual([
    [null, 0],
    [null, 1],
    [null, 2],
    [0, 1],
    [0, 2],
    [1, 2]
  ])
  expect(told).toEqual(['0/6', '1/6', '2/6', '3/6', '4/6', '5/6'])
  // The pair of a and b was known.
  expect(landDifference).toHaveBeenCalledTimes(6)
})

test('the engine is stopped only while it works for these pairs, and what was stopped is asked for anew', async () => {
  let reject: (error: Error) => void = () => undefined
  let tell: ((share: number) => void) | undefined
  const landDifference = vi.fn((_: unknown, __: unknown, onProgress?: (share: number) => void) => {
    tell = onProgress
    return new Promise<LandDifferenceAnswer>((_, no) => {
      reject = no
    })
  })
  const cancel = vi.fn(async () => reject(new CancelledError()))
  const pairs = new PairsOfLand({ landDifference, cancel })
  const stopped = pairs.of(a, b).catch(isCancelled)
  // The case on screen may still be what the engine works on.
  pairs.stop()
  expect(cancel).not.toHaveBeenCalled()
  reject(new CancelledError())
  expect(await stopped).toBe(true)

  const again = pairs.of(a, b).catch(isCancelled)
  tell?.(0.5)
  pairs.stop()
  expect(cancel).toHaveBeenCalledTimes(1)
  expect(await again).toBe(true)
  expect(landDifference).toHaveBeenCalledTimes(2)
})
