import { expect, test } from 'vitest'
import { stated } from '../../stated.ts'
import { caseOf, cooperation, parcels } from '../../testing/facts.ts'
import { ANSWERED } from '../../testing/statements.ts'
import type { DissolutionTermStatement, Facts, Statements, TransferRow } from '../../types.ts'
import { division } from './division.ts'
import { specialCase } from './special-case.ts'
import { dissolutionTerms } from './terms.ts'
import { wishes } from './wishes.ts'

const LAESOE = cooperation(['0813', '0825'], { id: 'laesoe' })
const DRAGOER = cooperation(['0155', '0185'], { id: 'dragoer' })
const dissolving = (more: Partial<Facts> = {}) => caseOf([], { more: { cooperations: [LAESOE], ...more } })
const words = (finding: { readonly inputs: ReturnType<typeof wishes>['inputs'] }) =>
  finding.inputs.map(({ name, value }) => [name.id, name.values?.name, value.values?.text ?? value.id])

test('statements belong to their cooperation, and one that is missing leaves the case unwritten', () => {
  const both = dissolving({ cooperations: [LAESOE, DRAGOER] })
  const statement = { cooperation: 'dragoer', specialCase: 'Særligt.', necessary: 'Påkrævet.' }
  const finding = specialCase(both, stated({ dissolutions: [statement] }))
  expect(words(finding).map(([, , text]) => text)).toEqual([
    'law.value.unwritten',
    'law.value.unwritten',
    'Særligt.',
    'Påkrævet.'
  ])
  expect(finding.reason.id).toBe('law.special-case.unwritten')
  const all = stated({ dissolutions: [statement, { ...statement, cooperation: 'laesoe' }] })
  expect(specialCase(both, all).reason.id).toBe('law.special-case.written')
})

test('the provision is § 7, stk. 6, where only designated groups are dissolved', () => {
  const seventh = { ...LAESOE, basis: '§ 7' as const }
  const provision = (...cooperations: readonly (typeof LAESOE)[]) =>
    specialCase(dissolving({ cooperations }), stated({})).provision
  expect(provision(seventh)).toBe('§ 7, stk. 6, 1. pkt.')
  expect(provision(seventh, DRAGOER)).toBe('§ 5, stk. 1')
  expect(provision(DRAGOER)).toBe('§ 5, stk. 1')
})

test('a judgement of the division is asked for until it is written', () => {
  const written = division(dissolving(), stated({ assessments: { 'dissolution.division': 'Ingen.' } }))
  expect(written.settles).toEqual([])
  expect(division(dissolving(), stated({})).settles).toEqual([{ id: 'law.assessment.settles' }])
})

test('wishes are told council by council, those of a neighbour only about the division', () => {
  const facts = caseOf([{ from: '0791', to: '0825', area: parcels(5) }], { more: { cooperations: [LAESOE] } })
  const statements: Statements = {
    councils: [
      { code: '0825', wishes: { division: ' ' } },
      { code: '0825', wishes: { continue: true, division: 'Ingen.' } },
      { code: '0813', wishes: { continue: false } }
    ]
  }
  expect(words(wishes(facts, stated(statements)))).toEqual([
    ['law.input.wish.division', 'Viborg', 'law.value.unwritten'],
    ['law.input.wish.continue', 'Frederikshavn', 'law.value.no'],
    ['law.input.wish.division', 'Frederikshavn', 'law.value.unwritten'],
    ['law.input.wish.continue', 'Læsø', 'law.value.yes'],
    ['law.input.wish.division', 'Læsø', 'Ingen.']
  ])
})

const WINDING_UP: DissolutionTermStatement = { item: 'winding-up', text: 'Afvikles.' }
const judged = (terms: readonly DissolutionTermStatement[], unheard: readonly string[] = []) => {
  const codes = ['0813', '0825'].filter(code => !unheard.includes(code))
  const councils = codes.map(code => ({ code, hearing: ANSWERED }))
  return dissolutionTerms(dissolving(), stated({ councils, dissolutionTerms: terms }))
}

