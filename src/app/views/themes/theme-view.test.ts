import { expect, test } from 'vitest'
import type { DivisionRow, IslandCard } from '../../../engine/api.ts'
import { choiceOf, THEMES } from '../../../themes/theme.ts'
import { cooperatingOf } from './cooperating.ts'
import { rangeOf, type ThemeGrounds, themeView } from './theme-view.ts'

const region = (id: string) => ({ id, code: id, name: `Region ${id}` })
const state = (residents: number) => ({ areaM2: 1e8, residents, parts: 1 })

function row(code: string, before: number | null, after: number | null, more: Partial<DivisionRow> = {}): DivisionRow {
  return {
    code,
    name: code,
    nameAfter: after === null ? null : code,
    region: region('A'),
    island: 'no',
    label: [0, 0],
    before: state(before ?? 0),
    after: after === null ? null : state(after),
    inDivision: true,
    created: before === null,
    regionsAfter: after === null ? [] : [{ region: region('A'), areaM2: 1e8 }],
    goesTo: [],
    madeOf: [{ code, areaM2: 1e8 }],
    ...more
  }
}

/** 0101 and 0102 become 0101; of 0103 a part goes to 0104; 0411 is none. */
const rows = [
  row('0101', 1000, 3000, { madeOf: ['0101', '0102'].map(code => ({ code, areaM2: 1e8 })) }),
  row('0102', 2000, null, { goesTo: [{ code: '0101', areaM2: 1e8 }] }),
  row('0103', 4000, 3500, { goesTo: [{ code: '0104', areaM2: 1e6 }] }),
  row('0104', 8000, 8500, { madeOf: ['0104', '0103'].map(code => ({ code, areaM2: 1e6 })) }),
  row('0411', 80, 80, { inDivision: false, region: null, regionsAfter: [] })
]
const island = (
  name: string,
  fixedLink: boolean,
  codes: readonly string[],
  point: IslandCard['point'] = [1, 2]
): IslandCard => ({
  name,
  fixedLink,
  addresses: 3,
  point,
  areaM2: null,
  residents: null,
  before: codes,
  after: codes
})
const ranks = new Map([
  ['0101', 4],
  ['0102', 3],
  ['0103', 2],
  ['0104', 1]
])
const grounds: ThemeGrounds = {
  rows,
  ranks: { before: ranks, after: ranks },
  towns: rows.map(({ code }) => ({ code, before: 500, after: 500 })),
  past: {
    format: 'skel-residents/1',
    date: '2008-01-01',
    source: { attribution: 'a' } as never,
    residents: { '0101': 1000, '0102': 1000, '0103': 5000, '0104': 8000 }
  },
  incomes: {
    format: 'skel-income/1',
    source: { attribution: 'a' } as never,
    districts: {
      '0101001': [10, 3_000_000],
      '0101002': [30, 6_000_000],
      '0102001': [10, 1_234_567],
      '0103001': [20, 4_000_000],
      '0103002': null,
      '0104001': [10, 2_500_000],
      '0411001': null
    },
    redrawn: { '0104': 7 }
  },
  islands: [island('Bro', true, ['0101']), island('Færge', false, ['0101', '0104']), island('Ukendt', false, [], null)],
  cooperating: { before: [], after: [] }
}

test('a legend counts every municipality once on either side, whatever the theme', () => {
  for (const theme of THEMES) {
    const { rows: legend, shown, told } = themeView(choiceOf(theme, { level: 'municipality' }), grounds)
    const sum = (side: 'before' | 'after') => legend.reduce((all, { counts }) => all + (counts?.[side] ?? 0), 0)
    expect([theme, sum('before'), sum('after')]).toEqual([theme, 4, 3])
    expect(legend.at(-1)).toMatchObject({ key: 'outside', counts: null })
    for (const at of [...shown.before.values(), ...shown.after.values()]) expect(shown.classes[at]).toBeDefined()
    expect(told.cells.get('0102')).toMatchObject({ before: { text: expect.any(String) }, after: null })
    expect(told.cells.get('0411')?.after).toEqual({ value: null, text: 'uden for inddelingen' })
  }
})

test('a figure that does not follow is told, counted and left without a class', () => {
  const { rows: legend, shown, told } = themeView(choiceOf('change'), grounds)
  expect(told.cells.get('0101')?.after).toEqual({ value: 50, text: '+50,0 %' })
  expect(told.cells.get('0101')?.before).toEqual({ value: 0, text: '0,0 %' })
  expect(told.cells.get('0103')?.before).toEqual({ value: -20, text: '-20,0 %' })
  expect(told.cells.get('0103')?.after?.text).toBe('ikke opgjort: der er intet tal fra 2008 for en del af en kommune')
  expect(shown.after.has('0103')).toBe(false)
  expect(legend.find(({ key }) => key === 'divided')?.counts).toEqual({ before: 0, after: 2 })
  // Without the file nothing is made up.
  const missing = themeView(choiceOf('change'), { ...grounds, past: null })
  expect(missing.told.cells.get('0101')?.before?.text).toBe('ikke opgjort: kilden har intet tal')
  expect(missing.shown.before.size).toBe(0)
})

