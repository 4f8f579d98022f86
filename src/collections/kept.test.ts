import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alike, altered, keptBy, keptByName, keptByPair, sameItems } from './kept.ts'

test('what follows from a value is worked out once, and from a pair again where the other is another one', () => {
  let made = 0
  const count = () => ++made
  const [one, other] = [{}, {}]
  const by = keptBy((_: object) => count())
  expect([by(one), by(one), by(other)]).toEqual([1, 1, 2])
  const named = keptByName((_: object, name: string) => `${name}${count()}`)
  expect([named(one, 'a'), named(one, 'b'), named(one, 'a')]).toEqual(['a3', 'b4', 'a3'])
  const paired = keptByPair((_: object, __: object) => count())
  expect([paired(one, one), paired(one, one), paired(one, other), paired(one, one)]).toEqual([5, 5, 6, 7])
})

test('values are alike where they say the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      expect(alike(one, structuredClone(one))).toBe(true)
      let same = true
      try {
        expect(one).toStrictEqual(other)
      } catch {
        same = false
      }
      expect(alike(one, other)).toBe(same)
    })
  )
  expect(alike({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] })).toBe(false)
  expect(alike({ a: undefined }, {})).toBe(false)
  expect(alike([1], { 0: 1 })).toBe(false)
  expect(alike(null, {})).toBe(false)
})

test('a list whose items all stay is the list itself', () => {
  const list = [{ n: 1 }, { n: 2 }]
  expect(altered(list, item => item)).toBe(list)
  expect(altered(list, item => (item.n === 2 ? { n: 3 } : item))).toEqual([{ n: 1 }, { n: 3 }])
  expect(sameItems(list, [...list])).toBe(true)
  expect(sameItems(list, structuredClone(list))).toBe(false)
})
