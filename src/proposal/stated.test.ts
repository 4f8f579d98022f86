import { expect, test } from 'vitest'
import { readProposal } from './file/read.ts'
import { writeProposal } from './file/write.ts'
import { countOf, hasHalfCount, hasHalfParcels, parcelsOf } from './stated.ts'
import { aChange, aProposal } from './testing/examples.ts'

test('a count is taken with its date and source, or not at all', () => {
  const whole = { count: 0, date: '2026-10-01', source: 'CPR' }
  expect(countOf({ residents: { ...whole, source: ' CPR ' } })).toEqual(whole)
  for (const residents of [{ count: 12, date: '2026-10-01' }, { ...whole, source: ' ' }, { date: '2026-10-01' }]) {
    expect(countOf({ residents })).toBeNull()
    expect(hasHalfCount({ residents })).toBe(true)
  }
  expect(countOf({})).toBeNull()
  expect([hasHalfCount({}), hasHalfCount({ residents: {} }), hasHalfCount({ residents: whole })]).toEqual([
    false,
    false,
    false
  ])
})

test('one half-written parcel holds all of them back, an empty row none', () => {
  const row = { matrikelnr: '7000d', ejerlav: 'Marbjerg By, Fløng', areaM2: 5934 }
  expect(parcelsOf({ parcels: [row, { whole: true }, {}] })).toEqual([{ ...row, whole: false }])
  for (const half of [{ matrikelnr: '1dz' }, { areaM2: 0 }, { ...row, ejerlav: ' ' }]) {
    expect(parcelsOf({ parcels: [row, half] })).toEqual([])
    expect(hasHalfParcels({ parcels: [row, half] })).toBe(true)
  }
  expect(hasHalfParcels({ parcels: [row, {}] })).toBe(false)
  expect(parcelsOf({})).toEqual([])
})

test('a file with half of them is read, kept to the byte, and its reader is told', () => {
  const half = aChange({ residents: { count: 12 }, parcels: [{ matrikelnr: '7a' }, {}] })
  const content = writeProposal(aProposal({ changes: [half] }))
  const read = readProposal(content, 'a.json')
  if (!read.ok) throw new Error('not read')
  expect(read.proposal.changes).toEqual([half])
  expect(writeProposal(read.proposal)).toBe(content)
  expect(read.warnings.map(({ path, message }) => `${path} ${message.id}`)).toEqual([
    '$.changes[0].residents file.count-incomplete',
    '$.changes[0].parcels file.parcels-incomplete'
  ])
})