test('regions are told as the sums of theirs', () => {
  const { rows: legend, shown, told } = themeView(choiceOf('residents', { level: 'region' }), grounds)
  expect(shown.by).toBe('region')
  expect(shown.after).toEqual(new Map([['A', 0]]))
  expect(legend[0]).toMatchObject({ counts: { before: 1, after: 1 } })
  expect(told.cells.get('0103')?.after).toEqual({ value: 15_000, text: 'Region A: 15.000' })
})

test('polling districts are counted by class, and those without a figure by why; municipalities keep their own figure', () => {
  const { rows: legend, shown, told } = themeView(choiceOf('income', { method: 'fixed' }), grounds)
  expect(legend.map(({ key, label, counts }) => [key, label, counts?.before, counts?.after])).toEqual([
    ['0', 'under 240.000', 3, 3],
    ['1', '240.000–259.999', 0, 0],
    ['2', '260.000–279.999', 0, 0],
    ['3', '280.000–319.999', 1, 1],
    ['4', '320.000 og derover', 0, 0],
    ['redrawn', 'ikke opgjort: kommunen har inddelt sig i andre områder siden 2021', 7, 7],
    ['not-published', 'ikke opgjort: kilden har intet tal', 1, 1],
    ['outside', 'uden for inddelingen', undefined, undefined]
  ])
  expect(shown.units).toEqual({
    layer: 'polling-district',
    classes: new Map([
      ['0101001', 3],
      ['0101002', 0],
      ['0102001', 0],
      ['0103001', 0]
    ])
  })
  const unit = (code: string) => told.unit?.(code).replace('Indkomst pr. beboer i afstemningsområdet: ', '')
  expect(unit('0102001')).toBe('123.500 kr.')
  expect(unit('0104001')).toBe('ikke opgjort: kommunen har inddelt sig i andre områder siden 2021')
  expect(unit('0103002')).toBe('ikke opgjort: kilden har intet tal')
  expect(unit('0411001')).toBe('uden for inddelingen')
  expect(told.cells.get('0101')).toMatchObject({ before: { value: 225_000, text: '225.000 kr.' } })
  // Added, then divided: (9,000,000 + 1,234,567) / 50.
  expect(told.cells.get('0101')?.after).toEqual({ value: 204_700, text: '204.700 kr.' })
  expect(told.cells.get('0103')?.before?.text).toBe('ikke opgjort: kilden har intet tal')
  // All of its districts are known, but not where they lie; then land comes to it of which nothing is known.
  expect(told.cells.get('0104')?.before?.text).toBe('250.000 kr.')
  expect(told.cells.get('0104')?.after?.text).toBe('ikke opgjort: der er intet tal for en del af en kommune')
  const none = themeView(choiceOf('income'), { ...grounds, incomes: null })
  expect(none.rows.map(({ key }) => key)).toEqual(['outside'])
  expect(none.shown.units?.classes.size).toBe(0)
})

test('islands are told by name, those without a place are not guessed at', () => {
  const { shown, told } = themeView(choiceOf('islands'), grounds)
  expect(told.cells.get('0101')?.after?.text).toBe('Har øer uden fast forbindelse: Færge')
  expect(told.cells.get('0103')?.after?.text).toBe('Ingen af øerne ligger her')
  expect(shown.places?.features.map(({ properties }) => properties)).toEqual([
    { name: 'Bro', marked: false },
    { name: 'Færge', marked: true }
  ])
})

test('ranges are told so that none is in two', () => {
  expect([0, 1, 2].map(at => rangeOf([60, 89.5], at, 1))).toEqual(['under 60', '60 til under 89,5', '89,5 og derover'])
  expect([0, 1, 2].map(at => rangeOf([21, 40], at, 0, 1))).toEqual(['1–20', '21–39', '40 og derover'])
  expect(rangeOf([20_000, 40_000], 1, 0)).toBe('20.000–39.999')
})

test('cooperations of the date, former ones, and what the proposal ends, makes or merges', () => {
  const record = (id: string, members: string[], to: string | null, sourced = true, from: string | null = null) => ({
    id,
    members,
    from,
    to,
    basis: '§ 2' as const,
    sourced,
    note: ''
  })
  const { before, after } = cooperatingOf(
    [
      record('now', ['0825', '0813'], null),
      record('doubt', ['0492', '0479'], null, false),
      record('was', ['0183', '0187'], '2021-12-31'),
      record('later', ['0101', '0147'], null, true, '2030-01-01'),
      record('one', ['0155', '0185'], null)
    ],
    {
      cooperations: [],
      effectiveDate: '2027-01-01',
      changes: [
        { id: 'a', type: 'dissolve-cooperation', cooperation: 'doubt' },
        { id: 'b', type: 'designate-cooperation', members: ['0741', '0727'], authorised: {} },
        { id: 'c', type: 'dissolve-cooperation', cooperation: 'now', off: true }
      ] as never
    },
    code => (code === '0155' ? ['0185'] : null),
    code => code
  )
  const states = (all: typeof before) => all.map(({ name, state: is }) => `${name} ${is}`)
  expect(states(before)).toEqual([
    '0825–0813 in-force',
    '0492–0479 unverified',
    '0183–0187 former',
    '0155–0185 in-force'
  ])
  expect(states(after)).toEqual([
    '0825–0813 in-force',
    '0492–0479 former',
    '0183–0187 former',
    '0155–0185 former',
    '0741–0727 in-force'
  ])
})
