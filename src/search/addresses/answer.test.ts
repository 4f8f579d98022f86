import fc from 'fast-check'
import geodesic from 'geographiclib-geodesic'
import { expect, test } from 'vitest'
import { type AnswerShape, MOST_ADDRESSES, readAddresses } from './answer.ts'

const DAWA: AnswerShape = { list: [], text: ['forslagstekst'], x: ['data', 'x'], y: ['data', 'y'], system: 'EPSG:4326' }
const UTM: AnswerShape = {
  list: ['features'],
  text: ['properties', 'label'],
  x: ['geometry', 'coordinates', '0'],
  y: ['geometry', 'coordinates', '1'],
  system: 'EPSG:25832'
}
const one = (text: unknown, x: unknown, y: unknown) => ({ forslagstekst: text, data: { x, y } })
const read = (...rows: unknown[]) => readAddresses(JSON.stringify(rows), DAWA)

test('addresses with their places, in the service’s order, in degrees or metres', () => {
  expect(
    read(one('Rådhuspladsen 1, 1550 København V', 12.5693, 55.6758), one('Torvet 1, 4000 Roskilde', 12.08, 55.64))
  ).toEqual([
    { text: 'Rådhuspladsen 1, 1550 København V', point: [12.5693, 55.6758] },
    { text: 'Torvet 1, 4000 Roskilde', point: [12.08, 55.64] }
  ])
  // On the zone's middle meridian the north of a place is the length of the meridian to it, shortened.
  const north = 0.9996 * (geodesic.Geodesic.WGS84.Inverse(0, 9, 56, 9).s12 ?? 0)
  const feature = { properties: { label: 'Et sted' }, geometry: { coordinates: [500_000, north] } }
  const [found] = readAddresses(JSON.stringify({ features: [feature] }), UTM) ?? []
  expect(found?.text).toBe('Et sted')
  expect(found?.point[0]).toBeCloseTo(9, 7)
  expect(found?.point[1]).toBeCloseTo(56, 7)
})

test('what is no address is left out, and what is no answer is told', () => {
  for (const no of ['', '{', 'null', '{}', '"x"', '<html>']) expect(readAddresses(no, DAWA), no).toBeNull()
  expect(readAddresses('{"features":{}}', UTM)).toBeNull()
  expect(
    read(
      null,
      7,
      one('', 12, 55),
      one(5, 12, 55),
      one('uden sted', null, 55),
      one('tekst', '12.5', '55.6'),
      one('Paris', 2.35, 48.85),
      one('bytttet om', 55.6, 12.5),
      one('Torvet', 12.5, 55.6)
    )
  ).toEqual([{ text: 'Torvet', point: [12.5, 55.6] }])
  // Keys of every object are no keys of the answer.
  expect(readAddresses('[{}]', { ...DAWA, text: ['constructor', 'name'] })).toEqual([])
})

test('words are on one line and of a length, hide nothing, and are so many', () => {
  const evil = `<img src=x onerror=alert(1)>\u202e\u200b\n\tTorvet ${'x'.repeat(5000)}`
  const [found] = read(one(evil, 12.5, 55.6)) ?? []
  expect(found?.text).toMatch(/^<img src=x onerror=alert\(1\)> Torvet x+$/)
  expect(found?.text.length).toBe(160)
  const many = Array.from({ length: 5000 }, (_, i) => one(`Vej ${i}`, 12.5, 55.6))
  expect(read(...many)).toHaveLength(MOST_ADDRESSES)
  expect(read(...Array.from({ length: 30 }, () => one('Vej 1', 12.5, 55.6)))).toHaveLength(1)
})

test('whatever comes, it is read or told', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), fc.constantFrom(DAWA, UTM), (answer, shape) => {
      for (const { text, point } of readAddresses(answer, shape) ?? []) {
        expect(text.length).toBeLessThanOrEqual(160)
        expect(point.every(Number.isFinite)).toBe(true)
      }
    }),
    { numRuns: 300 }
  )
})
