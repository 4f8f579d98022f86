import { expect, test } from 'vitest'
import { stated } from '../stated.ts'
import { caseOf, parcels } from '../testing/facts.ts'
import { councils } from '../testing/statements.ts'
import type { CouncilStatement, Statements, Verdict } from '../types.ts'
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
  expect(councilConsent(facts, refused, 'not-met').verdict).toBe('not-met')
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
