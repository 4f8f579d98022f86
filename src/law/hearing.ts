/**
 * "Inddragelse": the hearing of a council (§ 2, stk. 2, § 3, stk. 1, and § 6, stk. 1). It must be held; what the council
 * answers does not bind.
 */
import { recordsOf } from './councils.ts'
import { nameOf } from './facts.ts'
import { dated, hasCome, type Stated } from './stated.ts'
import type { Facts, FindingInput, HearingStatement, Message, MunicipalityCode, Verdict } from './types.ts'

/** How far the hearing of a council has come. */
export interface Hearing {
  readonly code: MunicipalityCode
  readonly verdict: 'met' | 'not-met' | 'undetermined'
  /** What is stated, in words. */
  readonly value: Message
  /** The council has answered no. It does not bind (§ 2, stk. 2: "uden … tilslutning, men efter inddragelse"). */
  readonly against: boolean
  /** True where only a case date is missing to tell whether the deadline has passed. */
  readonly needsCaseDate: boolean
}

/** `met` where the hearing was sent and is answered, or its deadline has passed: the last day itself is still open. */
export function hearingOf(stated: Stated, code: MunicipalityCode): Hearing {
  const hearing = recordsOf(stated, code).find(record => record.hearing)?.hearing ?? {}
  const { caseDate } = stated
  const sent = dated(hearing.sent)
  if (!hasCome(sent, caseDate)) return unsent(code, hearing, sent)
  const open = { code, against: false, needsCaseDate: false }
  const answered = dated(hearing.answered)
  if (hasCome(answered, caseDate) && answered >= sent) {
    const answer = hearing.answer ?? 'none'
    const value: Message = { id: 'law.value.hearing.answered', values: { date: { date: answered }, answer } }
    return { ...open, verdict: 'met', value, against: answer === 'against' }
  }
  const deadline = dated(hearing.deadline)
  if (deadline === null || deadline < sent) {
    return {
      ...open,
      verdict: 'undetermined',
      value: { id: 'law.value.hearing.no-deadline', values: { date: { date: sent } } }
    }
  }
  const values = { date: { date: deadline } }
  if (caseDate === null) {
    return {
      ...open,
      verdict: 'undetermined',
      value: { id: 'law.value.hearing.deadline', values },
      needsCaseDate: true
    }
  }
  return caseDate > deadline
    ? { ...open, verdict: 'met', value: { id: 'law.value.hearing.expired', values } }
    : { ...open, verdict: 'undetermined', value: { id: 'law.value.hearing.deadline', values } }
}

/** An answer shows that the council was asked, but not when; without one it was not. */
function unsent(code: MunicipalityCode, { answered }: HearingStatement, sent: string | null): Hearing {
  const base = { code, against: false, needsCaseDate: false }
  if (sent === null && dated(answered) !== null) {
    return { ...base, verdict: 'undetermined', value: { id: 'law.value.hearing.no-sent' } }
  }
  const value: Message =
    sent === null
      ? { id: 'law.value.hearing.unsent' }
      : { id: 'law.value.hearing.ahead', values: { date: { date: sent } } }
  return { ...base, verdict: 'not-met', value }
}

export function hearingInput(facts: Facts, { code, value }: Hearing): FindingInput {
  return { name: { id: 'law.input.hearing', values: { name: nameOf(facts, code) } }, value }
}

/** Any `not-met` fails; else the weakest. Nobody to hear is no hearing held. */
export function hearingVerdict(hearings: readonly Hearing[]): Hearing['verdict'] {
  if (hearings.some(({ verdict }) => verdict === 'not-met')) return 'not-met'
  return hearings.length > 0 && hearings.every(({ verdict }) => verdict === 'met') ? 'met' : 'undetermined'
}

/** What would settle hearings that are not over: sending them, waiting, or a case date. */
export function hearingSettles(facts: Facts, hearings: readonly Hearing[]): readonly Message[] {
  const settle = (id: string, verdict: Verdict): readonly Message[] => {
    const names = hearings.filter(hearing => hearing.verdict === verdict).map(({ code }) => nameOf(facts, code))
    return names.length > 0 ? [{ id, values: { names: { names } } }] : []
  }
  return [
    ...settle('law.hearing.settles.send', 'not-met'),
    ...settle('law.hearing.settles.wait', 'undetermined'),
    ...(hearings.some(({ needsCaseDate }) => needsCaseDate) ? [{ id: 'law.hearing.settles.case-date' }] : [])
  ]
}
