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
  islands: [island('Bro', true, ['0101']), island('Færge', false, ['0101', '0104']), island('Ukendt', false, [], null)],
  cooperating: { before: [], after: [] }
}

test('a legend counts every municipality once on either side, whatever the theme', () => {
  for (const theme of THEMES) {
    const { rows: legend, shown, told } = themeView(choiceOf(theme), grounds)
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
