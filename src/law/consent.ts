/**
 * "Tilslutning" of a council (§ 2, stk. 1, and § 7, stk. 4): decided in a meeting, on or before the day of the minister's
 * decision, and not contradicted by what the council says elsewhere in the case.
 */

import { keptByName } from '../collections/kept.ts'
import type { Message, MessageValue } from '../i18n/message.ts'
import { decisionDay, type Moment, momentOf, orderAssumptions, orderSteps } from './chronology.ts'
import { dayOrNone, recordsOf } from './councils.ts'
import { nameOf } from './facts.ts'
import type { MunicipalityCode } from './ids.ts'
import { dated, hasCome, type Stated, written } from './stated.ts'
import type { DecisionStatement, Facts, FindingInput } from './types.ts'

/**
 * `late`: given after the minister decided. `unclear`: a day that can't be right, one that is missing where the order must be
 * known, or a council that says both yes and no. `pending`: nothing is decided yet.
 */
export type ConsentState = 'consents' | 'refuses' | 'late' | 'unclear' | 'pending'

export interface Consent {
  readonly code: MunicipalityCode
  readonly state: ConsentState
  /** What is stated, in words. */
  readonly value: Message
  /** A meeting is held, but its day or its agenda item is not stated. */
  readonly incomplete: boolean
  readonly moment: Moment
}

/** Where a file states several decisions of one council, consent counts only if none of them says otherwise. */
export const consentOf = keptByName((stated: Stated, code: MunicipalityCode): Consent => {
  const decisions = recordsOf(stated, code).map(({ decision }) => decided(stated, code, decision))
  const first = (state: ConsentState) => decisions.find(decision => decision.state === state)
  const found = first('late') ?? first('refuses') ?? first('unclear') ?? first('pending') ?? first('consents')
  const consents = decisions.find(({ state, kind }) => kind === 'consents' && state !== 'late' && state !== 'pending')
  if (!found) return decided(stated, code, undefined)
  if (consents && found.state === 'refuses') return { ...found, state: 'unclear', value: bothWays(consents, found) }
  return contradicted(stated, code, found)
})

interface Decided extends Consent {
  readonly kind: DecisionStatement['kind']
  readonly values: { readonly date: MessageValue; readonly item: string }
}

/** A refusal is one whenever it came, unless its day can't be right. */
function decided(stated: Stated, code: MunicipalityCode, decision: DecisionStatement | undefined): Decided {
  const day = dated(decision?.date)
  const item = written(decision?.agendaItem)
  const moment = momentOf(day, stated)
  const taken = day === null || hasCome(day, stated.caseDate)
  const kind = decision?.kind ?? 'pending'
  const values = { date: dayOrNone(day), item: item ?? 'none' }
  const own = { code, moment, kind, values, incomplete: kind !== 'pending' && (day === null || item === null) }
  const late = kind === 'consents' && moment === 'after-decision'
  if (kind === 'pending' || (!taken && !late)) {
    const value: Message =
      day === null || taken
        ? { id: 'law.value.decision.pending' }
        : { id: 'law.value.decision.ahead', values: { date: { date: day } } }
    return { ...own, incomplete: false, state: 'pending', value }
  }
  const plain: Message = { id: `law.value.decision.${kind}`, values }
  const misdated = moment === 'after-effect' || moment === 'before-act'
  if (misdated)
    return { ...own, state: 'unclear', value: { id: `law.value.decision.${moment}`, values: { kind, ...values } } }
  if (kind === 'refuses') return { ...own, state: 'refuses', value: plain }
  if (late) return { ...own, state: 'late', value: { id: 'law.value.decision.late', values } }
  const undated = moment === 'undated' && decisionDay(stated) !== null
  if (undated)
    return { ...own, state: 'unclear', value: { id: 'law.value.decision.undated', values: { item: values.item } } }
  return { ...own, state: moment === 'adrift' ? 'unclear' : 'consents', value: plain }
}

/** Two records of one council that say yes and no. */
function bothWays(yes: Decided, no: Decided): Message {
  return { id: 'law.value.decision.both-ways', values: { yes: yes.values.date, no: no.values.date } }
}

/** A council that consents and answers no in the hearing, or refuses and answers yes, has said both; the later may be meant. */
function contradicted(stated: Stated, code: MunicipalityCode, decision: Decided): Consent {
  const { state, kind, values } = decision
  const opposite = { consents: 'against', refuses: 'for', pending: null }[kind]
  const answer = recordsOf(stated, code).find(
    ({ hearing }) => opposite !== null && hearing?.answer === opposite && !isAhead(stated, hearing.answered)
  )?.hearing
  if (!answer || state === 'pending' || state === 'late') return decision
  const answered = dayOrNone(dated(answer.answered))
  return {
    ...decision,
    state: 'unclear',
    value: { id: 'law.value.decision.contradicted', values: { kind, ...values, answered } }
  }
}

function isAhead({ caseDate }: Stated, day: string | undefined): boolean {
  const date = dated(day)
  return date !== null && !hasCome(date, caseDate)
}

export function consentInput(facts: Facts, { code, value }: Consent): FindingInput {
  return { name: { id: 'law.input.council', values: { name: nameOf(facts, code) } }, value }
}

/** A refusal or a consent that came too late fails; else all must have consented. Nobody to ask is no consent. */
export function consentVerdict(consents: readonly Consent[]): 'met' | 'not-met' | 'undetermined' {
  if (consents.some(({ state }) => state === 'refuses' || state === 'late')) return 'not-met'
  return consents.length > 0 && consents.every(({ state }) => state === 'consents') ? 'met' : 'undetermined'
}

/** What decides the verdict, most telling first: `null` where all consent. */
export function decisive(consents: readonly Consent[]): Exclude<ConsentState, 'consents'> | null {
  const tellingFirst = ['refuses', 'late', 'pending', 'unclear'] as const
  return tellingFirst.find(state => consents.some(consent => consent.state === state)) ?? null
}

/** What the consents are held against, and those that are unclear beside what decides. */
export function consentSteps(facts: Facts, stated: Stated, consents: readonly Consent[]): readonly Message[] {
  const beside = decisive(consents) === 'unclear' ? [] : namesIn(facts, consents, 'unclear')
  return [
    ...(consents.some(({ state }) => state !== 'pending') ? orderSteps(stated) : []),
    ...(beside.length > 0 ? [{ id: 'law.consent.step.unclear', values: { names: { names: beside } } }] : [])
  ]
}

export function consentAssumptions(consents: readonly Consent[]): readonly Message[] {
  return orderAssumptions(consents.map(({ moment }) => moment))
}

/** What would settle it: a consent, right days, or a decision that comes after. */
export function consentSettles(facts: Facts, consents: readonly Consent[]): readonly Message[] {
  const settle = (id: string, ...states: readonly ConsentState[]): readonly Message[] => {
    const names = namesIn(facts, consents, ...states)
    return names.length > 0 ? [{ id, values: { names: { names } } }] : []
  }
  return [
    ...settle('law.council-consent.settles', 'refuses', 'pending'),
    ...settle('law.consent.settles.unclear', 'unclear'),
    ...settle('law.consent.settles.late', 'late')
  ]
}

export function namesIn(
  facts: Facts,
  consents: readonly Consent[],
  ...states: readonly ConsentState[]
): readonly string[] {
  return consents.filter(({ state }) => states.includes(state)).map(({ code }) => nameOf(facts, code))
}
