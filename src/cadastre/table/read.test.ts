/** Tables of parcels as people paste them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import '../../i18n/cadastre.ts'
import { text as words } from '../../i18n/index.ts'
import { Districts } from '../districts.ts'
import { readParcelTable } from './read.ts'
import type { Asked } from './types.ts'

const districts = new Districts([
  { code: 20551, name: 'Vestby By, Ager' },
  { code: 20552, name: 'Østby By, Ager' },
  { code: 30001, name: 'Ny By, Nysogn' },
  { code: 40001, name: 'Ny By, Nysogn' },
  { code: 50001, name: 'Aakirke Markjorder' }
])
const asked: Asked = {
  districts,
  municipalities: [
    { code: '0169', name: 'Høje-Taastrup' },
    { code: '0265', name: 'Roskilde' },
    { code: '0101', name: 'København' }
  ],
  defaults: { from: null, to: null, whole: null }
}
const read = (text: string, more: Partial<Asked> = {}) => readParcelTable(text, { ...asked, ...more })
const parcels = (text: string, more: Partial<Asked> = {}) => read(text, more).rows.map(row => row.parcel)
const faults = (text: string, more: Partial<Asked> = {}) =>
  read(text, more).rows.map(row => [row.row, ...row.faults.map(({ id }) => id)])
const notes = (text: string) => read(text).rows.map(row => [row.row, ...row.notes.map(({ id }) => id)])

const HEAD = 'Matr.nr.\tEjerlav\tm²\tHel/del\tFra\tTil'
const ROWS = [
  '7000d\tVestby By, Ager\t5.934\tdel\tHøje-Taastrup\tRoskilde',
  '12 a\tØstby By, Ager\t1.200\thel\t0169\t265'
]
const WANTED = [
  { matrikelnr: '7000d', ejerlav: 'Vestby By, Ager', ejerlavskode: 20551, areaM2: 5934, whole: false },
  { matrikelnr: '12a', ejerlav: 'Østby By, Ager', ejerlavskode: 20552, areaM2: 1200, whole: true }
]
const TABBED = [HEAD, ...ROWS].join('\n')

describe('one table in the ways programs write it', () => {
  test.each([
    ['the clipboard', TABBED],
    ['without a header', ROWS.join('\n')],
    ['with Windows line ends and a last one', `${TABBED.replaceAll('\n', '\r\n')}\r\n`],
    ['with a byte order mark', `\uFEFF${TABBED}`],
    ['semicolons', TABBED.replaceAll('\t', ';')],
    ['semicolons and no header', ROWS.join('\n').replaceAll('\t', ';')],
    [
      'commas and quotes',
      TABBED.split('\n')
        .map(line =>
          line
            .split('\t')
            .map(cell => `"${cell}"`)
            .join(',')
        )
        .join('\n')
    ],
    ["Excel's first line", `sep=;\r\n${TABBED.replaceAll('\t', ';')}`],
    ['a title and empty rows above', `Bilag til sag 12\n\n${TABBED}`],
    [
      'empty columns beside',
      TABBED.split('\n')
        .map(line => `${line}\t\t`)
        .join('\n')
    ],
    ['a unit after the area', TABBED.replace('5.934', '5.934 m²').replace('1.200', '1 200 m2')],
    ['decimals that are none', TABBED.replace('5.934', '5934,00')],
    [
      'other words in the header',
      TABBED.replace(
        HEAD,
        'matrikelnummer\tLandsejerlavsnavn\tRegistreret areal (m²)\tHelt/delvis\tAfgivende kommune\tModtagende kommune'
      )
    ]
  ])('%s', (_, text) => {
    const table = read(text)
    expect(table.rows.map(row => row.parcel)).toEqual(WANTED)
    expect(table.rows.map(({ from, to }) => [from, to])).toEqual([
      ['0169', '0265'],
      ['0169', '0265']
    ])
    expect(table.rows.flatMap(row => row.faults)).toEqual([])
    expect([table.faults, table.sumM2]).toEqual([[], 7134])
  })

  test('line breaks inside a cell make no row', () => {
    const table = read(`Matr.nr.;Ejerlav;m2;Bemærkning\n1a;Vestby By, Ager;10;"to\nlinjer"\n1b;Vestby By, Ager;x;""`)
    expect(table.rows.map(row => row.row)).toEqual([2, 3])
    expect(table.rows[1]?.faults.map(({ id }) => id)).toEqual(['parcel-table.area.no-number'])
  })

  test('number and district in one cell', () => {
    expect(
      parcels('7000d, Vestby By, Ager\t100\n2, Østby By, Ager\t50').map(one => [
        one.matrikelnr,
        one.ejerlav,
        one.areaM2
      ])
    ).toEqual([
      ['7000d', 'Vestby By, Ager', 100],
      ['2', 'Østby By, Ager', 50]
    ])
  })

  test('codes of districts and municipalities', () => {
    const text = 'matrikelnr;ejerlavskode;m2;kommunekode\n1a;20551;10;0169\n1a;20552;20;169'
    expect(parcels(text).map(one => one.ejerlav)).toEqual(['Vestby By, Ager', 'Østby By, Ager'])
    expect(read(text).rows.map(row => row.from)).toEqual(['0169', '0169'])
    expect(faults(text)).toEqual([[2], [3]])
  })
})

describe('each fault at its row', () => {
  const areas = (...written: string[]) =>
    faults(`matr.nr.\tejerlav\tm2\n${written.map((one, i) => `${i + 1}a\tVestby By, Ager\t${one}`).join('\n')}`)

  test('areas that are no whole square metres', () => {
    expect(
      areas('1.234', '1 234', '1.234,5', '12,5', '12.5', '-7', '0', '2 ha', 'meget', '1.23', '99999999999999')
    ).toEqual([
      [2],
      [3],
      [4, 'parcel-table.area.decimals'],
      [5, 'parcel-table.area.decimals'],
      [6, 'parcel-table.area.decimals'],
      [7, 'parcel-table.area.negative'],
      [8, 'parcel-table.area.zero'],
      [9, 'parcel-table.area.hectares'],
      [10, 'parcel-table.area.no-number'],
      [11, 'parcel-table.area.decimals'],
      [12, 'parcel-table.area.too-large']
    ])
  })

  test('numbers that are none, and zeros that are kept', () => {
    const text =
      'matr.nr.\tejerlav\tm2\n007a\tVestby By, Ager\t1\n1,2E+05\tVestby By, Ager\t1\n1a og 1b\tVestby By, Ager\t1\n\tVestby By, Ager\t1\n?\tVestby By, Ager\t1'
    expect(parcels(text)[0]?.matrikelnr).toBe('007a')
    expect(faults(text)).toEqual([
      [2],
      [3, 'parcel-table.number.spreadsheet'],
      [4, 'parcel-table.number.several'],
      [5, 'parcel-table.number.empty'],
      [6, 'parcel-table.number.no-number']
    ])
  })

  test('districts: unknown with what looks like it, one name of several, code and name that differ', () => {
    const text =
      'matr.nr.\tejerlav\tejerlavskode\tm2\n1a\tVestbi By, Ager\t\t1\n2a\tNy By, Nysogn\t\t1\n3a\tVestby By, Ager\t20552\t1\n4a\tNy By, Nysogn\t40001\t1\n5a\t\t99999\t1\n6a\tÅkirke markjorder\t\t1'
    const table = read(text)
    expect(table.rows.map(row => [...row.faults, ...row.notes].map(({ id }) => id))).toEqual([
      ['parcel-table.district.near'],
      ['parcel-table.district.several'],
      ['parcel-table.code.other'],
      [],
      ['parcel-table.code.unknown'],
      ['parcel-table.district.completed']
    ])
    expect(table.rows[0]?.choices[0]).toEqual({ code: 20551, name: 'Vestby By, Ager' })
    expect(table.rows[1]?.choices.map(({ code }) => code)).toEqual([30001, 40001])
    const chosen = read(text, { chosen: new Map([['Ny By, Nysogn', 40001]]) })
    expect(chosen.rows[1]).toMatchObject({ parcel: { ejerlavskode: 40001 }, notes: [] })
  })

  test('municipalities that are none, and one that gives to itself', () => {
    const text =
      'matr.nr.\tejerlav\tm2\tfra\ttil\n1a\tVestby By, Ager\t1\tRoskild\t0169\n1b\tVestby By, Ager\t1\tRoskilde\tRoskilde Kommune'
    expect(faults(text)).toEqual([
      [2, 'parcel-table.municipality.near'],
      [3, 'parcel-table.same-municipality']
    ])
  })

  test('the same parcel twice; one number in two districts is two parcels; two parts of one may move', () => {
    const text =
      'matr.nr.\tejerlav\tm2\thel/del\n1a\tVestby By, Ager\t10\thel\n1a\tØstby By, Ager\t10\thel\n1 A\tvestby by, ager\t10\thel\n2\tVestby By, Ager\t5\tdel\n2\tVestby By, Ager\t6\tdel'
    expect(faults(text)).toEqual([[2], [3], [4, 'parcel-table.twice'], [5], [6]])
    expect(notes(text)[4]).toEqual([6, 'parcel-table.two-parts'])
    expect(read(text).sumM2).toBe(31)
  })

  test('a quote that is never closed is told and loses nothing before it', () => {
    const table = read('matr.nr.;ejerlav;m2\n1a;Vestby By, Ager;10\n1b;"Vestby By, Ager;10\n1c;Østby By, Ager;7')
    expect(table.rows[0]?.parcel.areaM2).toBe(10)
    expect(table.rows[1]?.faults.map(({ id }) => id)).toContain('parcel-table.quotes')
    expect(table.rows[1]?.cells.join(' ')).toContain('1c')
  })
})

describe('sums', () => {
  const table = (sum: string) => `matr.nr.\tejerlav\tm2\n1a\tVestby By, Ager\t1.000\n1b\tVestby By, Ager\t234\n${sum}`
  test.each(['I alt\t\t1.234', 'Sum:\t\t1234 m²', '\t\t1.234', 'I alt 1.234 m²'])('%j agrees', sum => {
    expect(read(table(sum))).toMatchObject({ sums: [{ row: 4, m2: 1234, faults: [] }], sumM2: 1234 })
  })
  test('that differ are told with both', () => {
    expect(read(table('I alt\t\t1.235')).sums[0]?.faults).toEqual([
      { id: 'parcel-table.sum-differs', values: { stated: 1235, found: 1234, difference: 1, more: 'yes' } }
    ])
  })
})

test('land without a number', () => {
  expect(parcels('matr.nr.\tejerlav\tm2\nlitra ak\tVestby By, Ager\t10\noffentligt vejareal\t\t20')).toEqual([
    { ejerlav: 'Vestby By, Ager', ejerlavskode: 20551, areaM2: 10, land: 'litra ak' },
    { areaM2: 20, land: 'offentligt vejareal' }
  ])
})

test('what rows do not say the defaults do', () => {
  const [row] = read('1a\tVestby By, Ager\t10', { defaults: { from: '0169', to: '0265', whole: true } }).rows
  expect(row).toMatchObject({ from: '0169', to: '0265', parcel: { whole: true } })
})

test('ten thousand rows at once', () => {
  const lines = Array.from(
    { length: 10_000 },
    (_, i) => `${i + 1}a\tVestby By, Ager\t${i + 1}\tdel\tHøje-Taastrup\tRoskilde`
  )
  const began = process.cpuUsage()
  const table = read([HEAD, ...lines].join('\n'))
  const { user } = process.cpuUsage(began)
  expect(table.rows).toHaveLength(10_000)
  expect(table.sumM2).toBe((10_000 * 10_001) / 2)
  expect(user / 1000).toBeLessThan(3000)
})

test('any text comes back row for row, and all that is said of it has words', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '7000d',
      'Vestby By, Ager',
      '1.234',
      'hel',
      'Roskilde',
      'Matr.nr.',
      'm2',
      'I alt',
      '"',
      'Ejerlav',
      '20551'
    )
  )
  const line = fc.array(cell, { maxLength: 6 }).map(cells => cells.join('\t'))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), lines => {
      const text = lines.join('\n')
      const table = read(text)
      const said = [
        ...table.faults,
        ...table.rows.flatMap(row => [...row.faults, ...row.notes]),
        ...table.sums.flatMap(one => one.faults)
      ]
      for (const message of said) expect(words(message)).not.toBe(message.id)
      const told = [
        table.header,
        ...table.rows.map(one => one.row),
        ...table.sums.map(one => one.row),
        ...table.others.map(one => one.row)
      ]
      const filled = text.includes('"') ? null : lines.filter(one => one.trim() !== '').length
      if (filled !== null) expect(told.filter(one => one !== null)).toHaveLength(filled)
    }),
    { numRuns: 500 }
  )
})
