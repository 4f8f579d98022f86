/** Against another library's overlay, over areas that cross, touch and have holes. */
import fc from 'fast-check'
import polygonClipping, { type Polygon } from 'polygon-clipping'
import { expect, test } from 'vitest'
import { sharedBy, withoutLand } from './overlay.ts'
import { doubledArea, type Ring } from './rings.ts'

const M = 1000
const m2 = (rings: readonly Ring[]) => rings.reduce((sum, ring) => sum + doubledArea(ring).toNumber(), 0) / 2e6
const ringOf = (points: readonly (readonly number[])[]): Ring => ({
  x: points.map(([x = 0]) => x),
  y: points.map(([, y = 0]) => y)
})

/** A star around a middle: simple by construction, counter-clockwise. */
const star = fc
  .record({
    x: fc.integer({ min: -50 * M, max: 50 * M }),
    y: fc.integer({ min: -50 * M, max: 50 * M }),
    arms: fc.array(fc.integer({ min: 5 * M, max: 80 * M }), { minLength: 3, maxLength: 12 })
  })
  .map(({ x, y, arms }) => {
    const points = arms.map((arm, i) => {
      const angle = (2 * Math.PI * i) / arms.length
      return [Math.round(x + arm * Math.cos(angle)), Math.round(y + arm * Math.sin(angle))] as [number, number]
    })
    return [...points, points[0] as [number, number]]
  })

const theirs = (polygons: Polygon[]) =>
  polygons.flat().reduce((sum, ring) => sum + Math.abs(doubledArea(ringOf(ring)).toNumber()) / 2e6, 0)

test('what two areas share, and what one has more', () => {
  fc.assert(
    fc.property(star, star, (a, b) => {
      const [one, other] = [[ringOf(a)], [ringOf(b)]]
      const shared = sharedBy(one, other)
      const less = withoutLand(one, other)
      // Each crossing is rounded to the millimetre.
      expect(Math.abs(m2(shared ?? []) - theirs(polygonClipping.intersection([a], [b])))).toBeLessThan(1)
      expect(Math.abs(m2(shared ?? []) + m2(less ?? []) - m2(one))).toBeLessThan(1)
    }),
    { numRuns: 200 }
  )
})

test('areas that share a border, and one within the other', () => {
  const box = (x: number, y: number, size: number) =>
    ringOf([
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y]
    ])
  expect(sharedBy([box(0, 0, 100)], [box(100, 0, 100)])).toEqual([])
  expect(withoutLand([box(0, 0, 100)], [box(0, 0, 100)])).toEqual([])
  expect(m2(sharedBy([box(0, 0, 10 * M)], [box(2 * M, 2 * M, M)]) ?? [])).toBe(1)
  expect(m2(withoutLand([box(0, 0, 10 * M)], [box(2 * M, 2 * M, M)]) ?? [])).toBe(99)
})
