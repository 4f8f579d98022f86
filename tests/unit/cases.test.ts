/**
 * Real decisions (the order of 12 December 2019) drawn at their size on the borders they moved, and the limits of § 2,
 * stk. 2, judged by the whole engine on the built-in dataset.
 */
import type { Polygon } from 'geojson'
import { beforeAll, expect, test } from 'vitest'
import { folderReader } from '../../src/dataset/folder-reader.ts'
import type { EngineApi } from '../../src/engine/api.ts'
import { createEngine } from '../../src/engine/engine.ts'
import type { RuleId, Verdict } from '../../src/law/ids.ts'
import { FORMAT, type Proposal, type TransferArea } from '../../src/proposal/types.ts'
import { Outcome } from '../../src/subdivision/outcome.ts'
import { BUILT_IN, borderPoints, builtIn, squareMm } from '../support/country.ts'

let engine: EngineApi
let outcome: Outcome
let fingerprint: Proposal['dataset']

beforeAll(async () => {
  engine = createEngine(folderReader)
  const { manifest } = await engine.open(BUILT_IN)
  fingerprint = { id: manifest.id, sha256: manifest.sha256 }
  outcome = new Outcome(await builtIn())
})

function proposal(effectiveDate: string, changes: readonly TransferArea[]): Proposal {
  const at = '2026-11-21T12:00:00Z'
  return {
    format: FORMAT,
    title: 'prøve',
    effectiveDate,
    dataset: fingerprint,
    changes,
    // The orders were made on ground nr. 4 after hearing the councils; without that no border change is a minor one.
    statements: {
      caseDate: '2019-12-01',
      grounds: [
        {
          number: 4,
          text: 'Teknisk tilretning af kommunegrænsen.',
          assessment: { holds: true, by: 'Ministeriet', date: '2019-11-01' }
        }
      ]
    },
    councils: [...new Set([...changes.map(({ to }) => to), ...changes.flatMap(({ from = [] }) => from)])].map(code => ({
      code,
      hearing: { sent: '2019-08-01', deadline: '2019-09-15', answered: '2019-09-10', answer: 'for' as const }
    })),
    cooperations: [],
    created: at,
    modified: at
  }
}

async function judge(effectiveDate: string, changes: readonly TransferArea[]) {
  const state = await engine.evaluate(proposal(effectiveDate, changes))
  const verdict = (rule: RuleId): Verdict | undefined =>
    state.assessment.findings.find(finding => finding.rule === rule)?.verdict
  return { ...state, verdict, routes: state.assessment.routes }
}

/** A square on the border that moves the wanted area (m²) from one municipality to the other, to within 0.01 m². */
function onBorder(id: string, from: string, to: string, m2: number, first: 'start' | 'end' = 'start'): TransferArea {
  const points = borderPoints(outcome, from, to)
  for (const [x, y] of first === 'start' ? points : points.reverse()) {
    const square = (side: number) => squareMm(x - side / 2, y - side / 2, side)
    const moved = (side: number) =>
      outcome.with({ id, type: 'transfer-area', area: square(side), to, from: [from] }, r => (r.ok ? r.areaM2 : 0))
    let [low, high] = [100, Math.sqrt(m2) * 4000]
    if (moved(high) < m2) continue
    for (let i = 0; i < 60 && high - low > 1; i++) {
      const middle = (low + high) / 2
      if (moved(middle) < m2) low = middle
      else high = middle
    }
    if (Math.abs(moved(high) - m2) < Math.max(0.5, m2 * 2e-5))
      return { id, type: 'transfer-area', area: square(high), to, from: [from] }
  }
  throw new Error(`no place for ${m2} m² on the border of ${from} and ${to}`)
}

const CASES = [
  ['2020-1', '0169', '0265', 5934, true, false],
  ['2020-2', '0169', '0165', 9956, false, false],
  ['2020-3', '0791', '0846', 1499, true, true],
  ['2020-5', '0707', '0706', 118, false, false],
  ['2020-6', '0706', '0707', 98, false, false]
] as const

