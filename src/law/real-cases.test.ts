/** Real decisions, from the order of 12 December 2019 in force 1 January 2020, restated, and the limits drawn from the Act. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { assess } from './assess.ts'
import type { RuleId } from './ids.ts'
import { caseOf, counted, hectares, parcels } from './testing/facts.ts'
import { orderly } from './testing/statements.ts'
import type { Facts } from './types.ts'

interface Item {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly m2: number
  readonly crossesRegion: Readonly<Record<string, boolean>>
}

const ITEMS: readonly Item[] = [
  { id: '2020-1', from: '0169', to: '0265', m2: 5934, crossesRegion: { '2020-01-01': true, '2027-01-01': false } },
  { id: '2020-2', from: '0169', to: '0165', m2: 9956, crossesRegion: { '2020-01-01': false } },
  { id: '2020-3', from: '0791', to: '0846', m2: 1499, crossesRegion: { '2020-01-01': true, '2027-01-01': true } },
  { id: '2020-5', from: '0707', to: '0706', m2: 118, crossesRegion: { '2020-01-01': false } },
  { id: '2020-6', from: '0706', to: '0707', m2: 98, crossesRegion: { '2020-01-01': false } }
]
const EDGES = [
  { area_m2: 1_000_000, residents: 50, minor: 'met' },
  { area_m2: 1_000_001, residents: 50, minor: 'not-met' },
  { area_m2: 1_000_000, residents: 51, minor: 'not-met' },
  { swap_ha: [60, 60], residents: 0, minor: 'not-met' },
  { swap_ha: [50, 50], residents: 0, minor: 'met' }
] as const

const move = ({ from, to, m2 }: Pick<Item, 'from' | 'to' | 'm2'>) => ({ from, to, area: parcels(m2) })
const judged = (facts: Facts) => {
  const { routes, findings } = assess(facts, orderly(facts))
  const finding = (rule: RuleId) => findings.find(one => one.rule === rule)
  return { routes, finding, verdict: (rule: RuleId) => finding(rule)?.verdict }
}

describe.each(ITEMS)('item $id: $m2 m² from $from to $to', item => {
  test.each(Object.entries(item.crossesRegion))('in force %s, crossing a region border: %s', (date, crosses) => {
    const { routes, verdict } = judged(caseOf([move(item)], { date, residents: counted(0) }))
    expect(verdict('minor-change')).toBe('met')
    expect(verdict('council-consent')).toBe('not-applicable')
    expect(verdict('region-integrity')).toBe(crosses ? 'not-met' : 'not-applicable')
    expect(routes).toEqual(crosses ? ['minor-border-change', 'region-change'] : ['minor-border-change'])
  })
})

test('items 5 and 6 together are 216 m² gross, not 20 m² net', () => {
  const both = ITEMS.filter(({ id }) => id === '2020-5' || id === '2020-6')
  const { finding, verdict } = judged(caseOf(both.map(move), { date: '2020-01-01' }))
  expect(finding('minor-change.area')?.inputs[0]?.range).toEqual({ low: 216, best: 216, high: 216, unit: 'm2' })
  expect(verdict('minor-change')).toBe('met')
})

test.each(EDGES)('$area_m2 m² or $swap_ha ha exchanged, $residents residents: $minor', edge => {
  const between = ['0706', '0707'] as const
  const moves =
    'swap_ha' in edge
      ? edge.swap_ha.map((ha, i) => ({ from: between[i] ?? '', to: between[1 - i] ?? '', m2: hectares(ha) }))
      : [{ from: '0706', to: '0707', m2: edge.area_m2 }]
  const { routes, verdict } = judged(caseOf(moves.map(move), { residents: counted(edge.residents) }))
  expect(verdict('minor-change')).toBe(edge.minor)
  expect(routes).toEqual([edge.minor === 'met' ? 'minor-border-change' : 'change-with-consent'])
})

/** The list stands beside the checkout where the project is built but not in it. */
const SOURCE = '../shared/law/cases.json'

test.runIf(existsSync(SOURCE))('no row is left out or restated otherwise (needs the list)', () => {
  const { cases, combined, edges } = JSON.parse(readFileSync(SOURCE, 'utf8'))
  const rows = cases.map(({ id, from, to, m2, crossesRegion }: Item) => ({ id, from, to, m2, crossesRegion }))
  expect(rows).toEqual(ITEMS)
  expect(combined).toEqual([{ id: '2020-5+6', gross_m2: 216, net_m2: 20 }])
  expect(edges).toEqual(EDGES)
})
