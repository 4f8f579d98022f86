import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WeightedPoints } from './weighted-points.ts'

type Point = readonly [x: number, y: number]

/** Twice the area of the triangle a, b, c, in whole numbers without a limit: the independent arithmetic. */
function turn([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): bigint {
  const [ux, uy] = [BigInt(bx) - BigInt(ax), BigInt(by) - BigInt(ay)]
  return ux * (BigInt(cy) - BigInt(ay)) - uy * (BigInt(cx) - BigInt(ax))
}

/** Winding number of a closed ring around a point taken a hair east and, far less, north of where it is. */
function winding(ring: readonly Point[], [px, py]: Point): number {
  let sum = 0
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length] as Point
    const [low, high, sign] = a[1] < b[1] ? [a, b, 1] : [b, a, -1]
    if (low[1] <= py && py < high[1] && turn(low, high, [px, py]) > 0n) sum += sign
  })
  return sum
}

function counted(points: WeightedPoints, ring: readonly Point[]): number {
  return ring.reduce((sum, [ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] as Point
    return sum + points.westOf(ax, ay, bx, by)
  }, 0)
}

function weighted(list: readonly Point[], cell: number): WeightedPoints {
  const column = (k: 0 | 1) => Int32Array.from(list, point => point[k])
  return new WeightedPoints(
    column(0),
    column(1),
    list.map((_, i) => 1 + (i % 5)),
    cell
  )
}

const brute = (list: readonly Point[], ring: readonly Point[]) =>
  list.reduce((sum, point, i) => sum + winding(ring, point) * (1 + (i % 5)), 0)

/** Few possible coordinates: points lie on lines and vertices, vertices on cell borders, edges run along and through corners. */
const tight = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }))
const wide = fc.tuple(
  fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
  fc.integer({ min: -2_000_000_000, max: 2_000_000_000 })
)

test('any closed line counts each point as often as it runs round it, also where points lie on it', () => {
  fc.assert(
    fc.property(
      fc.array(tight, { maxLength: 60 }),
      fc.array(tight, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 50 }),
      (list, ring, cell) => {
        expect(counted(weighted(list, cell), ring)).toBe(brute(list, ring))
      }
    ),
    { numRuns: 4000, seed: 1 }
  )
})

test('the same across the whole range of coordinates', () => {
  fc.assert(
    fc.property(
      fc.array(wide, { maxLength: 40 }),
      fc.array(wide, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 20_000_000, max: 900_000_000 }),
      (list, ring, cell) => {
        expect(counted(weighted(list, cell), ring)).toBe(brute(list, ring))
      }
    ),
    { numRuns: 500, seed: 2 }
  )
})

test('an edge the other way round has the opposite number', () => {
  fc.assert(
    fc.property(fc.array(tight, { minLength: 1, maxLength: 40 }), tight, tight, (list, [ax, ay], [bx, by]) => {
      const points = weighted(list, 7)
      expect(points.westOf(bx, by, ax, ay) + points.westOf(ax, ay, bx, by)).toBe(0)
    }),
    { numRuns: 2000, seed: 3 }
  )
})

test('a point on a common border is on its eastern or northern side, once', () => {
  const points = weighted([[0, 0]], 10)
  const around = (x: number, y: number): Point[] => [
    [x, y],
    [x + 5, y],
    [x + 5, y + 5],
    [x, y + 5]
  ]
  expect(counted(points, around(0, -2))).toBe(1)
  expect(counted(points, around(-5, -2))).toBe(0)
  expect(counted(points, around(-2, 0))).toBe(1)
  expect(counted(points, around(-2, -5))).toBe(0)
  expect([around(0, 0), around(-5, 0), around(0, -5), around(-5, -5)].map(ring => counted(points, ring))).toEqual([
    1, 0, 0, 0
  ])
})

test('many points in one cell, given in any order', () => {
  const list = Array.from({ length: 5000 }, (_, i): Point => [(i * 7919) % 1000, (i * 104_729) % 997])
  const ring: Point[] = [
    [100, 90],
    [820, 203],
    [640, 977],
    [333, 401]
  ]
  expect(counted(weighted(list, 2000), ring)).toBe(brute(list, ring))
  expect(counted(weighted(list.toReversed(), 90), ring)).toBe(brute(list.toReversed(), ring))
})

test('without points nothing is counted; weights beyond 32 bits are refused', () => {
  expect(
    counted(weighted([], 10), [
      [0, 0],
      [9, 0],
      [0, 9]
    ])
  ).toBe(0)
  const two = Int32Array.of(1, 2)
  expect(() => new WeightedPoints(two, two, [0xffffffff, 1])).toThrow(RangeError)
})
