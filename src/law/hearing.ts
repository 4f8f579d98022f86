/**
 * "Inddragelse": the hearing of a council (§ 2, stk. 2, § 3, stk. 1, and § 6, stk. 1). It must be held before the minister
 * decides; what the council answers does not bind.
 */

import { keptByName } from '../collections/kept.ts'
import type { Message } from '../i18n/message.ts'
import { decisionDay, type Moment, momentOf, orderAssumptions, orderSteps } from './chronology.ts'
import { consentOf } from './consent.ts'
import { recordsOf } from './councils.ts'
import { dayAfter } from './dates.ts'
import { nameOf } from './facts.ts'
import type { MunicipalityCode } from './ids.ts'
import { dated, hasCome, type Stated } from './stated.ts'
import type { Facts, FindingInput, HearingStatement } from './types.ts'

/** What would bring a hearing to its end: sending it, waiting, right days, or a decision that comes after it. */
export type HearingNeed = 'send' | 'wait' | 'days' | 'decide'

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
  /** null where it is over. */
  readonly needs: HearingNeed | null
  readonly moment: Moment
}

interface Days {
  readonly sent: string | null
  readonly deadline: string | null
  readonly answered: string | null
  readonly answer: NonNullable<HearingStatement['answer']> | 'none'
}

/**
 * `met` where the hearing was sent and is answered, or its deadline has passed, on or before the day of the decision: the
 * last day to answer is still open, so a deadline has passed the day after. Days that contradict each other decide nothing.
 */
export const hearingOf = keptByName((stated: Stated, code: MunicipalityCode): Hearing => {
  const hearing = recordsOf(stated, code).find(record => record.hearing)?.hearing ?? {}
  const days: Days = {
    sent: dated(hearing.sent),
    deadline: dated(hearing.deadline),
    answered: dated(hearing.answered),
    answer: hearing.answer ?? 'none'
  }
  const { sent } = days
  return {
    code,
    against: false,
    needsCaseDate: false,
    ...(sent === null ? unsent(days, stated) : sentOn(sent, days, stated))
  }
})

type State = Pick<Hearing, 'verdict' | 'value' | 'needs' | 'moment'> & Partial<Hearing>

/** An answer shows that the council was asked, but not when; without one it was not. */
function unsent({ answered }: Days, stated: Stated): State {
  const moment = momentOf(answered, stated)
  if (answered === null) return state('not-met', 'send', moment, 'unsent')
  if (moment === 'after-decision') return state('not-met', 'decide', moment, 'answered-late', { date: answered })
  return state('undetermined', 'days', moment, 'no-sent')
}

function sentOn(sent: string, days: Days, stated: Stated): State {
  const moment = momentOf(sent, stated)
  if (moment === 'after-decision') return state('not-met', 'decide', moment, 'sent-late', { date: sent })
  // A day that is still to come is a plan: what is dated after the case date has not happened, and decides nothing yet.
  if (moment === 'ahead') return state('undetermined', 'send', moment, 'ahead', { date: sent })
  if (moment === 'after-effect' || moment === 'before-act') {
    return state('undetermined', 'days', moment, `sent-${moment}`, { date: sent })
  }
  const { answered, deadline } = days
  if (answered !== null && answered < sent) {
    return state('undetermined', 'days', moment, 'answered-before-sent', { date: answered, sent })
  }
  if (deadline !== null && deadline < sent) {
    return state('undetermined', 'days', moment, 'deadline-before-sent', { date: deadline, sent })
  }
  return ended(sent, days, stated)
}

function ended(sent: string, { answered, deadline, answer }: Days, stated: Stated): State {
  const onAnswer = momentOf(answered, stated)
  const against = answer === 'against' && hasCome(answered, stated.caseDate)
  if (answered !== null && onAnswer === 'in-time') {
    return { ...state('met', null, onAnswer, 'answered', { date: answered }, { answer }), against }
  }
  const over = deadline === null ? null : dayAfter(deadline)
  const onDeadline = passed(over, stated)
  if (deadline !== null && onDeadline === 'in-time') {
    return { ...state('met', null, onDeadline, 'expired', { date: deadline }), against }
  }
  return { ...unfinished(sent, { answered, deadline, onAnswer, onDeadline }, stated), against }
}

/** Without a case date and a decision nobody can tell whether a deadline has passed. */
function passed(over: string | null, stated: Stated): Moment {
  const moment = momentOf(over, stated)
  return moment === 'in-time' && stated.caseDate === null && decisionDay(stated) === null ? 'ahead' : moment
}

