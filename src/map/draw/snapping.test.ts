import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LonLat, SnapTarget } from '../../engine/api.ts'
import { Snapping } from './snapping.ts'

/** An engine that answers when told to. */
function slowEngine() {
  const asked: { point: LonLat; answer: (target: SnapTarget | null) => void; fail: () => void }[] = []
  const snapping = new Snapping(
    point =>
      new Promise((resolve, reject) => asked.push({ point, answer: resolve, fail: () => reject(new Error('gone')) }))
  )
  return { asked, snapping }
}
const at = (lon: number): LonLat => [lon, 55]
const vertex = (lon: number): SnapTarget => ({ point: at(lon), kind: 'vertex' })
const settled = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a pointer that moves on asks one question at a time and skips the ones overtaken', async () => {
  const { asked, snapping } = slowEngine()
  const answers: (number | undefined)[] = []
  for (const lon of [1, 2, 3, 4]) snapping.follow(at(lon), 10, target => answers.push(target?.point[0]))
  expect(asked.map(a => a.point[0])).toEqual([1])
  asked[0]!.answer(vertex(1.5))
  await settled()
  expect(asked.map(a => a.point[0])).toEqual([1, 4])
  asked[1]!.answer(null)
  await settled()
  expect(answers).toEqual([1.5, undefined])
})

test('a point set where the pointer already asked needs no second question', async () => {
  const { asked, snapping } = slowEngine()
  snapping.follow(at(1), 10, () => undefined)
  asked[0]!.answer(vertex(1.5))
  await settled()
  expect(snapping.known(at(1), 10)).toEqual(vertex(1.5))
  expect(await snapping.settle(at(1), 10)).toEqual(vertex(1.5))
  expect(asked).toHaveLength(1)
  expect(snapping.known(at(1), 20)).toBeUndefined()
})

test('what was forgotten is not told any more', async () => {
  const { asked, snapping } = slowEngine()
  const answer = vi.fn()
  snapping.follow(at(1), 10, answer)
  snapping.follow(at(2), 10, answer)
  snapping.forget()
  asked[0]!.answer(vertex(1))
  await settled()
  expect(answer).not.toHaveBeenCalled()
  expect(asked).toHaveLength(1)
})

test('an engine that fails or stays silent does not hold the drawing up', async () => {
  const { asked, snapping } = slowEngine()
  const failing = snapping.settle(at(1), 10)
  asked[0]!.fail()
  expect(await failing).toBeUndefined()
  const silent = snapping.settle(at(2), 10)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(await silent).toBeUndefined()
  // That there was no answer is not an answer.
  expect(snapping.known(at(2), 10)).toBeUndefined()
  asked[1]!.answer(null)
  const again = snapping.settle(at(2), 10)
  asked[2]!.answer(vertex(2.5))
  expect(await again).toEqual(vertex(2.5))
})

test('idle waits for the last answer', async () => {
  const { asked, snapping } = slowEngine()
  const order: string[] = []
  snapping.follow(at(1), 10, () => order.push('first'))
  snapping.follow(at(2), 10, () => order.push('second'))
  void snapping.idle().then(() => order.push('idle'))
  asked[0]!.answer(null)
  await settled()
  asked[1]!.answer(null)
  await settled()
  expect(order).toEqual(['first', 'second', 'idle'])
})
