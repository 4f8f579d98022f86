import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCoordinates } from './coordinates.ts'

const degrees = { at: [12.5683, 55.6761], system: 'EPSG:4326' }
const metres = { at: [724_000, 6_176_000], system: 'EPSG:25832' }

test.each([
  ['55.6761, 12.5683', degrees],
  ['55.6761,12.5683', degrees],
  ['12.5683 55.6761', degrees],
  ['55,6761 12,5683', degrees],
  ['55,6761, 12,5683', degrees],
  ['55,6761,12,5683', degrees],
  ['55.6761° N, 12.5683° E', degrees],
  ['N 55.6761 Ø 12.5683', degrees],
  ['lat: 55.6761 lon: 12.5683', degrees],
  ['(55.6761; 12.5683)', degrees],
  ['724000 6176000', metres],
  ['6176000, 724000', metres],
  ['E724000 N6176000', metres],
  ['724.000 6.176.000', metres],
  ['724.000, 6.176.000', metres],
  ['UTM 32 724000 6176000', metres],
  ['EPSG:25832 724000 6176000', metres],
  ['X=724000 Y=6176000', metres]
])('%s', (text, place) => {
  expect(readCoordinates(text)).toEqual(place)
})

test('degrees with minutes and seconds', () => {
  const read = readCoordinates('55°40\'34"N 12°34\'6"Ø')
  expect(read?.system).toBe('EPSG:4326')
  expect(read?.at[0]).toBeCloseTo(12 + 34 / 60 + 6 / 3600, 9)
  expect(read?.at[1]).toBeCloseTo(55 + 40 / 60 + 34 / 3600, 9)
})

test.each([
  'Roskilde',
  '265',
  '0265 0350',
  '55.6761',
  '48.85, 2.35',
  '55.6761, 12.5683, 9',
  'Vej 12, 4000 Roskilde',
  '12 55 Køge',
  '1. 2.',
  ''
])('%s is no place', text => {
  expect(readCoordinates(text)).toBeNull()
})

test('whatever is typed is answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,° \'"NSEØ-+;'), maxLength: 40 }), text => {
      const read = readCoordinates(text)
      if (read) for (const n of read.at) expect(Number.isFinite(n)).toBe(true)
    })
  )
})
