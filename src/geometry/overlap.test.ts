import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlapM2 } from './overlap.ts'
import type { Ring } from './rings.ts'

/** Metres in, counter-clockwise. */
const box = (minX: number, minY: number, maxX: number, maxY: number): Ring => ({
  x: [minX, maxX, maxX, minX, minX].map(m => m * 1000),
  y: [minY, minY, maxY, maxY, minY].map(m => m * 1000)
})
const clockwise = ({ x, y }: Ring): Ring => ({ x: x.toReversed(), y: y.toReversed() })

test('what two boxes share is a box', () => {
  const side = fc.integer({ min: -100, max: 100 })
  const length = fc.integer({ min: 1, max: 100 })
  const anyBox = fc.tuple(side, side, length, length)
  fc.assert(
    fc.property(anyBox, anyBox, ([ax, ay, aw, ah], [bx, by, bw, bh]) => {
      const width = Math.max(0, Math.min(ax + aw, bx + bw) - Math.max(ax, bx))
      const height = Math.max(0, Math.min(ay + ah, by + bh) - Math.max(ay, by))
      const [a, b] = [box(ax, ay, ax + aw, ay + ah), box(bx, by, bx + bw, by + bh)]
      expect(overlapM2([a], [b])).toBeCloseTo(width * height, 6)
      expect(overlapM2([b], [a])).toBeCloseTo(width * height, 6)
    })
  )
})

test('a slanting line cuts off half, a hole takes away, and what lies twice counts once', () => {
  const square = box(0, 0, 10, 10)
  const triangle: Ring = { x: [0, 20_000, 0, 0], y: [0, 0, 20_000, 0] }
  expect(overlapM2([triangle], [square])).toBeCloseTo(100, 6)
  const upper: Ring = { x: [0, 10_000, 0, 0], y: [0, 10_000, 10_000, 0] }
  expect(overlapM2([upper], [square])).toBeCloseTo(50, 6)
  const kite: Ring = { x: [5000, 12_000, 5000, -2000, 5000], y: [-2000, 5000, 12_000, 5000, -2000] }
  // The square less its four corners: triangles with two sides of 3 m.
  expect(overlapM2([kite], [square])).toBeCloseTo(100 - 4 * 4.5, 6)
  expect(overlapM2([box(-5, -5, 15, 15), clockwise(box(2, 2, 4, 4))], [square])).toBeCloseTo(96, 6)
  expect(overlapM2([box(0, 0, 5, 5), box(3, 3, 8, 8)], [square])).toBeCloseTo(25 + 25 - 4, 6)
  expect(overlapM2([box(0, 0, 5, 5), box(5, 0, 10, 5)], [square])).toBeCloseTo(50, 6)
})
