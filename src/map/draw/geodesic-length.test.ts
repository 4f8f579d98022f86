import fc from 'fast-check'
import geodesic from 'geographiclib-geodesic'
import { expect, test } from 'vitest'
import { metresAlong, metresBetween } from './geodesic-length.ts'

const exact = (a: readonly [number, number], b: readonly [number, number]): number =>
  geodesic.Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0]).s12 ?? Number.NaN
const place = fc.tuple(fc.double({ min: 8, max: 15, noNaN: true }), fc.double({ min: 54.5, max: 57.8, noNaN: true }))
const step = fc.double({ min: -0.05, max: 0.05, noNaN: true })

test('near each other: a centimetre from the geodesic at most', () => {
  fc.assert(
    fc.property(place, step, step, (a, dx, dy) => {
      const b = [a[0] + dx, a[1] + dy] as const
      expect(Math.abs(metresBetween(a, b) - exact(a, b))).toBeLessThan(0.01)
    }),
    { seed: 20261122 }
  )
})

test('across the country: a thousandth at most', () => {
  fc.assert(
    fc.property(place, place, (a, b) => {
      const length = exact(a, b)
      expect(Math.abs(metresBetween(a, b) - length)).toBeLessThanOrEqual(0.01 + length * 1e-3)
    }),
    { seed: 20261122 }
  )
})

test('a line is as long as its parts', () => {
  const [a, b, c] = [[12, 55] as const, [12.1, 55] as const, [12.1, 55.1] as const]
  expect(metresAlong([a, b, c])).toBeCloseTo(metresBetween(a, b) + metresBetween(b, c), 6)
  expect(metresAlong([a])).toBe(0)
})
