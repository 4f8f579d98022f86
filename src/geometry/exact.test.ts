import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ExactSum, orient2d } from './exact.ts'

const coordinate = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })

test('a sum of cross products equals the same sum in unlimited integers', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 60 }), points => {
      const sum = new ExactSum()
      let expected = 0n
      for (let i = 1; i < points.length; i++) {
        const [ax, ay] = points[i - 1] ?? [0, 0]
        const [bx, by] = points[i] ?? [0, 0]
        sum.addCross(ax, ay, bx, by)
        expected += BigInt(ax) * BigInt(by) - BigInt(bx) * BigInt(ay)
      }
      expect(sum.toBigInt()).toBe(expected)
      const negated = new ExactSum()
      negated.addSum(sum, -1)
      expect(negated.toBigInt()).toBe(-expected)
      negated.addSum(sum)
      expect(negated.isZero()).toBe(true)
    })
  )
})

test('side is exact, counter-clockwise positive', () => {
  expect(orient2d(0, 0, 10, 0, 5, 1)).toBe(1)
  fc.assert(
    fc.property(coordinate, coordinate, coordinate, coordinate, coordinate, coordinate, (ax, ay, bx, by, cx, cy) => {
      const [x, y, u, v] = [bx - ax, by - ay, cx - ax, cy - ay].map(BigInt) as [bigint, bigint, bigint, bigint]
      const exact = x * v - y * u
      expect(orient2d(ax, ay, bx, by, cx, cy)).toBe(exact > 0n ? 1 : exact < 0n ? -1 : 0)
    })
  )
})
