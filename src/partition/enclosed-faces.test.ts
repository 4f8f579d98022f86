import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doubledArea, type Polyline, type Ring } from '../geometry/rings.ts'
import { type EnclosedFaces, facesBetween } from './enclosed-faces.ts'

const M = 1000
/** Metres, by points. */
const line = (...points: readonly (readonly [number, number])[]): Polyline => ({
  x: points.map(([x]) => x * M),
  y: points.map(([, y]) => y * M)
})
const m2 = (rings: readonly Ring[]) => rings.reduce((sum, ring) => sum + doubledArea(ring).toNumber(), 0) / 2e6
function areas(drawn: Polyline, path: Polyline): { left: number; right: number; both: number } {
  const found = facesBetween(drawn, path, 10)
  if (typeof found === 'string' || 'crossing' in found) throw new Error(JSON.stringify(found))
  return { left: m2(found.left), right: m2(found.right), both: m2(found.both) }
}

/** The path runs east: north of it is its left. */
const EAST = line([0, 0], [30, 0])

test('a line north of the path encloses land on its left, one south of it on its right', () => {
  expect(areas(line([0, 0], [10, 20], [20, 20], [30, 0]), EAST)).toEqual({ left: 400, right: 0, both: 0 })
  expect(areas(line([0, 0], [15, -10], [30, 0]), EAST)).toEqual({ left: 0, right: 150, both: 0 })
})

test('the side is the path’s, whichever way the line is drawn', () => {
  expect(areas(line([30, 0], [20, 20], [10, 20], [0, 0]), EAST)).toEqual({ left: 400, right: 0, both: 0 })
  expect(areas(line([0, 0], [10, 20], [20, 20], [30, 0]), line([30, 0], [0, 0]))).toEqual({
    left: 0,
    right: 400,
    both: 0
  })
})

test('a line that crosses the path encloses land on either side', () => {
  expect(areas(line([0, 0], [5, 10], [10, 0], [20, -10], [30, 0]), EAST)).toEqual({ left: 50, right: 100, both: 0 })
  expect(areas(line([0, 0], [5, 10], [15, -10], [25, 10], [30, 0]), EAST)).toEqual({ left: 100, right: 50, both: 0 })
})

test('where line and path run together nothing lies between', () => {
  expect(areas(EAST, EAST)).toEqual({ left: 0, right: 0, both: 0 })
  expect(areas(line([0, 0], [10, 0], [15, 4], [20, 0], [30, 0]), EAST)).toEqual({ left: 20, right: 0, both: 0 })
})

test('nothing is left of a stretch that both run along: rings have their own corners only', () => {
  const { left } = facesBetween(line([0, 0], [10, 0], [15, 4], [20, 0], [30, 0]), EAST, 10) as EnclosedFaces
  expect(left.map(({ x }) => x.length)).toEqual([4])
})

test('of a path that runs north the west is left', () => {
  const north = line([0, 0], [0, 30])
  expect(areas(line([0, 0], [-20, 10], [-20, 20], [0, 30]), north)).toEqual({ left: 400, right: 0, both: 0 })
  expect(areas(line([0, 0], [10, 15], [0, 30]), north)).toEqual({ left: 0, right: 150, both: 0 })
  // A line of upright edges, drawn from either end.
  const box = line([0, 0], [0, -10], [20, -10], [20, 40], [0, 40], [0, 30])
  expect(areas(box, north)).toEqual({ left: 0, right: 1000, both: 0 })
  expect(areas({ x: box.x.toReversed(), y: box.y.toReversed() }, north)).toEqual({ left: 0, right: 1000, both: 0 })
})

test('land that lies round an end of the path is on both of its sides', () => {
  // North of the path, round its east end, and up through it: the triangle north of the last stretch is left out.
  const round = line([0, 0], [0, 10], [40, 10], [40, -10], [15, -10], [15, 5], [30, 0])
  expect(areas(round, EAST)).toEqual({ left: 0, right: 0, both: 40 * 10 + 25 * 10 - (15 * 5) / 2 })
  // Round an end, but beside the path on one side only.
  expect(areas(line([0, 0], [0, 10], [40, 10], [40, 0], [30, 0]), EAST)).toEqual({ left: 400, right: 0, both: 0 })
})

test('rings are closed, land on the left, and holes are told clockwise', () => {
  const { left } = facesBetween(line([0, 0], [10, 20], [20, 20], [30, 0]), EAST, 10) as EnclosedFaces
  expect(left).toHaveLength(1)
  const [{ x, y }] = left as [Ring]
  expect([x[0], y[0]]).toEqual([x.at(-1), y.at(-1)])
  expect(doubledArea({ x, y }).toNumber()).toBeGreaterThan(0)
})

test('a line that meets itself is told with the place', () => {
  const loop = line([0, 0], [20, 10], [20, -10], [10, -10], [10, 10], [30, 0])
  expect(facesBetween(loop, EAST, 10)).toEqual({ crossing: [10 * M, 5 * M] })
  const touching = line([0, 0], [10, 10], [15, 5], [10, 10], [30, 0])
  expect(facesBetween(touching, EAST, 10)).toEqual({ crossing: [10 * M, 10 * M] })
})

test('points of the line within reach of the path are on it', () => {
  const beside: Polyline = { x: [0, 10 * M, 20 * M, 30 * M], y: [0, 9, -9, 0] }
  expect(areas(beside, EAST)).toEqual({ left: 0, right: 0, both: 0 })
  const further: Polyline = { x: [0, 10 * M, 20 * M, 30 * M], y: [0, 11, 11, 0] }
  expect(areas(further, EAST).left).toBeCloseTo(0.22, 6)
})

/** Heights at every kilometre; both begin and end at 0. */
const heights = fc.array(fc.integer({ min: -800_000, max: 800_000 }), { minLength: 1, maxLength: 12 })

/** What lies above and below, between two lines that run east: trapezoids between vertices and crossings. */
function between(line: readonly number[], path: readonly number[]): { above: number; below: number } {
  let [above, below] = [0, 0]
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [0, 1].map(k => (line[i + k] as number) - (path[i + k] as number)) as [number, number]
    if (a * b >= 0) {
      if (a + b > 0) above += (a + b) / 2
      else below -= (a + b) / 2
      continue
    }
    const [upper, lower] = [Math.max(a, b), -Math.min(a, b)]
    above += upper ** 2 / (upper + lower) / 2
    below += lower ** 2 / (upper + lower) / 2
  }
  // Widths are a kilometre, heights millimetres.
  return { above, below }
}

test('property: between two lines that run east lies what the trapezoids between them say', () => {
  fc.assert(
    fc.property(
      heights,
      fc.array(fc.integer({ min: -800_000, max: 800_000 }), { minLength: 12, maxLength: 12 }),
      fc.boolean(),
      (one, other, turned) => {
        const [a, b] = [
          [0, ...one, 0],
          [0, ...other.slice(0, one.length), 0]
        ] as const
        const along = (list: readonly number[]): Polyline => ({ x: list.map((_, i) => i * 1_000_000), y: [...list] })
        const reversed = ({ x, y }: Polyline): Polyline => ({ x: x.toReversed(), y: y.toReversed() })
        const found = areas(turned ? reversed(along(a)) : along(a), along(b))
        const wanted = between(a, b)
        // Points within 10 mm of the path are moved onto it, crossings are rounded to the millimetre.
        expect(Math.abs(found.left - wanted.above)).toBeLessThan(30)
        expect(Math.abs(found.right - wanted.below)).toBeLessThan(30)
        expect(found.both).toBe(0)
      }
    ),
    { numRuns: 400, seed: 5 }
  )
})
