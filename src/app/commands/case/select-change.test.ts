import { expect, test } from 'vitest'
import type { Change } from '../../../proposal/types.ts'
import { bestOf, type Candidate } from './select-change.ts'

const ring = (w: number, s: number, e: number, n: number) => [
  [w, s],
  [e, s],
  [e, n],
  [w, n],
  [w, s]
]
const drawn = (id: string, ...rings: number[][][]): Candidate => {
  const change: Change = { id, type: 'transfer-area', to: '0265', area: { type: 'Polygon', coordinates: rings } }
  const [outer = []] = rings
  const xs = outer.map(([x = 0]) => x)
  const ys = outer.map(([, y = 0]) => y)
  return { change, bbox: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] }
}

test('the last change whose drawing holds the place moved it', () => {
  const first = drawn('a', ring(0, 0, 10, 10))
  const second = drawn('b', ring(2, 2, 6, 6))
  expect(bestOf([first, second], [3, 3])).toBe('b')
  expect(bestOf([second, first], [3, 3])).toBe('a')
  expect(bestOf([first, second], [8, 8])).toBe('a')
})

test('a hole is not in the drawing, and a change without one counts by its box', () => {
  const withHole = drawn('a', ring(0, 0, 10, 10), ring(2, 2, 4, 4))
  const units: Candidate = {
    change: { id: 'u', type: 'transfer-units', to: '0265', units: { layer: 'parish', codes: ['1'] } },
    bbox: [2, 2, 4, 4]
  }
  expect(bestOf([units, withHole], [3, 3])).toBe('a')
  expect(bestOf([withHole, units], [3, 3])).toBe('u')
  expect(bestOf([], [3, 3])).toBeNull()
})
