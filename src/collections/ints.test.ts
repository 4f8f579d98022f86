import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupedBy, Ints } from './ints.ts'

test('a list of numbers grows as a plain one does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 100 }), values => {
      const ints = new Ints(1)
      for (const value of values) ints.push(value)
      expect([...ints.taken()]).toEqual(values)
      expect(values.map((_, i) => ints.at(i))).toEqual(values)
    })
  )
})

test('numbers are grouped by their key, in their order; without one they are left out', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1, max: 5 }), { maxLength: 50 }), keys => {
      const { start, items } = groupedBy(keys.length, 6, n => keys[n] as number)
      for (let key = 0; key < 6; key++)
        expect([...items.subarray(start[key], start[key + 1])]).toEqual(
          keys.flatMap((own, n) => (own === key ? [n] : []))
        )
      expect(items).toHaveLength(keys.filter(key => key >= 0).length)
    })
  )
})
