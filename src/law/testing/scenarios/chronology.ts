/** Order in time: every pair of days that can stand the wrong way round, and § 10. The change takes effect 1 January 2027. */
import type { Verdict } from '../../ids.ts'
import type { CouncilStatement, DecisionStatement, HearingStatement, Statements } from '../../types.ts'
import { caseOf, counted, designation, parcels } from '../facts.ts'
import { ADMINISTRATIVE, ANSWERED, CASE_DATE } from '../statements.ts'
import { type Scenario, scenario } from './scenario.ts'

const MINOR = ['minor-border-change'] as const
const CONSENT = ['change-with-consent'] as const

const small = caseOf([{ from: '0706', to: '0707', area: parcels(5000) }])
const large = caseOf([{ from: '0706', to: '0707', area: parcels(5_000_000) }], { residents: counted(100) })

/** The days of a case as it is stated. */
interface When {
  readonly caseDate?: string | null
  readonly decided?: string
}

function statements({ caseDate = CASE_DATE, decided }: When, councils: readonly CouncilStatement[]): Statements {
  return {
    ...(caseDate && { caseDate }),
    grounds: [ADMINISTRATIVE],
    ...(decided && { decision: { date: decided } }),
    councils
  }
}

const meeting = (date: string | undefined, kind: DecisionStatement['kind'] = 'consents'): DecisionStatement =>
  date === undefined ? { kind } : { kind, date, agendaItem: '7' }
const IN_TIME = meeting('2026-06-10')

/** Syddjurs consents on 10 June; of Norddjurs this is stated. */
const consenting = (name: string, verdict: Verdict, when: When, own: Omit<CouncilStatement, 'code'>): Scenario =>
  scenario(
    name,
    large,
    CONSENT,
    { 'council-consent': verdict },
    statements(when, [
      { code: '0706', decision: IN_TIME },
      { code: '0707', ...own }
    ])
  )

