import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareOut, shareOutExactly } from './share-out.ts'

test('what is left over goes to the largest remainders, the first of equal ones first', () => {
  expect(shareOut([1, 1, 1], 100)).toEqual([34, 33, 33])
  expect(shareOut([2, 1], 100)).toEqual([67, 33])
  expect(shareOut([0, 0], 3)).toEqual([2, 1])
  expect(shareOut([], 3)).toEqual([])
})

test('shares always add up, and none is a whole unit off its due', () => {
  const sizes = fc.array(fc.bigInt({ min: 0n, max: 10n ** 16n }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(sizes, fc.bigInt({ min: 0n, max: 10n ** 13n }), (weights, total) => {
      const shares = shareOutExactly(weights, total)
      expect(shares.reduce((sum, one) => sum + one, 0n)).toBe(total)
      const all = weights.reduce((sum, one) => sum + one, 0n)
      fc.pre(all > 0n)
      shares.forEach((share, i) => {
        const off = share * all - (weights[i] as bigint) * total
        expect(off < all && -off < all).toBe(true)
      })
    })
  )
})
