import { describe, expect, test } from 'vitest'
import { assess } from './assess.ts'
import { SCENARIOS } from './testing/scenarios.ts'
import type { RuleId, Verdict } from './types.ts'

const MOVING: readonly RuleId[] = [
  'minor-change',
  'minor-change.border',
  'minor-change.adjoining',
  'minor-change.area',
  'minor-change.residents',
  'council-consent',
  'region-integrity',
  'island-municipalities',
  'doubt',
  'territory'
]

describe.each(SCENARIOS)('$name', ({ facts, statements, routes, verdicts }) => {
  const assessment = assess(facts, statements)
  const found = Object.fromEntries(assessment.findings.map(finding => [finding.rule, finding.verdict]))

  test('takes the expected ways', () => expect(assessment.routes).toEqual(routes))

  test('gets the expected verdicts', () => expect(found).toMatchObject(verdicts))

  test('has all findings in order, or none but those of the drawing', () => {
    const moves = facts.transfers.length > 0 || facts.municipalities.length > 0
    expect(assessment.findings.map(finding => finding.rule)).toEqual(moves ? MOVING : Object.keys(verdicts))
  })
})

/** What each rule can ever say: a judgement is never `met` by itself, a report is never a verdict on the merits. */
const SAYS: Readonly<Partial<Record<RuleId, readonly Verdict[]>>> = {
  'minor-change': ['met', 'not-met', 'undetermined', 'needs-assessment'],
  'minor-change.border': ['met', 'not-met'],
  'minor-change.adjoining': ['met', 'needs-assessment'],
  'minor-change.area': ['met', 'not-met', 'undetermined'],
  'minor-change.residents': ['met', 'not-met', 'undetermined'],
  'council-consent': ['met', 'not-met', 'undetermined', 'not-applicable'],
  'region-integrity': ['met', 'not-met', 'undetermined', 'not-applicable'],
  'island-municipalities': ['needs-assessment', 'not-applicable'],
  doubt: ['needs-assessment', 'not-applicable'],
  territory: ['met', 'not-met']
}

test.each(Object.entries(SAYS))('the cases show every verdict of %s and no other', (rule, expected) => {
  const said = SCENARIOS.flatMap(({ facts, statements }) => assess(facts, statements).findings)
    .filter(finding => finding.rule === rule)
    .map(finding => finding.verdict)
  expect([...new Set(said)].sort()).toEqual([...expected].sort())
})
