import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellAreas, cellKey, cellOf, type Outline } from './census-cells.ts'
import { doubledArea, type LatticePoint, ORIGIN, squareMetres } from './lattice.ts'

/** Lattice steps per kilometre. */
const KM = 100_000
const [X0, Y0] = [ORIGIN[0] / 1e6, ORIGIN[1] / 1e6]

function outline(points: readonly LatticePoint[]): Outline {
  return points.map(([x, y], i) => {
    const [px, py] = points[(i + 1) % points.length] as LatticePoint
    return [x, y, px, py] as const
  })
}

test('a cell key goes there and back', () => {
  expect(cellOf(cellKey(4445, 3497))).toEqual({ xKm: 4445, yKm: 3497 })
})

test('a rectangle over a corner of four cells, counter-clockwise', () => {
  const areas = cellAreas(
    outline([
      [0.5 * KM, 0.75 * KM],
      [1.25 * KM, 0.75 * KM],
      [1.25 * KM, 2 * KM],
      [0.5 * KM, 2 * KM]
    ])
  )
  expect([...areas].map(([key, m2]) => [cellOf(key), Math.round(m2)])).toEqual([
    [{ xKm: X0 + 1, yKm: Y0 }, 62_500],
    [{ xKm: X0, yKm: Y0 }, 125_000],
    [{ xKm: X0 + 1, yKm: Y0 + 1 }, 250_000],
    [{ xKm: X0, yKm: Y0 + 1 }, 500_000]
  ])
})

test('a hole is left out, and cells wholly inside count whole', () => {
  const big = outline([
    [0, 0],
    [3 * KM, 0],
    [3 * KM, 3 * KM],
    [0, 3 * KM]
  ])
  const hole = outline([
    [1.25 * KM, 1.25 * KM],
    [1.25 * KM, 1.75 * KM],
    [1.75 * KM, 1.75 * KM],
    [1.75 * KM, 1.25 * KM]
  ])
  const areas = cellAreas([...big, ...hole])
  expect(areas.size).toBe(9)
  expect(areas.get(cellKey(X0 + 1, Y0 + 1))).toBeCloseTo(750_000, 3)
  expect(areas.get(cellKey(X0 + 2, Y0 + 1))).toBeCloseTo(1_000_000, 3)
})

test('any triangle is divided without loss, and no cell holds more than itself', () => {
  const coordinate = fc.integer({ min: 0, max: 6 * KM })
  const point = fc.tuple(coordinate, coordinate)
  fc.assert(
    fc.property(point, point, point, (a, b, c) => {
      const triangle: LatticePoint[] = doubledArea([a, b, c, a]) > 0 ? [a, b, c] : [a, c, b]
      const areas = cellAreas(outline(triangle))
      const sum = [...areas.values()].reduce((s, m2) => s + m2, 0)
      expect(sum).toBeCloseTo(squareMetres(doubledArea([...triangle, triangle[0] as LatticePoint])), 0)
      for (const m2 of areas.values()) expect(m2).toBeLessThanOrEqual(1_000_000.001)
    }),
    { numRuns: 300, seed: 2026 }
  )
})
