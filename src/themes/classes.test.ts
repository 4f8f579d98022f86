/** Classes against counting by hand and against every other way there is to divide. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsOf, classOf, roundest } from './classes.ts'
import { METHODS } from './theme.ts'

const numbers = fc.array(
  fc.integer({ min: -500, max: 5000 }).map(n => n / 10),
  { minLength: 1, maxLength: 40 }
)

const counts = (values: readonly number[], bounds: readonly number[]) => {
  const found = Array.from({ length: bounds.length + 1 }, () => 0)
  // By the legend's words: from a bound, itself included, up to the next.
  for (const value of values)
    for (let i = 0; i < found.length; i++)
      if (value >= (bounds[i - 1] ?? -Infinity) && value < (bounds[i] ?? Infinity)) found[i]!++
  return found
}

test('every number is in the class whose bounds it lies between', () => {
  fc.assert(
    fc.property(numbers, fc.constantFrom(...METHODS), (values, method) => {
      const bounds = boundsOf(values, method, [0, 100])
      expect(bounds).toEqual([...bounds].sort((a, b) => a - b))
      expect(new Set(bounds).size).toBe(bounds.length)
      const inClass = Array.from({ length: bounds.length + 1 }, (_, i) =>
        values.filter(one => classOf(one, bounds) === i)
      )
      expect(inClass.map(({ length }) => length)).toEqual(counts(values, bounds))
      if (method !== 'fixed') expect(bounds.length).toBeLessThan(5)
      if (method === 'quantiles' || method === 'natural' || method === 'each')
        for (const one of inClass.slice(0, new Set(values).size > 1 ? undefined : 0))
          expect(one.length).toBeGreaterThan(0)
    })
  )
})

describe('quantiles', () => {
  test('have equally many where no two are alike: 98 municipalities make 20, 19, 20, 19 and 20', () => {
    const values = Array.from({ length: 98 }, (_, i) => i * i)
    const found = counts(values, boundsOf(values, 'quantiles', []))
    expect(found.reduce((sum, one) => sum + one)).toBe(98)
    for (const one of found) expect(Math.abs(one - 98 / 5)).toBeLessThan(1)
  })

  test('never part what is alike', () => {
    const values = [1, 1, 1, 1, 1, 1, 2, 3]
    expect(counts(values, boundsOf(values, 'quantiles', []))).toEqual([6, 1, 1])
    expect(boundsOf([7, 7, 7], 'quantiles', [])).toEqual([])
  })
})

test('natural breaks have the least variance of all divisions into as many classes', () => {
  const spread = (group: readonly number[]) => {
    const mean = group.reduce((sum, one) => sum + one, 0) / group.length
    return group.reduce((sum, one) => sum + (one - mean) ** 2, 0)
  }
  const least = (sorted: readonly number[], classes: number): number =>
    classes === 1
      ? spread(sorted)
      : Math.min(
          ...Array.from({ length: sorted.length - classes + 1 }, (_, i) => i + 1).map(
            cut => spread(sorted.slice(0, cut)) + least(sorted.slice(cut), classes - 1)
          )
        )
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 5, maxLength: 11 }), values => {
      const sorted = values.toSorted((a, b) => a - b)
      const bounds = boundsOf(values, 'natural', [])
      const groups = Array.from({ length: bounds.length + 1 }, (_, i) =>
        sorted.filter(one => classOf(one, bounds) === i)
      )
      expect(bounds).toHaveLength(4)
      expect(groups.reduce((sum, group) => sum + spread(group), 0)).toBeCloseTo(least(sorted, 5), 6)
    }),
    { numRuns: 60 }
  )
})

test('equal intervals are equally wide and begin at whole numbers', () => {
  expect(boundsOf([15.3, 42, 99.6], 'equal', [])).toEqual([32, 49, 66, 83])
})

test('four or five regions have a class each', () => {
  expect(boundsOf([74.1, 290.2, 103.4, 105.9], 'each', [])).toEqual([100, 105, 200])
  expect(counts([74.1, 290.2, 103.4, 105.9], [100, 105, 200])).toEqual([1, 1, 1, 1])
})

test('a bound is as round as it can be, and parts what it should', () => {
  expect(roundest(143.27, 145.91)).toBe(145)
  expect(roundest(19_345, 20_109)).toBe(20_000)
  expect(roundest(-1, 0.4)).toBe(0)
  expect(roundest(67.2, 67.3)).toBe(67.3)
  expect(roundest(57.5, 57.8)).toBe(57.6)
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 0.001, max: 1e6, noNaN: true }),
      (low, gap) => {
        const high = low + gap
        const found = roundest(low, high)
        expect(found).toBeGreaterThan(low)
        expect(found).toBeLessThanOrEqual(high)
      }
    )
  )
})
