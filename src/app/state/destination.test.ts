import { expect, test } from 'vitest'
import { addressesIn, type Destination, destinationOf, hashOf, slugOf } from './destination.ts'

test('a provision has a short, readable fragment', () => {
  expect(slugOf('§ 2, stk. 2, nr. 4')).toBe('2-stk-2-nr-4')
  expect(slugOf('§ 5, stk. 4, 2. pkt.')).toBe('5-stk-4-2-pkt')
  expect(slugOf('§§ 11-12')).toBe('11-12')
})

test('every place comes back from its own fragment', () => {
  const places: readonly Destination[] = [
    { kind: 'finding', rule: 'minor-change.area' },
    { kind: 'finding', rule: 'minor-change.area', case: 12 },
    { kind: 'case', number: 3 },
    { kind: 'details', section: 'councils' },
    { kind: 'law', slug: '2-stk-2' },
    { kind: 'municipalities' },
    { kind: 'council', code: '0265' },
    { kind: 'change', id: 'a b/ø' },
    { kind: 'terms' },
    { kind: 'oversight' }
  ]
  for (const place of places) expect(destinationOf(hashOf(place))).toEqual(place)
})

test('other fragments are left alone', () => {
  for (const hash of ['', '#case', '#/kommunalbestyrelse/abc', '#/aendring/', '#/lov%'])
    expect(destinationOf(hash)).toBeNull()
  expect(destinationOf('#/oplysninger/findes-ikke')).toEqual({ kind: 'details', section: 'case-date' })
  expect(destinationOf('#/aendring/%')).toBeNull()
})

test('addresses are read out of the words of a provision', () => {
  expect(addressesIn('§ 7, stk. 2, jf. § 1, stk. 3')).toEqual(['§ 7, stk. 2', '§ 1, stk. 3'])
  expect(addressesIn('§ 5, stk. 4, 2. pkt.')).toEqual(['§ 5, stk. 4, 2. pkt.'])
  expect(addressesIn('§ 1, stk. 1, nr. 4')).toEqual(['§ 1, stk. 1, nr. 4'])
  expect(addressesIn('ingen')).toEqual([])
})
