import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Concordance, ConcordanceRow } from '../../engine/api.ts'
import { partsOf, tableOf } from '../testing/tables.ts'
import { type Converted, converted, isFault } from './convert.ts'
import type { StatisticsFault } from './table.ts'

const row = (from: string, to: string, doubledMm2: number, milliPersons: number | null): ConcordanceRow => ({
  from,
  fromName: NAMES[from] ?? from,
  to,
  toName: NAMES[to] ?? to,
  inDivision: from !== '0411',
  doubledMm2,
  milliPersons,
  residentBasis: milliPersons === null ? null : 'estimate'
})
const NAMES: Record<string, string> = {
  '0101': 'København',
  '0169': 'Høje-Taastrup',
  '0265': 'Roskilde',
  '0411': 'Christiansø',
  '0751': 'Aarhus',
  '0999': 'Ny'
}

/** Roskilde gives a third of its land and a hundredth of its people to Høje-Taastrup; Aarhus gets a new code. */
const FOUND: Concordance = {
  effectiveDate: '2028-01-01',
  dataset: { id: 'prøve', sha256: '0'.repeat(64) },
  rows: [
    row('0101', '0101', 10, 1000),
    row('0169', '0169', 10, 1000),
    row('0265', '0169', 10, 1000),
    row('0265', '0265', 20, 99000),
    row('0411', '0411', 5, null),
    row('0751', '0999', 10, 1000)
  ]
}

const of = (text: string, by: 'area' | 'residents' = 'residents') =>
  converted(FOUND, new TextEncoder().encode(text), by)
function done(found: Converted | StatisticsFault): Converted {
  if (isFault(found)) throw new Error(found.message.id)
  return found
}
const ids = ({ notes }: Converted) => notes.map(({ id }) => id)

const FIVE = [
  'Kommune;Boliger;Indkomst',
  '0101;300.000;1,5',
  'Roskilde Kommune;1.000;100,00',
  '169;40;7',
  '751 Aarhus;50;0,25',
  'Christiansø;3;-'
].join('\r\n')

test('five municipalities: shared by residents or by area, the total the same to the last digit', () => {
  const byResidents = done(of(FIVE))
  expect(tableOf(byResidents.csv)).toEqual([
    { new_code: '0101', new_name: 'København', Boliger: '300000', Indkomst: '1,5' },
    { new_code: '0169', new_name: 'Høje-Taastrup', Boliger: '50', Indkomst: '8' },
    { new_code: '0265', new_name: 'Roskilde', Boliger: '990', Indkomst: '99' },
    { new_code: '0411', new_name: 'Christiansø', Boliger: '3', Indkomst: '0' },
    { new_code: '0999', new_name: 'Ny', Boliger: '50', Indkomst: '0,25' }
  ])
  expect(byResidents.totals).toEqual([
    { column: 'Boliger', total: '301093' },
    { column: 'Indkomst', total: '108,75' }
  ])
  expect(ids(byResidents)).toEqual([])
  const byArea = tableOf(done(of(FIVE, 'area')).csv)
  expect(byArea.map(({ Boliger }) => Boliger)).toEqual(['300000', '373,333', '666,667', '3', '50'])
})

test('a total is kept whatever the figures', () => {
  const figure = fc.tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 99 }))
  fc.assert(
    fc.property(fc.array(figure, { minLength: 4, maxLength: 4 }), fc.boolean(), (figures, area) => {
      const codes = ['0101', '0169', '0265', '0751']
      const lines = figures.map(([whole, rest], i) => `${codes[i]};${whole},${String(rest).padStart(2, '0')}`)
      const { csv } = done(of(['kode;antal', ...lines].join('\n'), area ? 'area' : 'residents'))
      const sum = tableOf(csv).reduce((total, { antal = '' }) => total + partsOf(antal, 5), 0n)
      const before = lines.reduce((total, line) => total + partsOf(line.slice(5), 5), 0n)
      expect(sum).toBe(before)
    })
  )
})

test('rows that are no municipality are told with their figures, and in none of the sums', () => {
  const { unknown, totals } = done(of('område;antal\n0101;7\nHele landet;100\nÅrhus;5\n101 Roskilde;9'))
  expect(unknown).toEqual([
    { line: 3, place: 'Hele landet', figures: ['100'] },
    { line: 5, place: '101 Roskilde', figures: ['9'] }
  ])
  expect(totals).toEqual([{ column: 'antal', total: '12' }])
})

test('years and words tell rows apart; a municipality that comes twice is added up and told', () => {
  const found = done(
    of('Kommune\tÅr\tKøn\tAntal\nRoskilde\t2024\tM\t100\nRoskilde\t2025\tM\t200\nRoskilde\t2025\tM\t1')
  )
  expect(tableOf(found.csv)).toEqual([
    { new_code: '0169', new_name: 'Høje-Taastrup', År: '2024', Køn: 'M', Antal: '1' },
    { new_code: '0169', new_name: 'Høje-Taastrup', År: '2025', Køn: 'M', Antal: '2,01' },
    { new_code: '0265', new_name: 'Roskilde', År: '2024', Køn: 'M', Antal: '99' },
    { new_code: '0265', new_name: 'Roskilde', År: '2025', Køn: 'M', Antal: '198,99' }
  ])
  expect(ids(found)).toContain('bundle.stats.twice')
})

test('shares and figures that are not known are told', () => {
  const found = done(of('Kommune;Andel pct.;Antal\nRoskilde;5;..\nKøbenhavn;7;3'))
  expect(ids(found)).toEqual(
    expect.arrayContaining(['bundle.stats.share', 'bundle.stats.unknown', 'bundle.stats.missing'])
  )
  expect(tableOf(found.csv).map(({ Antal }) => Antal)).toEqual(['3', '..', '..'])
})

test('what is taken apart without people goes by area, and is told', () => {
  const rows = [...FOUND.rows, row('0411', '0101', 5, null)]
  const found = done(converted({ ...FOUND, rows }, new TextEncoder().encode('x;y\nChristiansø;2'), 'residents'))
  expect(tableOf(found.csv).map(({ y }) => y)).toEqual(['1', '1'])
  expect(ids(found)).toContain('bundle.stats.unweighed')
})

test.each([
  ['a picture', '\u0000\u0001\u0002', null, 'bundle.stats.no-text'],
  ['nothing', '', null, 'bundle.stats.no-municipalities'],
  ['another table', 'a;b\n1;2', null, 'bundle.stats.no-municipalities'],
  ['no figures', 'kommune;navn\n0101;København', null, 'bundle.stats.no-figures'],
  ['words among figures', 'kommune;antal\n0101;1\n0265;2\n0169;mange', 4, 'bundle.stats.no-number']
] as const)('%s', (_, text, line, id) => {
  expect(of(text)).toMatchObject({ line, message: { id } })
})

test('English decimals are read where nothing else can be meant, and told', () => {
  const found = done(of('code,value\n0101,12.5\n0265,1.25'))
  expect(found.totals).toEqual([{ column: 'value', total: '13,75' }])
  expect(ids(found)).toContain('bundle.stats.points')
})