test('each term of a winding-up is told in its way, and a deviation with its provision', () => {
  const deviation = { item: 'deviation', text: 'a', law: 'b', minister: 'c', negotiated: '2026-10-01' } as const
  const table = { item: 'transfers', rows: [{ kind: 'asset', what: 'd', from: '0813', to: '0825' }] } as const
  const names = (terms: readonly DissolutionTermStatement[]) =>
    judged(terms)
      .inputs.slice(2)
      .map(({ name }) => name.id)
  expect(names([deviation])).toEqual(['law.input.deviation'])
  expect(names([table])).toEqual(['law.input.transfer-row.asset'])
  expect(names([WINDING_UP])).toEqual(['law.input.term'])
  const provisions = (terms: readonly DissolutionTermStatement[]) =>
    judged(terms).steps.map(({ values }) => values?.provision)
  expect(provisions([WINDING_UP])).toEqual(['§ 6, stk. 2, 1. pkt.', '§ 6, stk. 2, 2. pkt.'])
  expect(provisions([WINDING_UP, deviation]).at(-1)).toBe('§ 6, stk. 3')
})

test('one unwritten term of several leaves them open', () => {
  expect(judged([WINDING_UP, { item: 'other' }]).verdict).toBe('undetermined')
  expect(judged([{ item: 'other', text: 'a' }]).verdict).toBe('needs-assessment')
  expect(judged([{ item: 'other' }]).verdict).toBe('undetermined')
})

test('only those not heard are named, and what names a stranger says so', () => {
  expect(judged([WINDING_UP], ['0825']).reason).toEqual({
    id: 'law.dissolution-terms.not-met.unheard',
    values: { names: { names: ['Læsø'] } }
  })
  const stranger: DissolutionTermStatement = {
    item: 'transfers',
    rows: [{ kind: 'asset', what: 'd', from: '0813', to: '0791' }]
  }
  expect(judged([stranger]).reason).toEqual({
    id: 'law.dissolution-table.strangers',
    values: { names: { names: ['Viborg'] } }
  })
})

test('compensation stays among the members of one cooperation; land may bring other things to others', () => {
  const both = caseOf([{ from: '0791', to: '0846', area: parcels(5) }], { more: { cooperations: [LAESOE, DRAGOER] } })
  const verdict = (row: TransferRow, cooperation?: string) => {
    const term = { item: 'transfers', rows: [row], ...(cooperation && { cooperation }) } as const
    const councils = ['0155', '0185', '0791', '0813', '0825', '0846'].map(code => ({ code, hearing: ANSWERED }))
    return dissolutionTerms(both, stated({ dissolutionTerms: [term], councils, caseDate: '2026-11-21' })).verdict
  }
  const row: TransferRow = { kind: 'compensation', what: 'Et beløb', from: '0813', to: '0825' }
  expect(verdict(row)).toBe('needs-assessment')
  expect(verdict(row, 'laesoe')).toBe('needs-assessment')
  expect(verdict(row, 'dragoer')).toBe('not-met')
  expect(verdict({ ...row, to: '0155' })).toBe('not-met')
  expect(verdict({ ...row, to: '0846' })).toBe('not-met')
  expect(verdict({ ...row, kind: 'asset', to: '0846' })).toBe('needs-assessment')
})

test('what is left of a cooperation can not go to a municipality that ends', () => {
  const merger = caseOf([{ from: '0825', to: '0813', area: parcels(5) }], {
    municipalities: { '0825': { abolished: true } },
    more: { cooperations: [LAESOE], merged: [{ codes: ['0813', '0825'], into: '0813' }] }
  })
  const rows = [{ kind: 'asset', what: 'd', from: '0813', to: '0825' }] as const
  const { reason, verdict } = dissolutionTerms(merger, stated({ dissolutionTerms: [{ item: 'transfers', rows }] }))
  expect([verdict, reason]).toEqual([
    'not-met',
    { id: 'law.dissolution-table.ended', values: { names: { names: ['Læsø'] } } }
  ])
})

test('former members and other affected councils are heard, by code', () => {
  const facts = caseOf([{ from: '0791', to: '0846', area: parcels(5) }], { more: { cooperations: [LAESOE] } })
  const { inputs } = dissolutionTerms(facts, stated({ dissolutionTerms: [WINDING_UP] }))
  expect(inputs.map(({ name }) => name.values?.name).slice(0, 4)).toEqual([
    'Viborg',
    'Frederikshavn',
    'Læsø',
    'Mariagerfjord'
  ])
})
