import { expect, test } from 'vitest'
import { consentOf, consentSettles, consentVerdict } from './consent.ts'
import { stated } from './stated.ts'
import { caseOf, parcels } from './testing/facts.ts'
import { CASE_DATE } from './testing/statements.ts'
import type { CouncilStatement, DecisionStatement } from './types.ts'

const facts = caseOf([{ from: '0707', to: '0706', area: parcels(98) }])
const recorded = (records: readonly Omit<CouncilStatement, 'code'>[], decided?: string) =>
  consentOf(
    stated(
      {
        caseDate: CASE_DATE,
        councils: records.map(record => ({ code: '0706', ...record })),
        ...(decided && { decision: { date: decided } })
      },
      '2027-01-01'
    ),
    '0706'
  )
const consent = (...decisions: readonly DecisionStatement[]) => recorded(decisions.map(decision => ({ decision })))
const date = '2026-10-01'

test('a decision is what was decided, with its meeting', () => {
  expect(consent({ kind: 'consents', date, agendaItem: ' 7 ' })).toMatchObject({
    state: 'consents',
    incomplete: false,
    value: { id: 'law.value.decision.consents', values: { date: { date }, item: '7' } }
  })
  expect(consent({ kind: 'refuses' })).toMatchObject({
    state: 'refuses',
    incomplete: true,
    value: { id: 'law.value.decision.refuses', values: { date: 'none', item: 'none' } }
  })
  const nothing = { state: 'pending', incomplete: false, value: { id: 'law.value.decision.pending' } }
  expect(consent()).toMatchObject(nothing)
  expect(recorded([{}])).toMatchObject(nothing)
  expect(consent({ kind: 'pending', agendaItem: '7' })).toMatchObject(nothing)
  expect(consent({ kind: 'pending', date })).toMatchObject(nothing)
})

test('a meeting to come has decided nothing', () => {
  const ahead = {
    state: 'pending',
    value: { id: 'law.value.decision.ahead', values: { date: { date: '2026-11-22' } } }
  }
  for (const kind of ['refuses', 'consents', 'pending'] as const)
    expect(consent({ kind, date: '2026-11-22' }), kind).toMatchObject(ahead)
  expect(consent({ kind: 'refuses', date: CASE_DATE }).state).toBe('refuses')
  expect(recorded([{ decision: { kind: 'refuses', date: '2026-11-22' } }], '2026-07-01')).toMatchObject(ahead)
})

test('of several records, what is pending goes before consent, and yes beside no is neither', () => {
  const [yes, no, open] = (['consents', 'refuses', 'pending'] as const).map(kind => ({ kind, date, agendaItem: '7' }))
  expect(consent(no!, open!).state).toBe('refuses')
  expect(consent(yes!, open!).state).toBe('pending')
  expect(consent(yes!, yes!).state).toBe('consents')
  expect(consent(yes!, open!, no!)).toMatchObject({
    state: 'unclear',
    value: { id: 'law.value.decision.both-ways', values: { yes: { date }, no: { date } } }
  })
})

test('a consent and a contrary answer are both told', () => {
  const hearing = { answer: 'against' as const, answered: '2026-10-20' }
  expect(recorded([{ decision: { kind: 'consents', date }, hearing }])).toMatchObject({
    state: 'unclear',
    value: {
      id: 'law.value.decision.contradicted',
      values: { kind: 'consents', date: { date }, item: 'none', answered: { date: '2026-10-20' } }
    }
  })
  expect(recorded([{ hearing }]).state).toBe('pending')
  expect(recorded([{ decision: { kind: 'refuses', date }, hearing }]).state).toBe('refuses')
})

test('one that fails fails all, and nobody to ask is no consent', () => {
  const [yes, no] = [consent({ kind: 'consents', date }), consent({ kind: 'refuses', date })]
  const late = recorded([{ decision: { kind: 'consents', date } }], '2026-07-01')
  expect(late.state).toBe('late')
  expect(consentVerdict([])).toBe('undetermined')
  expect(consentVerdict([yes])).toBe('met')
  expect(consentVerdict([yes, consent()])).toBe('undetermined')
  expect(consentVerdict([yes, consent(), late])).toBe('not-met')
  expect(consentVerdict([yes, no])).toBe('not-met')
  expect(consentSettles(facts, [yes, no, late]).map(({ id }) => id)).toEqual([
    'law.council-consent.settles',
    'law.consent.settles.late'
  ])
})