const CONSENTS: readonly Scenario[] = [
  consenting(
    'consent on the day of the decision',
    'met',
    { decided: '2026-07-01' },
    { decision: meeting('2026-07-01') }
  ),
  consenting(
    'consent the day after the decision',
    'not-met',
    { decided: '2026-07-01' },
    { decision: meeting('2026-07-02') }
  ),
  consenting(
    'consent to be given after a decision that is taken',
    'not-met',
    { decided: '2026-07-01' },
    { decision: meeting('2026-12-01') }
  ),
  consenting(
    'consent after a decision that is still to come',
    'undetermined',
    { decided: '2026-12-01' },
    { decision: meeting('2026-12-02') }
  ),
  consenting(
    'consent before a decision that is still to come',
    'met',
    { decided: '2026-12-01' },
    { decision: IN_TIME }
  ),
  consenting('consent dated after the case date', 'undetermined', {}, { decision: meeting('2026-11-22') }),
  consenting('consent on the case date', 'met', {}, { decision: meeting(CASE_DATE) }),
  consenting(
    'consent years after the change, and no case date',
    'undetermined',
    { caseDate: null },
    { decision: meeting('2031-06-10') }
  ),
  consenting(
    'refusal years after the change, and no case date',
    'undetermined',
    { caseDate: null },
    { decision: meeting('2031-06-10', 'refuses') }
  ),
  consenting(
    'consent on the effective date, and no case date',
    'met',
    { caseDate: null },
    { decision: meeting('2027-01-01') }
  ),
  consenting(
    'consent the day after the effective date',
    'undetermined',
    { caseDate: '2027-06-01' },
    { decision: meeting('2027-01-02') }
  ),
  consenting(
    'consent after the decision, and no case date',
    'not-met',
    { caseDate: null, decided: '2026-07-01' },
    { decision: meeting('2026-07-02') }
  ),
  consenting(
    'consent in time and a decision after the effective date',
    'undetermined',
    { caseDate: '2027-06-01', decided: '2027-02-01' },
    { decision: IN_TIME }
  ),
  consenting(
    'consent after a decision that is itself after the effective date',
    'not-met',
    { caseDate: '2027-06-01', decided: '2027-02-01' },
    { decision: meeting('2027-02-02') }
  ),
  consenting(
    'a decision on the effective date',
    'met',
    { caseDate: '2027-06-01', decided: '2027-01-01' },
    { decision: IN_TIME }
  ),
  consenting(
    'consent without a day, and a decision that has one',
    'undetermined',
    { decided: '2026-07-01' },
    { decision: meeting(undefined) }
  ),
  consenting('consent without a day, and no decision', 'met', {}, { decision: meeting(undefined) }),
  consenting('consent dated before the Act was passed', 'undetermined', {}, { decision: meeting('1926-06-10') }),
  consenting(
    'refusal dated before the Act was passed',
    'undetermined',
    {},
    { decision: meeting('0202-06-10', 'refuses') }
  ),
  consenting(
    'consent on a day there is not, and a decision',
    'undetermined',
    { decided: '2026-07-01' },
    { decision: meeting('2026-02-30') }
  ),
  consenting(
    'a refusal after the decision is no consent before it',
    'not-met',
    { decided: '2026-07-01' },
    { decision: meeting('2026-07-02', 'refuses') }
  ),
  consenting(
    'consent, and later a "no" in the hearing',
    'undetermined',
    {},
    { decision: IN_TIME, hearing: { sent: '2026-07-01', answered: '2026-08-01', answer: 'against' } }
  ),
  consenting(
    'a "no" in the hearing, and later consent',
    'undetermined',
    {},
    { decision: IN_TIME, hearing: { sent: '2026-05-01', answered: '2026-05-20', answer: 'against' } }
  ),
  consenting(
    'refusal, and a "yes" in the hearing',
    'undetermined',
    {},
    {
      decision: meeting('2026-06-10', 'refuses'),
      hearing: { sent: '2026-07-01', answered: '2026-08-01', answer: 'for' }
    }
  ),
  consenting(
    'consent, and a "no" that has no day',
    'undetermined',
    {},
    { decision: IN_TIME, hearing: { sent: '2026-07-01', answer: 'against' } }
  ),
  consenting(
    'consent, and a "no" still to come',
    'met',
    {},
    { decision: IN_TIME, hearing: { sent: '2026-07-01', answered: '2026-12-01', answer: 'against' } }
  ),
  consenting(
    'late consent, and a "no" in the hearing',
    'not-met',
    { decided: '2026-07-01' },
    { decision: meeting('2026-08-01'), hearing: { sent: '2026-07-01', answered: '2026-08-01', answer: 'against' } }
  ),
  scenario(
    'one council says yes and no, another has not decided',
    large,
    CONSENT,
    { 'council-consent': 'undetermined' },
    statements({}, [
      { code: '0706', decision: IN_TIME },
      { code: '0706', decision: meeting('2026-09-01', 'refuses') }
    ])
  ),
  scenario(
    'one consents late, another refuses',
    large,
    CONSENT,
    { 'council-consent': 'not-met' },
    statements({ decided: '2026-07-01' }, [
      { code: '0706', decision: meeting('2026-07-02') },
      { code: '0707', decision: meeting('2026-06-10', 'refuses') }
    ])
  )
]

/** Syddjurs was heard in May; of Norddjurs this is stated. */
const hearing = (
  name: string,
  verdict: Verdict,
  when: When,
  own: HearingStatement,
  other: Omit<CouncilStatement, 'code'> = {}
): Scenario =>
  scenario(
    name,
    small,
    MINOR,
    { 'minor-change.involvement': verdict, 'minor-change': verdict },
    statements(when, [
      { code: '0706', hearing: { sent: '2026-05-01', deadline: '2026-06-01', answered: '2026-05-20' } },
      { code: '0707', hearing: own, ...other }
    ])
  )
const { sent } = ANSWERED
const asked = { sent: '2026-05-01', deadline: '2026-06-01' }

