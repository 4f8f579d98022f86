/**
 * § 7, stk. 4: a group is designated only with the consent of its members' councils. That does not hold where the council
 * of an island municipality wants to join; whether a bridged island is one, a person must judge.
 */
import { opinionOn } from '../../assessments.ts'
import { type Decision, decisionInput, decisionOf, recordsOf } from '../../councils.ts'
import { movesLand } from '../../facts.ts'
import { cite, quoteStep } from '../../provisions.ts'
import type { Stated } from '../../stated.ts'
import type { DesignationFact, Facts, Finding, MemberFact, Message, MunicipalityCode, Verdict } from '../../types.ts'
import { combine } from '../minor-change.ts'

const BASIS = cite('§ 7, stk. 4, 1. pkt.')
const ISLAND = cite('§ 7, stk. 4, 2. pkt.')
export const cited = [BASIS, ISLAND]

interface Group {
  readonly members: readonly { readonly member: MemberFact; readonly decision: Decision }[]
  /** Island members whose council wants to join. */
  readonly islands: readonly MemberFact[]
  readonly verdict: Verdict
}

export function designationConsent(facts: Facts, stated: Stated): Finding {
  const bridged = opinionOn('designation.consent', facts, stated) !== false
  const groups = facts.designations.map(group => groupOf(group, stated, bridged))
  const verdict = combined(groups)
  const islands = groups.flatMap(group => group.islands)
  return {
    rule: 'designation.consent',
    verdict,
    ...BASIS,
    reason: reason(groups, verdict, islands),
    inputs: groups.flatMap(({ members }) =>
      members.map(({ member, decision }) => decisionInput(facts, member.code, decision))
    ),
    steps: islands.length > 0 ? [wishStep(islands), quoteStep(ISLAND)] : [],
    assumptions: movesLand(facts) ? [{ id: 'law.designation-consent.assume.one-decision' }] : [],
    settles: settles(groups, verdict)
  }
}

/** A bridged island counts unless a recorded judgement says that it is none. */
function groupOf(group: DesignationFact, stated: Stated, bridged: boolean): Group {
  const members = group.members.map(member => ({ member, decision: decisionOf(stated, member.code) }))
  const counts = ({ island }: MemberFact) => island === 'yes' || (bridged && island === 'needs-assessment')
  const islands = group.members.filter(member => counts(member) && wantsToJoin(group, stated, member.code))
  return {
    members,
    islands,
    verdict: judge(
      members.map(({ decision }) => decision),
      islands
    )
  }
}

/** A wish may be noted with the change or with the council; a council's own "no" outweighs the change's note. */
export function wantsToJoin(
  { islandWish }: DesignationFact,
  stated: Stated,
  code: MunicipalityCode
): boolean | undefined {
  const own = recordsOf(stated, code).map(({ wishes }) => wishes?.join)
  if (own.includes(false)) return false
  return own.includes(true) || islandWish.includes(code) || undefined
}

function judge(decisions: readonly Decision[], islands: readonly MemberFact[]): Verdict {
  if (islands.some(({ island }) => island === 'yes')) return 'not-applicable'
  if (decisions.every(({ kind }) => kind === 'consents')) return 'met'
  if (islands.length > 0) return 'needs-assessment'
  return decisions.some(({ kind }) => kind === 'refuses') ? 'not-met' : 'undetermined'
}

/** Groups that need no consent say nothing about those that do. */
function combined(groups: readonly Group[]): Verdict {
  const asked = groups.filter(({ verdict }) => verdict !== 'not-applicable')
  return asked.length > 0 ? combine(asked.map(({ verdict }) => verdict)) : 'not-applicable'
}

function wishStep(islands: readonly MemberFact[]): Message {
  return { id: 'law.designation-consent.step.wish', values: { names: { names: islands.map(({ name }) => name) } } }
}

function reason(groups: readonly Group[], verdict: Verdict, islands: readonly MemberFact[]): Message {
  if (verdict === 'not-applicable' || verdict === 'needs-assessment') {
    return { id: `law.designation-consent.${verdict}`, values: { names: { names: islands.map(({ name }) => name) } } }
  }
  const kind = { met: 'consents', 'not-met': 'refuses', undetermined: 'pending' }[verdict]
  return { id: `law.designation-consent.${verdict}`, values: { names: named(groups, kind) } }
}

function settles(groups: readonly Group[], verdict: Verdict): readonly Message[] {
  if (verdict === 'met' || verdict === 'not-applicable') return []
  return [{ id: 'law.council-consent.settles', values: { names: named(groups, 'refuses', 'pending') } }]
}

function named(groups: readonly Group[], ...kinds: readonly string[]) {
  const asked = groups.filter(({ verdict }) => verdict !== 'not-applicable').flatMap(({ members }) => members)
  return { names: asked.filter(({ decision }) => kinds.includes(decision.kind)).map(({ member }) => member.name) }
}
