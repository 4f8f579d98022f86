import { expect, test } from 'vitest'
import { assess } from './assess.ts'
import { movesLand } from './facts.ts'
import type { RuleId, Verdict } from './ids.ts'
import { CITATIONS } from './testing/citations.ts'
import { SCENARIOS } from './testing/scenarios.ts'

/** What a change of the municipal division is always judged by. */
const DIVISION: readonly RuleId[] = [
  'minor-change',
  'minor-change.grounds',
  'minor-change.border',
  'minor-change.adjoining',
  'minor-change.area',
  'minor-change.residents',
  'minor-change.involvement',
  'council-consent',
  'grounds',
  'region-integrity',
  'viable-municipalities',
  'cohesion-and-mix',
  'island-municipalities',
  'doubt',
  'promulgation',
  'publication',
  'in-force',
  'territory'
]

const ORDER: readonly RuleId[] = [
  ...DIVISION.slice(0, 12),
  'terms',
  'terms.necessity',
  'terms.new-council',
  'terms.election-body',
  'terms.economic-dispositions',
  'terms.supervision',
  'terms.transfers',
  'terms.services',
  'terms.other',
  'terms.revision-act',
  'terms.deviation',
  'terms.tax-difference',
  'terms.fine',
  'dissolution.special-case',
  'dissolution.viability',
  'dissolution.division',
  'dissolution.wishes',
  'dissolution.island-regard',
  'dissolution.terms',
  'designation.instead',
  'designation.authorised-councils',
  'designation.wishes',
  'designation.same-region',
  'designation.basis',
  'designation.consent',
  'designation.island-regard',
  ...DIVISION.slice(12)
]

test.each(SCENARIOS)('$name', ({ facts, statements, routes, verdicts }) => {
  const assessment = assess(facts, statements)
  const found = Object.fromEntries(assessment.findings.map(finding => [finding.rule, finding.verdict]))
  const rules = assessment.findings.map(finding => finding.rule)

  expect(assessment.routes).toEqual(routes)
  expect(found).toMatchObject(verdicts)
  // Each once, in order, and just those of the decisions asked for.
  expect(rules).toEqual(ORDER.filter(rule => rules.includes(rule)))
  if (movesLand(facts)) expect(DIVISION.filter(rule => !rules.includes(rule))).toEqual([])
  else expect(rules.filter(rule => rule !== 'in-force').sort()).toEqual(Object.keys(verdicts).sort())
  // § 10 goes with every decision.
  expect(rules.includes('in-force')).toBe(rules.includes('promulgation'))
})

test('every rule has its place', () => {
  expect([...ORDER].sort()).toEqual(Object.keys(CITATIONS).sort())
})

test('no two cases have the same name', () => {
  const names = SCENARIOS.map(({ name }) => name)
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
})

const FORMAL: readonly Verdict[] = ['met', 'undetermined']
const PRESUPPOSES: readonly Verdict[] = ['met', 'not-met', 'undetermined']
/** Left to a judgement: a recorded one decides it. */
const JUDGED: readonly Verdict[] = ['met', 'not-met', 'needs-assessment']

/** What each rule can ever say: a judgement is decided by a recorded one alone, an aim is never `not-met`. */
const SAYS: Readonly<Record<RuleId, readonly Verdict[]>> = {
  grounds: [...JUDGED, 'undetermined'],
  'viable-municipalities': JUDGED,
  'cohesion-and-mix': ['met', 'needs-assessment'],
  'region-integrity': ['met', 'not-met', 'undetermined', 'needs-assessment', 'not-applicable'],
  'council-consent': ['met', 'not-met', 'undetermined', 'needs-assessment', 'not-applicable'],
  'minor-change': ['met', 'not-met', 'undetermined', 'needs-assessment'],
  'minor-change.grounds': ['met', 'not-met', 'undetermined', 'needs-assessment'],
  'minor-change.border': ['met', 'not-met'],
  'minor-change.adjoining': JUDGED,
  'minor-change.area': PRESUPPOSES,
  'minor-change.residents': PRESUPPOSES,
  'minor-change.involvement': PRESUPPOSES,
  terms: PRESUPPOSES,
  'terms.necessity': JUDGED,
  'terms.new-council': ['met', 'undetermined', 'needs-assessment'],
  'terms.election-body': PRESUPPOSES,
  'terms.economic-dispositions': PRESUPPOSES,
  'terms.supervision': PRESUPPOSES,
  'terms.transfers': PRESUPPOSES,
  'terms.services': FORMAL,
  'terms.other': FORMAL,
  'terms.revision-act': FORMAL,
  'terms.deviation': [...JUDGED, 'undetermined'],
  'terms.tax-difference': ['not-met', 'undetermined', 'needs-assessment'],
  'terms.fine': PRESUPPOSES,
  doubt: [...JUDGED, 'not-applicable'],
  'dissolution.special-case': JUDGED,
  'dissolution.viability': [...JUDGED, 'not-applicable'],
  'dissolution.division': [...JUDGED, 'not-applicable'],
  'dissolution.wishes': [...JUDGED, 'undetermined'],
  'dissolution.island-regard': [...JUDGED, 'undetermined', 'not-applicable'],
  'dissolution.terms': [...JUDGED, 'undetermined', 'not-applicable'],
  'designation.instead': PRESUPPOSES,
  'designation.authorised-councils': PRESUPPOSES,
  'designation.wishes': [...JUDGED, 'undetermined'],
  'designation.same-region': ['met', 'not-met', 'undetermined', 'needs-assessment'],
  'designation.basis': JUDGED,
  'designation.consent': ['met', 'not-met', 'undetermined', 'needs-assessment', 'not-applicable'],
  'designation.island-regard': [...JUDGED, 'undetermined', 'not-applicable'],
  'island-municipalities': ['needs-assessment', 'not-applicable'],
  promulgation: PRESUPPOSES,
  publication: FORMAL,
  'in-force': ['met', 'not-met'],
  territory: ['met', 'not-met']
}

test('the cases show every verdict of every rule and no other', () => {
  const said = new Map<RuleId, Set<Verdict>>()
  for (const { facts, statements } of SCENARIOS) {
    for (const { rule, verdict } of assess(facts, statements).findings) {
      said.set(rule, (said.get(rule) ?? new Set()).add(verdict))
    }
  }
  for (const [rule, expected] of Object.entries(SAYS)) {
    expect([...(said.get(rule as RuleId) ?? [])].sort(), rule).toEqual([...expected].sort())
  }
})