const HEARINGS: readonly Scenario[] = [
  hearing(
    'answered on the day of the decision',
    'met',
    { decided: '2026-05-20' },
    { ...asked, answered: '2026-05-20' }
  ),
  hearing(
    'answered the day after the decision, the deadline still open',
    'not-met',
    { decided: '2026-05-20' },
    { ...asked, answered: '2026-05-21' }
  ),
  hearing(
    'answered after the decision, the deadline passed before it',
    'met',
    { decided: '2026-06-02' },
    { ...asked, answered: '2026-06-05' }
  ),
  hearing('decided on the last day of the deadline', 'not-met', { decided: '2026-06-01' }, asked),
  hearing('decided the day after the deadline', 'met', { decided: '2026-06-02' }, asked),
  hearing('decided after the deadline, and no case date', 'met', { caseDate: null, decided: '2026-06-02' }, asked),
  hearing('sent after the decision', 'not-met', { decided: '2026-05-20' }, { sent: '2026-05-21' }),
  hearing(
    'sent before the decision, no deadline, answered after it',
    'not-met',
    { decided: '2026-05-20' },
    { sent: '2026-05-01', answered: '2026-05-21' }
  ),
  hearing(
    'sent before the decision, no deadline and no answer',
    'undetermined',
    { decided: '2026-05-20' },
    { sent: '2026-05-01' }
  ),
  hearing(
    'an answer after the decision to nobody knows what',
    'not-met',
    { decided: '2026-05-20' },
    { answered: '2026-05-21' }
  ),
  hearing(
    'the deadline is the effective date',
    'undetermined',
    { caseDate: '2027-01-02' },
    { sent, deadline: '2027-01-01' }
  ),
  hearing(
    'the deadline is the day before the effective date',
    'met',
    { caseDate: '2027-01-02' },
    { sent, deadline: '2026-12-31' }
  ),
  hearing(
    'sent after the effective date',
    'undetermined',
    { caseDate: null },
    { sent: '2031-05-01', answered: '2031-06-01' }
  ),
  hearing('answered after the effective date', 'undetermined', { caseDate: null }, { sent, answered: '2031-06-01' }),
  hearing('sent before the Act was passed', 'undetermined', {}, { sent: '1926-05-01', answered: '1926-06-01' }),
  hearing('sent on a day there is not', 'not-met', {}, { sent: '2026-02-30' }),
  hearing(
    'answered before it was sent, though the deadline has passed',
    'undetermined',
    {},
    { ...asked, answered: '2026-04-30' }
  ),
  hearing(
    'the deadline before it was sent, though it is answered',
    'undetermined',
    {},
    { sent, deadline: '2026-05-31', answered: '2026-06-20' }
  ),
  hearing(
    'answered, and a decision after the effective date',
    'undetermined',
    { caseDate: '2027-06-01', decided: '2027-02-01' },
    { ...asked, answered: '2026-05-20' }
  ),
  hearing(
    'the deadline passed, and a decision after the effective date',
    'undetermined',
    { caseDate: '2027-06-01', decided: '2027-02-01' },
    asked
  ),
  hearing('not heard, but has consented in a meeting', 'met', {}, {}, { decision: IN_TIME }),
  hearing(
    'a hearing still open, but has consented in a meeting',
    'met',
    {},
    { sent, deadline: '2026-12-01' },
    { decision: IN_TIME }
  ),
  hearing('not heard, and consent after the decision', 'not-met', { decided: '2026-06-05' }, {}, { decision: IN_TIME }),
  hearing(
    'not heard, and consent on a day that can not be right',
    'undetermined',
    {},
    {},
    { decision: meeting('1926-06-10') }
  ),
  hearing('not heard, and a refusal in a meeting', 'not-met', {}, {}, { decision: meeting('2026-06-10', 'refuses') })
]

const both = (own: Omit<CouncilStatement, 'code'>, when: When = {}): Statements =>
  statements(
    when,
    ['0706', '0707'].map(code => ({ code, ...own }))
  )

const BASES: readonly Scenario[] = [
  scenario(
    'all consent and none was heard: a small change rests on consent',
    small,
    CONSENT,
    { 'minor-change': 'met', 'minor-change.involvement': 'met', 'council-consent': 'met' },
    both({ decision: IN_TIME })
  ),
  scenario(
    'all consent, and a hearing sent after the decision',
    small,
    CONSENT,
    { 'minor-change': 'met', 'council-consent': 'met' },
    both({ decision: IN_TIME, hearing: { sent: '2026-08-01' } }, { decided: '2026-07-01' })
  ),
  scenario(
    'all consent and all were heard: a small change stays minor',
    small,
    MINOR,
    { 'minor-change': 'met', 'council-consent': 'not-applicable' },
    both({ decision: IN_TIME, hearing: ANSWERED })
  ),
  scenario(
    'all consent and one was heard: a small change stays minor',
    small,
    MINOR,
    { 'minor-change': 'met', 'council-consent': 'not-applicable' },
    statements({}, [
      { code: '0706', decision: IN_TIME, hearing: ANSWERED },
      { code: '0707', decision: IN_TIME }
    ])
  ),
  scenario(
    'all consent too late and none was heard',
    small,
    MINOR,
    { 'minor-change': 'not-met', 'council-consent': 'not-met' },
    both({ decision: IN_TIME }, { decided: '2026-06-01' })
  )
]