test.each(CASES)('case %s: %s to %s, %d m²', async (id, from, to, m2, crossesIn2020, crossesIn2027) => {
  const change = onBorder(id, from, to, m2)
  for (const [date, crosses] of [
    ['2020-01-01', crossesIn2020],
    ['2027-01-01', crossesIn2027]
  ] as const) {
    const result = await judge(date, [change])
    expect(result.facts.area.best).toBeCloseTo(m2, -1)
    expect(result.verdict('minor-change.area')).toBe('met')
    expect(result.verdict('minor-change.border')).toBe('met')
    expect(result.verdict('minor-change.adjoining')).toBe('met')
    expect(result.verdict('region-integrity')).toBe(crosses ? 'not-met' : 'not-applicable')
    expect(result.routes.includes('region-change')).toBe(crosses)
    const counted = await judge(date, [{ ...change, residents: { count: 0, date: '2019-11-01', source: 'CPR' } }])
    expect(counted.verdict('minor-change')).toBe('met')
    expect(counted.verdict('council-consent')).toBe('not-applicable')
    expect(counted.routes).toContain('minor-border-change')
  }
})

test('2020-5 and 2020-6 together: 216 m² gross, 20 m² net', async () => {
  const there = onBorder('5', '0707', '0706', 118)
  // From the other end of the same border, so that the two don't overlap.
  const back = onBorder('6', '0706', '0707', 98, 'end')
  const { facts, municipalities } = await judge('2020-01-01', [there, back])
  expect(facts.area.best).toBeCloseTo(216, 0)
  const syddjurs = municipalities.find(({ code }) => code === '0706')
  expect((syddjurs?.after?.areaM2 ?? 0) - (syddjurs?.before.areaM2 ?? 0)).toBeCloseTo(20, 0)
})

/** A square wholly inside Viborg, far from any border, of a given size. */
function inside(m2: number): Polygon {
  return squareMm(4_287_000_000, 3_708_000_000, Math.sqrt(m2) * 1000)
}

test('drawn inside one giver, 99.99 ha passes and 100.01 ha fails', async () => {
  for (const [m2, verdict] of [
    [999_900, 'met'],
    [1_000_100, 'not-met']
  ] as const) {
    const result = await judge('2027-01-01', [{ id: 'a', type: 'transfer-area', area: inside(m2), to: '0740' }])
    expect(result.facts.transfers.map(({ from }) => from)).toEqual(['0791'])
    expect(Math.abs(result.facts.area.best - m2)).toBeLessThan(2)
    expect(result.facts.area.low).toBe(result.facts.area.high)
    expect(result.verdict('minor-change.area')).toBe(verdict)
    expect(result.verdict('minor-change.adjoining')).toBe('needs-assessment')
  }
})

test.each([
  [1_000_000, 50, 'met', 'met', 'met'],
  [1_000_001, 50, 'not-met', 'met', 'not-met'],
  [1_000_000, 51, 'met', 'not-met', 'not-met']
] as const)('registered %d m² and counted %d residents', async (areaM2, count, area, residents, minor) => {
  const change: TransferArea = {
    ...onBorder('a', '0169', '0265', 1_000_000),
    parcels: [{ matrikelnr: '1a', ejerlav: 'Prøve By', areaM2, whole: true }],
    parcelsComplete: true,
    residents: { count, date: '2019-11-01', source: 'CPR' }
  }
  const result = await judge('2027-01-01', [change])
  expect(result.verdict('minor-change.area')).toBe(area)
  expect(result.verdict('minor-change.residents')).toBe(residents)
  expect(result.verdict('minor-change')).toBe(minor)
})

test.each([
  [60, 'not-met'],
  [49, 'met']
] as const)('%d ha exchanged both ways counts gross', async (ha, verdict) => {
  const there = onBorder('a', '0791', '0740', ha * 10_000)
  const back = onBorder('b', '0740', '0791', ha * 10_000, 'end')
  const result = await judge('2027-01-01', [there, back])
  expect(result.facts.area.best).toBeGreaterThan(ha * 2 * 10_000 - 100)
  expect(result.verdict('minor-change.area')).toBe(verdict)
})

test('an estimate whose range straddles 50 cannot be decided', async () => {
  const [x, y] = borderPoints(outcome, '0169', '0265')[0] as [number, number]
  const around = squareMm(x - 600_000, y - 600_000, 1_200_000)
  const result = await judge('2027-01-01', [
    { id: 'a', type: 'transfer-area', area: around, to: '0265', from: ['0169'] }
  ])
  const { low, high, basis } = result.facts.residents
  expect(basis).toBe('estimate')
  expect(low).toBeLessThanOrEqual(50)
  expect(high).toBeGreaterThan(50)
  expect(result.verdict('minor-change.residents')).toBe('undetermined')
})
