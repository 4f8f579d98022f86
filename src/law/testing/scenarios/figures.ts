/** Lists of parcels, counts and holes of the data, beside what is measured and estimated. */
import type { Verdict } from '../../ids.ts'
import type { AreaFact, CountFact, Facts, ParcelListState, Range, Statements } from '../../types.ts'
import { caseOf, counted, estimated, measured, parcels, share } from '../facts.ts'
import { ADMINISTRATIVE, CASE_DATE, heard, orderly } from '../statements.ts'
import { type Scenario, scenario } from './scenario.ts'

const exactly = (m2: number): Range => ({ low: m2, best: m2, high: m2 })

/** One change from Norddjurs to Syddjurs. */
const moving = (area: AreaFact, more: Partial<Facts> = {}): Facts =>
  caseOf([{ from: '0707', to: '0706', area }], { more: { changes: [share(1, '0707', '0706', area.best)], ...more } })

/** What is drawn, and a list that does not decide. */
const listing = (
  drawnM2: number,
  listedM2: number,
  state: Exclude<ParcelListState, 'decides' | 'unfinished'>
): AreaFact => ({
  ...measured(drawnM2),
  lists: [{ change: 'change-1', state, listedM2, drawnM2 }],
  listed: exactly(listedM2)
})
const list = (name: string, area: AreaFact, verdict: Verdict, routes: Scenario['routes'] = ['minor-border-change']) =>
  scenario(name, moving(area), routes, { 'minor-change.area': verdict })

const LISTS: readonly Scenario[] = [
  list('150 ha drawn and a parcel of 1 m²', listing(1_500_000, 1, 'contradicts'), 'undetermined'),
  list('1 ha drawn and parcels of 150 ha', listing(10_000, 1_500_000, 'contradicts'), 'undetermined'),
  list('150 ha drawn and parcels of 120 ha', listing(1_500_000, 1_200_000, 'contradicts'), 'not-met', [
    'change-with-consent'
  ]),
  list('20 ha drawn and parcels of 5 ha', listing(200_000, 50_000, 'contradicts'), 'met'),
  list('100.5 ha drawn and an unfinished list of 99.5', listing(1_005_000, 995_000, 'incomplete'), 'undetermined'),
  list('a parcel is listed twice', listing(900_000, 1_100_000, 'twice'), 'undetermined'),
  list(
    'the drawing leaves it open, and an incomplete list says less',
    { ...listing(999_000, 990_000, 'incomplete'), ...measured(999_000, 2.6, 1000) },
    'undetermined'
  ),
  list(
    'a whole list agrees with the map',
    { ...parcels(999_999), lists: [{ change: 'change-1', state: 'decides', listedM2: 999_999, drawnM2: 1_000_300 }] },
    'met'
  ),
  list(
    'a list that is not written to its end',
    { ...measured(5000), lists: [{ change: 'change-1', state: 'unfinished', listedM2: 0, drawnM2: 5000 }] },
    'met'
  )
]

/** A hole of 15 ha among Ballerup, Albertslund and Egedal. */
const HOLE = { between: ['0151', '0165', '0240'], areaM2: 152_000 }
const over = (area: AreaFact): AreaFact => ({ ...area, high: area.high + HOLE.areaM2, holes: [HOLE] })
const BOTH = ['minor-border-change', 'doubt'] as const

const HOLES: readonly Scenario[] = [
  scenario('40 ha and a hole of 15', moving(over(measured(400_000, 2.6, 1600))), BOTH, {
    'minor-change.area': 'undetermined',
    doubt: 'needs-assessment'
  }),
  scenario('95 ha and a hole of 15', moving(over(measured(950_000))), BOTH, { 'minor-change.area': 'undetermined' }),
  scenario('120 ha and a hole of 15', moving(over(measured(1_200_000))), ['change-with-consent', 'doubt'], {
    'minor-change.area': 'not-met',
    doubt: 'needs-assessment'
  }),
  scenario(
    'a whole list of parcels says what moves besides the hole',
    moving({
      ...parcels(400_000),
      holes: [HOLE],
      lists: [{ change: 'change-1', state: 'decides', listedM2: 400_000, drawnM2: 401_000 }]
    }),
    BOTH,
    { 'minor-change.area': 'met', doubt: 'needs-assessment' }
  )
]