const SAMSOE = ['0727', '0741'] as const
const group = (islandWish: readonly string[]) =>
  caseOf([], { more: { designations: [designation(SAMSOE, { islandWish })] } })

function designating(
  name: string,
  verdict: Verdict,
  islandWish: readonly string[],
  councils: readonly CouncilStatement[],
  when: When = {},
  regard: Verdict = 'undetermined'
): Scenario {
  return scenario(
    name,
    group(islandWish),
    ['designate-cooperation'],
    {
      'designation.instead': 'undetermined',
      'designation.authorised-councils': 'met',
      'designation.wishes': 'undetermined',
      'designation.same-region': 'met',
      'designation.basis': 'needs-assessment',
      'designation.consent': verdict,
      'designation.island-regard': regard,
      'island-municipalities': 'needs-assessment',
      promulgation: 'undetermined',
      publication: 'undetermined'
    },
    statements(when, councils)
  )
}
const members = (decision: DecisionStatement) => SAMSOE.map(code => ({ code, decision }))

const DESIGNATIONS: readonly Scenario[] = [
  designating('members consent after the designation', 'not-met', [], members(IN_TIME), { decided: '2026-02-01' }),
  designating('members consent on the day of the designation', 'met', [], members(IN_TIME), { decided: '2026-06-10' }),
  designating(
    'members consent years after the designation has effect',
    'undetermined',
    [],
    members(meeting('2031-06-10')),
    { caseDate: null }
  ),
  designating(
    "an island's wish against its own refusal",
    'undetermined',
    ['0741'],
    [{ code: '0741', decision: meeting('2026-06-10', 'refuses') }]
  ),
  designating(
    "an island's wish with its council, against its own refusal",
    'undetermined',
    [],
    [{ code: '0741', wishes: { join: true }, decision: meeting('2026-06-10', 'refuses') }]
  ),
  designating(
    "an island's wish against its own answer in the hearing",
    'undetermined',
    ['0741'],
    [{ code: '0741', hearing: { sent: '2026-05-01', answered: '2026-05-20', answer: 'against' } }]
  ),
  designating(
    "an island's wish, and a refusal still to come",
    'not-applicable',
    ['0741'],
    [{ code: '0741', decision: meeting('2026-12-01', 'refuses') }],
    {},
    'needs-assessment'
  ),
  designating(
    'consent, and later a "no" of a member',
    'undetermined',
    [],
    [
      { code: '0727', decision: IN_TIME },
      { code: '0741', decision: IN_TIME, hearing: { sent: '2026-07-01', answered: '2026-08-01', answer: 'against' } }
    ]
  ),
  designating(
    'an island with a wish consents too late, which does not matter',
    'not-applicable',
    ['0741'],
    members(IN_TIME),
    { decided: '2026-02-01' },
    'needs-assessment'
  )
]

const inForce = (name: string, verdict: Verdict, date: string, decided?: string): Scenario =>
  scenario(
    name,
    caseOf([{ from: '0706', to: '0707', area: parcels(5000) }], { date }),
    MINOR,
    { 'in-force': verdict },
    statements({ caseDate: date, ...(decided && { decided }) }, [])
  )

const IN_FORCE: readonly Scenario[] = [
  inForce('in effect on the first day of the Act', 'met', '2007-01-01'),
  inForce('in effect the day before the Act', 'not-met', '2006-12-31'),
  inForce('decided and in effect on the first day of the Act', 'met', '2007-01-01', '2007-01-01'),
  inForce('decided the day before the Act', 'not-met', '2007-04-01', '2006-12-31'),
  inForce('decided and in effect before the Act', 'not-met', '2006-12-31', '2006-06-01')
]

export const CHRONOLOGY: readonly Scenario[] = [...CONSENTS, ...HEARINGS, ...BASES, ...DESIGNATIONS, ...IN_FORCE]
