import { expect, test } from 'vitest'
import { hearingInput, hearingOf, hearingSettles, hearingVerdict } from './hearing.ts'
import { stated } from './stated.ts'
import { caseOf, parcels } from './testing/facts.ts'
import { CASE_DATE } from './testing/statements.ts'
import type { HearingStatement } from './types.ts'

const facts = caseOf([{ from: '0707', to: '0706', area: parcels(98) }])
const heard = (hearing: HearingStatement, caseDate: string | null = CASE_DATE) =>
  hearingOf(stated({ ...(caseDate && { caseDate }), councils: [{ code: '0706', hearing }] }), '0706')
const sent = '2026-06-01'
const on = (date: string) => ({ date: { date } })

test('each state of a hearing is told as it is', () => {
  const told = (hearing: HearingStatement, caseDate?: null) => {
    const { verdict, value } = heard(hearing, caseDate)
    return [verdict, value.id.replace('law.value.hearing.', ''), value.values]
  }
  expect(told({})).toEqual(['not-met', 'unsent', undefined])
  expect(told({ sent: '2026-12-01' })).toEqual(['undetermined', 'ahead', on('2026-12-01')])
  expect(told({ answered: sent })).toEqual(['undetermined', 'no-sent', undefined])
  expect(told({ sent: '2026-12-01', answered: sent })).toEqual(['undetermined', 'ahead', on('2026-12-01')])
  expect(told({ sent })).toEqual(['undetermined', 'no-deadline', on(sent)])
  expect(told({ sent, deadline: '2026-12-01' })).toEqual(['undetermined', 'deadline', on('2026-12-01')])
  expect(told({ sent, deadline: '2026-07-01' }, null)).toEqual(['undetermined', 'deadline', on('2026-07-01')])
  expect(told({ sent, deadline: '2026-07-01' })).toEqual(['met', 'expired', on('2026-07-01')])
  expect(told({ sent, answered: sent })).toEqual(['met', 'answered', { ...on(sent), answer: 'none' }])
  expect(told({ sent, answered: sent, answer: 'against' })).toEqual([
    'met',
    'answered',
    { ...on(sent), answer: 'against' }
  ])
})

test('only a "no" is against, and only a deadline without a case date asks for one', () => {
  expect(heard({ sent, answered: sent, answer: 'against' }).against).toBe(true)
  expect(heard({ sent, answered: sent, answer: 'for' }).against).toBe(false)
  expect(heard({ sent, deadline: '2026-07-01' }, null).needsCaseDate).toBe(true)
  for (const other of [{}, { answered: sent }, { sent }, { sent, deadline: '2026-12-01' }, { sent, answered: sent }]) {
    expect(heard(other)).toMatchObject({ against: false, needsCaseDate: false })
  }
})

test('the record with a hearing is the one that counts', () => {
  const councils = [{ code: '0706' }, { code: '0706', hearing: { sent, answered: sent } }, { code: '0707' }]
  expect(hearingOf(stated({ councils }), '0706').verdict).toBe('met')
  expect(hearingOf(stated({ councils }), '0707').verdict).toBe('not-met')
})

const unsent = heard({})
const open = heard({ sent })
const over = heard({ sent, answered: sent })
const undated = heard({ sent, deadline: sent }, null)

test('one council not asked fails, one that is still to answer leaves it open', () => {
  expect(hearingVerdict([over, over])).toBe('met')
  expect(hearingVerdict([over, open])).toBe('undetermined')
  expect(hearingVerdict([over, open, unsent])).toBe('not-met')
  expect(hearingVerdict([])).toBe('undetermined')
})

test('what settles it is sending, waiting and a case date, each where it is missing', () => {
  const names = { names: { names: ['Syddjurs'] } }
  const send = { id: 'law.hearing.settles.send', values: names }
  const wait = { id: 'law.hearing.settles.wait', values: names }
  expect(hearingSettles(facts, [over])).toEqual([])
  expect(hearingSettles(facts, [unsent, over])).toEqual([send])
  expect(hearingSettles(facts, [open])).toEqual([wait])
  expect(hearingSettles(facts, [unsent, undated])).toEqual([send, wait, { id: 'law.hearing.settles.case-date' }])
})

test('a hearing is told under the name of its council', () => {
  expect(hearingInput(facts, unsent)).toEqual({
    name: { id: 'law.input.hearing', values: { name: 'Syddjurs' } },
    value: { id: 'law.value.hearing.unsent' }
  })
})
