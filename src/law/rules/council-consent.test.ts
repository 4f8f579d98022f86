import { expect, test } from 'vitest'
import type { Verdict } from '../ids.ts'
import { stated } from '../stated.ts'
import { caseOf, parcels, share } from '../testing/facts.ts'
import { councils } from '../testing/statements.ts'
import type { CouncilStatement, Statements } from '../types.ts'
import { councilConsent as consent } from './council-consent.ts'

const facts = caseOf([{ from: '0706', to: '0707', area: parcels(2_000_000) }])
const both = councils({ '0706': 'consents', '0707': 'consents' })
const recorded: readonly CouncilStatement[] = both.councils ?? []
const councilConsent = (of: typeof facts, statements: Statements, minor: Verdict) =>
  consent(of, stated(statements), minor, false)

test('two statements of one council that disagree are no consent', () => {
  const pending = { councils: [...recorded, { code: '0706', decision: { kind: 'pending' as const } }] }
  expect(councilConsent(facts, pending, 'not-met').verdict).toBe('undetermined')
  const refused = { councils: [{ code: '0706', decision: { kind: 'refuses' as const } }, ...recorded] }
  expect(councilConsent(facts, refused, 'not-met').verdict).toBe('undetermined')
})

test('a municipality that is created has no council to ask', () => {
  const created = caseOf([{ from: '0706', to: '0707', area: parcels(2_000_000) }], {
    municipalities: { '0707': { created: true } }
  })
  expect(councilConsent(created, councils({ '0706': 'consents' }), 'not-met').verdict).toBe('met')
})

test('a council the facts do not describe is asked all the same', () => {
  const undescribed = { ...facts, municipalities: [], names: {} }
  expect(councilConsent(undescribed, { councils: [] }, 'not-met').inputs.map(input => input.name.values)).toEqual([
    { name: '0706' },
    { name: '0707' }
  ])
  expect(councilConsent(undescribed, both, 'not-met').verdict).toBe('met')
})

test('who is missing is named', () => {
  const { settles } = councilConsent(facts, councils({ '0706': 'consents' }), 'undetermined')
  expect(settles).toEqual([{ id: 'law.council-consent.settles', values: { names: { names: ['Norddjurs'] } } }])
})

test('which changes touch whom is told where there are several', () => {
  const changes = [
    share(1, '0706', '0791', 5),
    share(2, '0707', '0706', 5),
    { ...share(4, '0706', '0707', 5), moved: [] }
  ]
  const steps = (some: typeof changes) =>
    councilConsent({ ...facts, changes: some }, both, 'not-met').steps.filter(({ id }) => id.endsWith('touched'))
  expect(steps(changes).map(({ values }) => values)).toEqual([
    { name: 'Syddjurs', n: 2, numbers: { names: ['1', '2'] } },
    { name: 'Norddjurs', n: 1, numbers: { names: ['2'] } }
  ])
  expect(steps(changes.slice(1))).toEqual([])
  const elsewhere = [share(1, '0706', '0791', 5), share(2, '0706', '0846', 5)]
  expect(steps(elsewhere).map(({ values }) => values?.name)).toEqual(['Syddjurs'])
  const moved = [...share(1, '0706', '0791', 5).moved, ...share(1, '0707', '0791', 5).moved]
  const several = [{ ...share(1, '0706', '0791', 5), moved }, share(2, '0169', '0165', 5)]
  expect(steps(several).map(({ values }) => values?.name)).toEqual(['Syddjurs', 'Norddjurs'])
})

test('a decision without a day or an item is asked to be completed', () => {
  const decided = (date?: string, agendaItem?: string): Statements => ({
    councils: [
      { code: '0706', decision: { kind: 'refuses', ...(date && { date }), ...(agendaItem && { agendaItem }) } }
    ]
  })
  const asked = (statements: Statements) =>
    councilConsent(facts, statements, 'not-met').steps.some(({ id }) => id.endsWith('incomplete'))
  expect([decided(), decided('2026-10-01'), decided(undefined, '7'), decided('2026-10-01', '7')].map(asked)).toEqual([
    true,
    true,
    true,
    false
  ])
})

test('where nobody is there to ask, nobody has consented', () => {
  const created = { ...facts, transfers: [], municipalities: facts.municipalities.map(m => ({ ...m, created: true })) }
  expect(councilConsent(created, both, 'not-met').verdict).toBe('undetermined')
})
