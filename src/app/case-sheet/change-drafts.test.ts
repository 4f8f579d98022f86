import { expect, test } from 'vitest'
import { shownCount, shownParcels, wholeCount, wholeParcels } from './change-drafts.ts'

test('a count is taken with its date and source, or not at all', () => {
  expect(wholeCount({ count: 0, date: '2026-10-01', source: ' CPR ' })).toEqual({
    count: 0,
    date: '2026-10-01',
    source: 'CPR'
  })
  expect(wholeCount({ count: 12, date: '2026-10-01' })).toBeNull()
  expect(wholeCount({ count: 12, date: '2026-10-01', source: ' ' })).toBeNull()
  expect(wholeCount({ date: '2026-10-01', source: 'CPR' })).toBeNull()
})

test('one half-written parcel holds all of them back, an empty row none', () => {
  const row = { matrikelnr: '7000d', ejerlav: 'Marbjerg By, Fløng', areaM2: 5934 }
  expect(wholeParcels([row, { whole: true }])).toEqual([{ ...row, whole: false }])
  expect(wholeParcels([row, { matrikelnr: '1dz' }])).toBeNull()
  expect(wholeParcels([])).toEqual([])
})

test('undo and another file win over what was typed before', () => {
  const count = { count: 3, date: '2026-10-01', source: 'CPR' }
  expect(shownCount({ count: 3 }, undefined)).toEqual({ count: 3 })
  expect(shownCount(count, count)).toBe(count)
  expect(shownCount(count, undefined)).toEqual({})
  expect(shownCount({ count: 3 }, count)).toBe(count)
  const rows = [{ matrikelnr: '1a', ejerlav: 'Hoed By, Hoed', areaM2: 118, whole: false }]
  expect(shownParcels(rows, rows)).toBe(rows)
  expect(shownParcels(rows, undefined)).toEqual([])
  expect(shownParcels([{ matrikelnr: '1a' }], undefined)).toEqual([{ matrikelnr: '1a' }])
})
