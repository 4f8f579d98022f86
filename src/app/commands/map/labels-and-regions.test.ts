import { expect, test } from 'vitest'
import { latticeCountry } from '../../../../tests/fixtures/lattice-country.ts'
import type { MunicipalityAfter } from '../../state/selectors/division-after.ts'
import { labelsOf, regionsOf } from './labels-and-regions.ts'

const [record] = latticeCountry().register.municipalities
const one = (code: string, other: Partial<MunicipalityAfter> = {}): MunicipalityAfter => ({
  code,
  name: code,
  today: code,
  goesTo: null,
  regions: [{ id: '1084', name: 'Region Hovedstaden' }],
  regionToday: { id: '1084', name: 'Region Hovedstaden' },
  record: { ...record!, labelPoint: [9, 56], residents: { count: 100, date: '2026-01' } },
  label: [9, 56],
  before: null,
  after: null,
  getsFrom: [],
  givesTo: [],
  ...other
})

test('what ends has no name on the map, and what is created weighs what its estimate says', () => {
  const created = one('0999', { today: null, name: 'Nyby', after: { areaM2: 1, residents: 7, parts: 1 } })
  expect(labelsOf([one('0901'), one('0902', { goesTo: ['0901'] }), created])).toEqual([
    { code: '0901', name: '0901', point: [9, 56], weight: 100 },
    { code: '0999', name: 'Nyby', point: [9, 56], weight: 7 }
  ])
})

test('regions are named once each, in order, those of land that lies in a second one too', () => {
  const far = [
    { id: '1082', name: 'Region Midtjylland' },
    { id: '1081', name: 'Region Nordjylland' }
  ]
  const division = [one('0901'), one('0902', { regions: far }), one('0903', { regions: [] }), one('0904')]
  expect(regionsOf(division)).toEqual(['1081', '1082', '1084'])
})
