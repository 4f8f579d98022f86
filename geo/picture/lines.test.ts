import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joined, pathOf, simplified } from './lines.ts'
import type { Point } from './mercator.ts'

const point = fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 }))
const line = fc.uniqueArray(point, { minLength: 2, maxLength: 30, selector: String })

/** What a browser makes of a path of relative moves and lines: "m" begins a line where the last one ended. */
function read(d: string): Point[][] {
  let [x, y] = [0, 0]
  return d
    .split('m')
    .slice(1)
    .map(part => {
      const numbers = (part.match(/-?\d+/g) ?? []).map(Number)
      const points: Point[] = []
      for (let i = 0; i < numbers.length; i += 2) {
        x += numbers[i] as number
        y += numbers[i + 1] as number
        points.push([x, y])
      }
      return points
    })
}

test('a path says the lines it is made of', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), lines => {
      expect(read(pathOf(lines))).toEqual(lines)
    })
  )
})

test('a simplified line keeps its ends, and no point of the line is farther off than a pixel shows', () => {
  const away = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point) => {
    const [dx, dy] = [bx - ax, by - ay]
    const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
    return Math.hypot(x - ax - t * dx, y - ay - t * dy)
  }
  fc.assert(
    fc.property(line, points => {
      const kept = simplified(points)
      expect([kept[0], kept.at(-1)]).toEqual([points[0], points.at(-1)])
      for (const each of points) {
        const nearest = kept.slice(1).map((end, i) => away(each, kept[i] as Point, end))
        expect(Math.min(...nearest)).toBeLessThanOrEqual(1)
      }
    })
  )
})

test('pieces of outlines become rings whichever way they run', () => {
  const ring: Point[] = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
    [0, 0]
  ]
  const island: Point[] = [
    [20, 20],
    [30, 20],
    [30, 30],
    [20, 20]
  ]
  const rings = joined([ring.slice(0, 3), island, ring.slice(2).toReversed()])
  expect(rings).toHaveLength(2)
  for (const one of rings) expect(one[0]).toEqual(one.at(-1))
  expect(new Set(rings[0]?.map(String))).toEqual(new Set(ring.map(String)))
})
