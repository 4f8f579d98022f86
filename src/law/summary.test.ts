import { expect, test } from 'vitest'
import { summaryTexts } from '../i18n/summary.ts'
import { assess } from './assess.ts'
import type { RuleId } from './ids.ts'
import { caseOf, counted, estimated, hectares, measured } from './testing/facts.ts'
import { several } from './testing/several.ts'
import { ADMINISTRATIVE, ANSWERED, CASE_DATE, deciding, orderly } from './testing/statements.ts'
import type { Facts, Finding, Statements } from './types.ts'

const facts = caseOf([{ from: '0707', to: '0706', area: measured(hectares(12)) }], { residents: estimated(0, 1, 2.2) })
const large = caseOf([{ from: '0707', to: '0706', area: measured(hectares(120)) }], { residents: counted(1) })
const said = (of: Facts, statements: Statements) => summaryTexts(assess(of, statements).summary).join(' ')
const find = (of: Facts, statements: Statements, rule: RuleId) =>
  assess(of, statements).findings.find(finding => finding.rule === rule) as Finding

test('what nobody has filled in is told as that, though the condition is not there', () => {
  for (const rule of ['grounds', 'minor-change.grounds', 'minor-change.involvement', 'minor-change'] as const)
    expect(find(facts, {}, rule), rule).toMatchObject({ verdict: 'not-met', unfilled: true })
  for (const rule of ['council-consent', 'promulgation', 'publication'] as const)
    expect(find(facts, {}, rule), rule).toMatchObject({ verdict: 'undetermined', unfilled: true })
  expect(said(facts, {})).toBe(
    'Der flyttes 12,00 ha med 0–3 beboere, inden for grænserne i § 2, stk. 2. Ikke udfyldt: begrundelse og inddragelse af kommunalbestyrelserne. 2 punkter kræver en vurdering.'
  )
})

test('a council that is still to be heard is not filled in, one that was sent nothing is', () => {
  const one = { caseDate: CASE_DATE, grounds: [ADMINISTRATIVE], councils: [{ code: '0706', hearing: ANSWERED }] }
  expect(find(facts, one, 'minor-change.involvement')).toMatchObject({ verdict: 'not-met', unfilled: true })
  const planned = { ...one, councils: [...one.councils, { code: '0707', hearing: { sent: '2027-01-01' } }] }
  expect(find(facts, planned, 'minor-change.involvement').unfilled).toBeUndefined()
})

test('a stated ground that is another one is not met, and no blank', () => {
  const statements = orderly(facts, { grounds: [{ number: 1, text: 'Flere borgere.' }] })
  expect(find(facts, statements, 'minor-change.grounds')).toMatchObject({ verdict: 'not-met' })
  expect(find(facts, statements, 'minor-change.grounds').unfilled).toBeUndefined()
  expect(find(facts, statements, 'minor-change').unfilled).toBeUndefined()
})

test('over a limit the way is consent, and only what that asks is told', () => {
  expect(said(large, {})).toBe(
    'Der flyttes 120,00 ha med 1 beboer. Det er mere end de 100 ha i § 2, stk. 2. Ikke udfyldt: kommunalbestyrelsernes tilslutning og begrundelse. 2 punkter kræver en vurdering.'
  )
  expect(said(large, deciding(large, { '0706': 'consents', '0707': 'refuses' }))).toMatch(
    /Ikke opfyldt: kommunalbestyrelsernes tilslutning\./
  )
})

test('of several cases each has its own', () => {
  const both = several(facts, caseOf([{ from: '0791', to: '0846', area: measured(hectares(3)) }]))
  const { cases, summary } = assess(both, orderly(both))
  expect(cases.map(one => summaryTexts(one.summary)[0])).toEqual([
    'Der flyttes 12,00 ha med 0–3 beboere, inden for grænserne i § 2, stk. 2.',
    'Der flyttes 3,00 ha uden beboere, inden for grænserne i § 2, stk. 2.'
  ])
  expect(summary.notMet).toEqual(['region-integrity'])
})
