import { expect, test } from 'vitest'
import { assessed, recordOf } from './assessments.ts'
import type { Verdict } from './ids.ts'
import { stated } from './stated.ts'
import { judgement } from './testing/statements.ts'
import type { AssessmentStatement, Finding } from './types.ts'

const facts = { effectiveDate: '2027-01-01' }
const finding = (verdict: Verdict): Finding => ({
  rule: 'doubt',
  verdict,
  provision: '§ 4',
  quote: '',
  reason: { id: 'own' },
  inputs: [],
  steps: [{ id: 'step' }],
  assumptions: [],
  settles: []
})
const of = (said: AssessmentStatement | string, verdict: Verdict = 'needs-assessment') =>
  assessed(finding(verdict), facts, stated({ caseDate: '2026-11-21', assessments: { doubt: said } }))

test('a record is none, half, ahead of its day, or counts', () => {
  const state = (said: AssessmentStatement | string | undefined, caseDate?: string) =>
    recordOf(said, facts, stated(caseDate === undefined ? {} : { caseDate })).state
  expect([undefined, 'En tekst.', {}, { text: 'En tekst.' }].map(said => state(said))).toEqual([
    'none',
    'none',
    'none',
    'none'
  ])
  expect(state({ holds: false })).toBe('incomplete')
  expect(state(judgement(true, { date: '2026-12' }))).toBe('incomplete')
  expect(state(judgement(true, { date: '2026-11-22' }), '2026-11-21')).toBe('ahead')
  expect(state(judgement(true, { date: '2026-11-21' }), '2026-11-21')).toBe('counts')
  expect(state(judgement(false, { date: '2027-01-02' }))).toBe('ahead')
  expect(state(judgement(false, { date: '2027-01-01' }))).toBe('counts')
  // The case date may lie after the day of effect: then it is the later one that counts.
  expect(state(judgement(true, { date: '2027-02-01' }), '2027-03-01')).toBe('counts')
})

test('who judged and when is the reason, and the rule’s own words become a step', () => {
  const { verdict, reason, steps, inputs } = of(judgement(true, { text: ' Ja. ' }))
  expect(verdict).toBe('met')
  expect(reason).toEqual({
    id: 'law.assessment.met',
    values: { by: 'Indenrigsministeriet', date: { date: '2026-11-01' } }
  })
  expect(steps).toEqual([{ id: 'own' }, { id: 'step' }])
  expect(inputs.map(({ value }) => value.values)).toEqual([
    { holds: 'yes', by: 'Indenrigsministeriet', date: { date: '2026-11-01' }, text: 'Ja.' }
  ])
})

test('a text is shown and decides nothing', () => {
  const { verdict, inputs, settles } = of(' Skellet. ')
  expect(verdict).toBe('needs-assessment')
  expect(inputs.map(({ value }) => value.values?.text)).toEqual(['Skellet.'])
  expect(settles).toEqual([{ id: 'law.assessment.settles' }])
  expect(of(' ').inputs).toEqual([])
})

test('what is measured or missing stands, and is told to stand', () => {
  for (const verdict of ['not-met', 'undetermined'] as const) {
    const { verdict: own, steps } = of(judgement(true), verdict)
    expect(own).toBe(verdict)
    expect(steps.at(-1)).toEqual({ id: 'law.assessment.step.idle' })
  }
  expect(of(judgement(false), 'met')).toMatchObject({ verdict: 'met', steps: [{ id: 'step' }] })
})
