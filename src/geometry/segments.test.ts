import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceToSegment, nearestAlong } from './segments.ts'

test('beside a segment, beyond either end of it, and of one without length', () => {
  expect([nearestAlong(0, 0, 10, 0, 4, 3), distanceToSegment(0, 0, 10, 0, 4, 3)]).toEqual([0.4, 3])
  expect([nearestAlong(0, 0, 10, 0, -3, 4), distanceToSegment(0, 0, 10, 0, -3, 4)]).toEqual([0, 5])
  expect([nearestAlong(0, 0, 10, 0, 16, 8), distanceToSegment(0, 0, 10, 0, 16, 8)]).toEqual([1, 10])
  expect([nearestAlong(2, 2, 2, 2, 5, 6), distanceToSegment(2, 2, 2, 2, 5, 6)]).toEqual([0, 5])
})

const mm = fc.integer({ min: -1_000_000, max: 1_000_000 })

test('no place of many along the segment is nearer, and it is as near from its other end', () => {
  fc.assert(
    fc.property(mm, mm, mm, mm, mm, mm, (ax, ay, bx, by, px, py) => {
      const found = distanceToSegment(ax, ay, bx, by, px, py)
      for (let k = 0; k <= 100; k++)
        expect(Math.hypot(ax + (k / 100) * (bx - ax) - px, ay + (k / 100) * (by - ay) - py)).toBeGreaterThan(
          found - 1e-6
        )
      expect(distanceToSegment(bx, by, ax, ay, px, py)).toBeCloseTo(found, 6)
      expect(found).toBeLessThanOrEqual(Math.hypot(ax - px, ay - py) + 1e-6)
    }),
    { numRuns: 300, seed: 1 }
  )
})