const count = (n: number, date: string, estimate: Range | null): CountFact => ({
  change: 'change-1',
  count: n,
  date,
  estimate
})
const RANGE: Range = { low: 4.2, best: 20, high: 95.5 }
const people = (
  name: string,
  counts: readonly CountFact[],
  verdict: Verdict,
  routes: Scenario['routes'] = ['minor-border-change'],
  other: Statements | null = null
) => {
  const all = counts.reduce((sum, one) => sum + one.count, 0)
  const facts = moving(measured(5000), { residents: { ...counted(all), counts } })
  return scenario(name, facts, routes, { 'minor-change.residents': verdict }, other ?? orderly(facts))
}

const COUNTS: readonly Scenario[] = [
  people('a count within the estimate', [count(30, '2026-04-01', RANGE)], 'met'),
  people('a count at the lower end of the estimate, in whole persons', [count(4, '2026-04-01', RANGE)], 'met'),
  people('a count below the estimate', [count(3, '2026-04-01', RANGE)], 'undetermined'),
  people('a count at the upper end', [count(96, '2026-04-01', RANGE)], 'not-met', ['change-with-consent']),
  people('a count above the estimate', [count(97, '2026-04-01', RANGE)], 'undetermined'),
  people(
    'a count of none where the estimate reaches down to none',
    [count(0, '2026-04-01', { ...RANGE, low: 0 })],
    'met'
  ),
  people('counted on the case date', [count(30, CASE_DATE, RANGE)], 'met'),
  people('counted tomorrow', [count(30, '2026-11-22', RANGE)], 'undetermined'),
  people('counted two years ago to the day', [count(30, '2024-11-21', RANGE)], 'met'),
  people('counted more than two years ago', [count(30, '2024-11-20', RANGE)], 'met'),
  people('counted where a file of points is in use', [count(30, '2026-04-01', null)], 'met'),
  people(
    'one of two counts is doubtful',
    [count(30, '2026-04-01', RANGE), count(1, '2027-04-01', RANGE)],
    'undetermined'
  ),
  people(
    'one of two counts is doubtful, and the other is too many',
    [count(60, '2026-04-01', RANGE), count(1, '2027-04-01', RANGE)],
    'not-met',
    ['change-with-consent']
  ),
  people(
    'without a case date, counted after the day of effect',
    [count(30, '2027-01-02', RANGE)],
    'undetermined',
    undefined,
    {
      grounds: [ADMINISTRATIVE],
      councils: heard(moving(measured(5000)))
    }
  ),
  scenario(
    'a count beside an estimate of another change',
    moving(measured(5000), {
      residents: { ...estimated(30, 34, 44, 'mixed'), counts: [count(30, '2026-04-01', RANGE)] }
    }),
    ['minor-border-change'],
    { 'minor-change.residents': 'met' }
  )
]

/** Named by parcels alone: 5,934 m² whose place nobody knows. */
const unplaced = (counted: boolean, more: Partial<Facts> = {}): Facts => ({
  ...moving({
    ...parcels(5934),
    lists: [{ change: 'change-1', state: 'decides', listedM2: 5934, drawnM2: 5934, unplacedM2: 5934 }]
  }),
  pieces: [],
  unplaced: [{ change: 'change-1', from: '0707', to: '0706', areaM2: 5934, counted }],
  ...more
})

const UNPLACED: readonly Scenario[] = [
  scenario(
    'parcels without a place, and nobody has said who lives there',
    unplaced(false, { residents: estimated(0, 0, 36_503) }),
    ['minor-border-change'],
    {
      'minor-change.area': 'met',
      'minor-change.residents': 'undetermined',
      'minor-change.adjoining': 'needs-assessment',
      'island-municipalities': 'needs-assessment'
    }
  ),
  scenario('parcels without a place, and a count of nobody', unplaced(true), ['minor-border-change'], {
    'minor-change.area': 'met',
    'minor-change.residents': 'met',
    'minor-change.adjoining': 'needs-assessment'
  }),
  scenario(
    'parcels without a place beside a piece that does not adjoin',
    unplaced(true, {
      pieces: [{ from: '0707', to: '0706', areaM2: 10, adjoinsReceiver: false, isIsland: false }]
    }),
    ['minor-border-change'],
    { 'minor-change.adjoining': 'needs-assessment' }
  ),
  scenario(
    'a parcel without a place is listed twice',
    unplaced(true, {
      area: {
        ...parcels(1_200_000),
        low: 600_000,
        lists: [{ change: 'change-1', state: 'twice', listedM2: 1_200_000, drawnM2: 1_200_000, unplacedM2: 1_200_000 }]
      }
    }),
    ['minor-border-change'],
    { 'minor-change.area': 'undetermined' }
  )
]

export const FIGURES: readonly Scenario[] = [...LISTS, ...HOLES, ...COUNTS, ...UNPLACED]