function unfinished(
  sent: string,
  ends: {
    readonly answered: string | null
    readonly deadline: string | null
    readonly onAnswer: Moment
    readonly onDeadline: Moment
  },
  stated: Stated
): State {
  const { answered, deadline, onAnswer, onDeadline } = ends
  if (onDeadline === 'adrift' || onAnswer === 'adrift') {
    return deadline !== null && onAnswer !== 'adrift'
      ? state('undetermined', 'days', 'adrift', 'expired', { date: deadline })
      : state('undetermined', 'days', 'adrift', 'answered', { date: answered ?? sent }, { answer: 'none' })
  }
  if (answered !== null && onAnswer === 'after-decision') {
    return state('not-met', 'decide', onAnswer, 'answered-late', { date: answered })
  }
  if (deadline === null) {
    if (answered === null || onAnswer === 'ahead')
      return state('undetermined', 'wait', onAnswer, 'no-deadline', { date: sent })
    return state('undetermined', 'days', onAnswer, 'answered-after-effect', { date: answered })
  }
  if (onDeadline === 'after-decision')
    return state('not-met', 'decide', onDeadline, 'deadline-late', { date: deadline })
  if (onDeadline === 'after-effect')
    return state('undetermined', 'days', onDeadline, 'deadline-after-effect', { date: deadline })
  const needsCaseDate = stated.caseDate === null
  return { ...state('undetermined', 'wait', onDeadline, 'deadline', { date: deadline }), needsCaseDate }
}

function state(
  verdict: Hearing['verdict'],
  needs: HearingNeed | null,
  moment: Moment,
  word: string,
  days: Readonly<Record<string, string>> = {},
  words: Readonly<Record<string, string>> = {}
): State {
  const values = { ...Object.fromEntries(Object.entries(days).map(([name, date]) => [name, { date }])), ...words }
  const told = Object.keys(values).length > 0
  return { verdict, needs, moment, value: { id: `law.value.hearing.${word}`, ...(told && { values }) } }
}

/**
 * As `hearingOf`, and where no hearing is over: a council that has consented in a meeting in time has been involved too. A
 * consent of which the day or the sense is unclear leaves it open.
 */
export const involvementOf = keptByName((stated: Stated, code: MunicipalityCode): Hearing => {
  const hearing = hearingOf(stated, code)
  if (hearing.verdict === 'met') return hearing
  const { state: consent, moment, value } = consentOf(stated, code)
  if (consent === 'consents') return { ...hearing, verdict: 'met', value, needs: null, needsCaseDate: false, moment }
  if (consent === 'unclear' && hearing.needs === 'send')
    return { ...hearing, verdict: 'undetermined', value, needs: 'days', moment }
  return hearing
})

export function hearingInput(facts: Facts, { code, value }: Hearing): FindingInput {
  return { name: { id: 'law.input.hearing', values: { name: nameOf(facts, code) } }, value }
}

/** Any `not-met` fails; else the weakest. Nobody to hear is no hearing held. */
export function hearingVerdict(hearings: readonly Hearing[]): Hearing['verdict'] {
  if (hearings.some(({ verdict }) => verdict === 'not-met')) return 'not-met'
  return hearings.length > 0 && hearings.every(({ verdict }) => verdict === 'met') ? 'met' : 'undetermined'
}

/** What the hearings are held against, as steps and assumptions of the finding. */
export function hearingSteps(stated: Stated, hearings: readonly Hearing[]): readonly Message[] {
  return hearings.some(({ moment }) => moment !== 'undated') ? orderSteps(stated) : []
}

export function hearingAssumptions(hearings: readonly Hearing[]): readonly Message[] {
  return [{ id: 'law.hearing.assume.deadline' }, ...orderAssumptions(hearings.map(({ moment }) => moment))]
}

/** What would settle hearings that are not over: sending them, waiting, right days, a later decision or a case date. */
export function hearingSettles(facts: Facts, hearings: readonly Hearing[]): readonly Message[] {
  const settle = (need: HearingNeed): readonly Message[] => {
    const names = hearings.filter(({ needs }) => needs === need).map(({ code }) => nameOf(facts, code))
    return names.length > 0 ? [{ id: `law.hearing.settles.${need}`, values: { names: { names } } }] : []
  }
  return [
    ...(['send', 'wait', 'days', 'decide'] as const).flatMap(settle),
    ...(hearings.some(({ needsCaseDate }) => needsCaseDate) ? [{ id: 'law.hearing.settles.case-date' }] : [])
  ]
}
