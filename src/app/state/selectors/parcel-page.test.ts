import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AT_ONCE, parcelPage } from './parcel-page.ts'

const list = Array.from({ length: 10_000 }, (_, i) => ({ matrikelnr: `${i + 1}`, ejerlav: i % 2 ? 'Rødby' : 'Østby' }))

test('every parcel stands on one page, in order and with its own place, and no page is too long', () => {
  fc.assert(
    fc.property(fc.nat(950), fc.constantFrom('', '7', 'rød', 'ØST', 'findes ikke'), (n, sought) => {
      const some = list.slice(0, n)
      const { pages, found } = parcelPage(some, sought, 0)
      const all = Array.from({ length: pages }, (_, page) => parcelPage(some, sought, page).rows)
      expect(all.every(rows => rows.length <= AT_ONCE)).toBe(true)
      const places = all.flat().map(({ index }) => index)
      expect(places).toHaveLength(found)
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
      expect(all.flat().every(({ index, row }) => row === some[index])).toBe(true)
      if (sought === '') expect(found).toBe(n)
    })
  )
})

test('what is written in stays, though it no longer fits what is sought', () => {
  expect(parcelPage([{ ejerlav: 'Øst' }, { ejerlav: 'Ve' }], 'øst', 0, 1).rows.map(({ index }) => index)).toEqual([
    0, 1
  ])
})

test('a page past the end is the last, where a new row stands', () => {
  const { page, pages, rows } = parcelPage([...list, {}], '', Infinity)
  expect([page, pages, rows.length, rows[0]?.index]).toEqual([100, 101, 1, 10_000])
})
