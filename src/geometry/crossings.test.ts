import { expect, test } from 'vitest'
import { type Line, MAX_CROSSINGS, nodeLines, TooManyCrossings } from './noding.ts'

/** A comb and a line through all its teeth. */
const comb = (teeth: number): [Line, Line] => {
  const x = Array.from({ length: teeth + 1 }, (_, i) => 1000 * i)
  return [
    { x, y: x.map((_, i) => (i % 2 === 0 ? 0 : 1000)), added: [] },
    { x: [-10, 1000 * teeth + 10], y: [500, 500], added: [] }
  ]
}

test('a drawing may cross borders as often as any does, and no more', () => {
  const [drawn, border] = comb(MAX_CROSSINGS / 2)
  expect(nodeLines([drawn], [border])).toBe(true)
  expect(border.added).toHaveLength(MAX_CROSSINGS / 2)
  const [wild, coast] = comb(MAX_CROSSINGS + 1)
  expect(() => nodeLines([wild], [coast])).toThrow(TooManyCrossings)
})
