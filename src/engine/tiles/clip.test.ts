import fc from 'fast-check'
import polygonClipping, { type Pair } from 'polygon-clipping'
import { expect, test } from 'vitest'
import { clipLine, clipRing } from './clip.ts'

const [MIN, MAX] = [0, 100]

/** A star around a place: it does not cross itself. */
const star = fc
  .tuple(
    fc.integer({ min: -60, max: 160 }),
    fc.integer({ min: -60, max: 160 }),
    fc.array(fc.integer({ min: 10, max: 150 }), { minLength: 3, maxLength: 12 })
  )
  .map(([x, y, reach]) =>
    reach.map((r, i): Pair => {
      const angle = (2 * Math.PI * i) / reach.length
      return [x + r * Math.cos(angle), y + r * Math.sin(angle)]
    })
  )

const square: Pair[] = [
  [MIN, MIN],
  [MAX, MIN],
  [MAX, MAX],
  [MIN, MAX]
]

function area(ring: readonly Pair[]): number {
  return ring.reduce((sum, [ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] as Pair
    return sum + (ax * by - bx * ay) / 2
  }, 0)
}

const pairs = (flat: readonly number[]) =>
  Array.from({ length: flat.length / 2 }, (_, i): Pair => [flat[2 * i]!, flat[2 * i + 1]!])

test('a ring keeps just the area that lies in the square', () => {
  fc.assert(
    fc.property(star, ring => {
      const clipped = pairs(clipRing(ring.flat(), MIN, MAX))
      const found = polygonClipping.intersection([ring], [square])
      const expected = found.reduce((sum, [outer]) => sum + area((outer as Pair[]).slice(1)), 0)
      expect(area(clipped)).toBeCloseTo(expected, 6)
      for (const at of clipped.flat()) expect(at).toSatisfy((value: number) => value >= MIN && value <= MAX)
    })
  )
})

test('a ring around the square becomes the square, one beside it nothing', () => {
  const around = [-10, -10, 110, -10, 110, 110, -10, 110]
  expect(area(pairs(clipRing(around, MIN, MAX)))).toBe(10_000)
  expect(clipRing([200, 0, 300, 0, 300, 100], MIN, MAX)).toEqual([])
})

test('a line keeps the stretches that lie in the square, as many as it has', () => {
  const zigzag = [-10, 50, 50, 50, 50, 150, 70, 150, 70, 20, 70, -5, 90, -5, 90, 10]
  expect(clipLine(zigzag, MIN, MAX)).toEqual([
    [0, 50, 50, 50, 50, 100],
    [70, 100, 70, 20, 70, 0],
    [90, 0, 90, 10]
  ])
})

test('of a line no length inside is lost and none outside kept', () => {
  const points = fc.array(fc.integer({ min: -50, max: 150 }), { minLength: 4, maxLength: 20 })
  fc.assert(
    fc.property(points, flat => {
      const line = flat.length % 2 === 0 ? flat : flat.slice(1)
      const steps = 2000
      let inside = 0
      for (let i = 2; i < line.length; i += 2) {
        const [ax, ay, bx, by] = line.slice(i - 2, i + 2) as [number, number, number, number]
        const length = Math.hypot(bx - ax, by - ay)
        for (let k = 0; k < steps; k++) {
          const t = (k + 0.5) / steps
          const [x, y] = [ax + t * (bx - ax), ay + t * (by - ay)]
          if (x >= MIN && x <= MAX && y >= MIN && y <= MAX) inside += length / steps
        }
      }
      const kept = clipLine(line, MIN, MAX).reduce((sum, part) => {
        for (let i = 2; i < part.length; i += 2) sum += Math.hypot(part[i]! - part[i - 2]!, part[i + 1]! - part[i - 1]!)
        return sum
      }, 0)
      expect(Math.abs(kept - inside)).toBeLessThan(0.3 * (line.length / 2))
    }),
    { numRuns: 30 }
  )
})
