/**
 * § 7, stk. 4: a group is designated only with the consent of its members' councils, given before the minister decides. That
 * does not hold where the council of an island municipality wants to join; whether a bridged island is one, a person must
 * judge. A wish that the island's own council speaks against lifts nothing.
 */

import type { Message } from '../../../i18n/message.ts'
import { opinionOn } from '../../assessments.ts'
import {
  type Consent,
  consentAssumptions,
  consentInput,
  consentOf,
  consentSettles,
  consentSteps,
  consentVerdict,
  decisive,
  namesIn
} from '../../consent.ts'
import { recordsOf } from '../../councils.ts'
import { movesLand, namesOf } from '../../facts.ts'
import type { MunicipalityCode, Verdict } from '../../ids.ts'
import { cite, quoteStep } from '../../provisions.ts'
import { dated, hasCome, type Stated } from '../../stated.ts'
import type { DesignationFact, Facts, Finding, MemberFact } from '../../types.ts'
import { combine } from '../minor-change.ts'

const BASIS = cite('§ 7, stk. 4, 1. pkt.')
const ISLAND = cite('§ 7, stk. 4, 2. pkt.')
export const cited = [BASIS, ISLAND]

interface Group {
  readonly consents: readonly Consent[]
  /** Island members whose council wants to join. */
  readonly islands: readonly MemberFact[]
  /** Of these, those whose council speaks against it elsewhere in the case. */
  readonly disputed: readonly MemberFact[]
  readonly verdict: Verdict
}

export function designationConsent(facts: Facts, stated: Stated): Finding {
  const bridged = opinionOn('designation.consent', facts, stated) !== false
  const groups = facts.designations.map(group => groupOf(group, stated, bridged))
  const verdict = combined(groups)
  const islands = groups.flatMap(group => group.islands)
  const asked = groups.filter(group => group.verdict !== 'not-applicable').flatMap(group => group.consents)
  return {
    rule: 'designation.consent',
    verdict,
    ...BASIS,
    reason: reason(facts, groups, verdict),
    inputs: groups.flatMap(({ consents }) => consents.map(consent => consentInput(facts, consent))),
    steps: [
      ...(islands.length > 0 ? [wishStep(facts, islands), quoteStep(ISLAND)] : []),
      ...consentSteps(facts, stated, asked)
    ],
    assumptions: [
      ...(movesLand(facts) ? [{ id: 'law.designation-consent.assume.one-decision' }] : []),
      ...consentAssumptions(asked)
    ],
    settles: verdict === 'met' || verdict === 'not-applicable' ? [] : settles(facts, groups, asked)
  }
}

/** A bridged island counts unless a recorded judgement says that it is none. */
function groupOf(group: DesignationFact, stated: Stated, bridged: boolean): Group {
  const consents = group.members.map(({ code }) => consentOf(stated, code))
  const counts = ({ island }: MemberFact) => island === 'yes' || (bridged && island === 'needs-assessment')
  const islands = group.members.filter(member => counts(member) && isNotedAsWish(group, stated, member.code))
  const disputed = islands.filter(({ code }) => speaksAgainst(stated, code))
  return { consents, islands, disputed, verdict: judge(consents, islands, disputed) }
}

/** A wish may be noted with the change or with the council. Undefined where nothing is known, or two things are said. */
export function wantsToJoin(group: DesignationFact, stated: Stated, code: MunicipalityCode): boolean | undefined {
  const own = recordsOf(stated, code).map(({ wishes }) => wishes?.join)
  if (own.includes(false)) return false
  return (isNotedAsWish(group, stated, code) && !speaksAgainst(stated, code)) || undefined
}

function isNotedAsWish({ islandWish }: DesignationFact, stated: Stated, code: MunicipalityCode): boolean {
  return islandWish.includes(code) || recordsOf(stated, code).some(({ wishes }) => wishes?.join === true)
}

/** A council that does not want to join, refuses in a meeting or answers no in the hearing. */
function speaksAgainst(stated: Stated, code: MunicipalityCode): boolean {
  const hasHappened = (day: string | undefined) => dated(day) === null || hasCome(dated(day), stated.caseDate)
  return recordsOf(stated, code).some(
    ({ wishes, decision, hearing }) =>
      wishes?.join === false ||
      (decision?.kind === 'refuses' && hasHappened(decision.date)) ||
      (hearing?.answer === 'against' && hasHappened(hearing.answered))
  )
}

/** A wish that stands lifts the consent; one that is disputed leaves open whether it does. */
function judge(consents: readonly Consent[], islands: readonly MemberFact[], disputed: readonly MemberFact[]): Verdict {
  const wanting = islands.filter(island => !disputed.includes(island))
  if (wanting.some(({ island }) => island === 'yes')) return 'not-applicable'
  const own = consentVerdict(consents)
  if (own === 'met') return 'met'
  if (disputed.length > 0) return 'undetermined'
  return islands.length > 0 ? 'needs-assessment' : own
}

/** Groups that need no consent say nothing about those that do. */
function combined(groups: readonly Group[]): Verdict {
  const asked = groups.filter(({ verdict }) => verdict !== 'not-applicable')
  return asked.length > 0 ? combine(asked.map(({ verdict }) => verdict)) : 'not-applicable'
}

function wishStep(facts: Facts, islands: readonly MemberFact[]): Message {
  return { id: 'law.designation-consent.step.wish', values: { names: namesOf(facts, codes(islands)) } }
}

const codes = (members: readonly MemberFact[]) => members.map(({ code }) => code)

/** Told of the groups that have the verdict. */
function reason(facts: Facts, groups: readonly Group[], verdict: Verdict): Message {
  const own = groups.filter(group => group.verdict === verdict)
  if (verdict === 'not-applicable' || verdict === 'needs-assessment') {
    const islands = own.flatMap(group => group.islands)
    return { id: `law.designation-consent.${verdict}`, values: { names: namesOf(facts, codes(islands)) } }
  }
  const disputed = own.flatMap(group => group.disputed)
  if (verdict === 'undetermined' && disputed.length > 0) {
    return { id: 'law.designation-consent.disputed', values: { names: namesOf(facts, codes(disputed)) } }
  }
  const consents = own.flatMap(group => group.consents)
  const told = decisive(consents)
  const word =
    told === null ? verdict : { refuses: 'not-met', late: 'late', pending: 'undetermined', unclear: 'unclear' }[told]
  return {
    id: `law.designation-consent.${word}`,
    values: { names: { names: namesIn(facts, consents, told ?? 'consents') } }
  }
}

function settles(facts: Facts, groups: readonly Group[], asked: readonly Consent[]): readonly Message[] {
  const disputed = groups.filter(({ verdict }) => verdict === 'undetermined').flatMap(group => group.disputed)
  return [
    ...(disputed.length > 0
      ? [{ id: 'law.designation-consent.settles.disputed', values: { names: namesOf(facts, codes(disputed)) } }]
      : []),
    ...consentSettles(facts, asked)
  ]
}
