/**
 * § 7, stk. 1: a group is designated "i stedet for" a change of the division under § 5, stk. 3, which goes with a
 * dissolution. So a cooperation one of the group's municipalities was in must end: in this proposal (§ 5, stk. 1, or § 7,
 * stk. 6), or by an earlier decision that is stated. A municipality still in a cooperation in force is not free to join;
 * where nobody has confirmed that cooperation, neither can be decided.
 */

import type { Message } from '../../../i18n/message.ts'
import { namesOf } from '../../facts.ts'
import type { MunicipalityCode, Verdict } from '../../ids.ts'
import { cite, quoteStep } from '../../provisions.ts'
import { dated, hasCome, type Stated, written } from '../../stated.ts'
import type { CooperationFact, DesignationFact, Facts, Finding, FindingInput } from '../../types.ts'
import { combine } from '../minor-change.ts'

const BASIS = cite(
  '§ 7, stk. 1',
  'I stedet for beslutning om ændring af den kommunale inddeling efter §\u00a05, stk.\u00a03, kan økonomi- og indenrigsministeren udpege en ny gruppe af kommuner'
)
const CARRIED = cite('§ 5, stk. 3')
export const cited = [BASIS, CARRIED]

type State = 'standing' | 'unrelated' | 'unconfirmed' | 'ahead' | 'nothing' | 'earlier' | 'dissolved'

const VERDICTS: Readonly<Record<State, Verdict>> = {
  standing: 'not-met',
  unrelated: 'not-met',
  unconfirmed: 'undetermined',
  ahead: 'undetermined',
  nothing: 'undetermined',
  earlier: 'met',
  dissolved: 'met'
}
/** Of several groups the first of these is told. */
const ORDER: readonly State[] = ['standing', 'unrelated', 'unconfirmed', 'ahead', 'nothing', 'earlier', 'dissolved']

interface Group {
  readonly group: DesignationFact
  readonly state: State
  /** The cooperations it is told of. */
  readonly cooperations: readonly CooperationFact[]
}

/** `all`: cooperations that end anywhere in the proposal, also in another case of it. */
export function designationInstead(facts: Facts, stated: Stated, all: readonly CooperationFact[]): Finding {
  const groups = facts.designations.map(group => judge(facts, stated, group, all))
  const state = ORDER.find(one => groups.some(group => group.state === one)) ?? 'nothing'
  const told = groups.filter(group => group.state === state)
  return {
    rule: 'designation.instead',
    verdict: combine(groups.map(group => VERDICTS[group.state])),
    ...BASIS,
    reason: reason(facts, state, told),
    inputs: groups.flatMap(({ group }) => inputs(facts, group, all)),
    steps: [quoteStep(CARRIED)],
    assumptions: [{ id: 'law.designation-instead.assume.member' }],
    settles: VERDICTS[state] === 'met' ? [] : [{ id: `law.designation-instead.settles.${state}` }]
  }
}

function judge(facts: Facts, { caseDate }: Stated, group: DesignationFact, all: readonly CooperationFact[]): Group {
  const codes = withMerged(facts, group)
  const concerns = ({ members }: CooperationFact) => members.some(({ code }) => codes.has(code))
  const standing = facts.cooperations.filter(one => !one.dissolved && concerns(one))
  const ended = all.filter(concerns)
  const found = (state: State, cooperations: readonly CooperationFact[] = []): Group => ({ group, state, cooperations })
  const confirmed = standing.filter(({ sourced }) => sourced)
  if (confirmed.length > 0) return found('standing', confirmed)
  const date = dated(group.instead?.date ?? undefined)
  const earlier = written(group.instead?.decision ?? undefined) !== null && date !== null
  const ahead = earlier && !(hasCome(date, caseDate) && date <= facts.effectiveDate)
  if (ended.length === 0 && ahead) return found('ahead')
  if (ended.length === 0 && !earlier) {
    if (all.length > 0) return found('unrelated', all)
    return standing.length > 0 ? found('unconfirmed', standing) : found('nothing')
  }
  if (standing.length > 0) return found('unconfirmed', standing)
  return ended.length > 0 ? found('dissolved', ended) : found('earlier')
}

/** Members, and the municipalities that become one of them in the proposal. */
function withMerged({ merged }: Facts, { members }: DesignationFact): ReadonlySet<MunicipalityCode> {
  const codes = new Set(members.map(({ code }) => code))
  for (let before = 0; before < codes.size; ) {
    before = codes.size
    for (const { codes: merging, into } of merged) if (codes.has(into)) for (const code of merging) codes.add(code)
  }
  return codes
}

function reason(facts: Facts, state: State, told: readonly Group[]): Message {
  const members = namesOf(
    facts,
    told.flatMap(({ group }) => group.members.map(({ code }) => code))
  )
  const cooperations = { names: [...new Set(told.flatMap(one => one.cooperations.map(({ name }) => name)))] }
  const named = cooperations.names.length > 0
  return { id: `law.designation-instead.${state}`, values: named ? { members, cooperations } : { members } }
}

function inputs(
  facts: Facts,
  { change, members, instead }: DesignationFact,
  all: readonly CooperationFact[]
): FindingInput[] {
  const group = namesOf(
    facts,
    members.map(({ code }) => code)
  )
  const date = dated(instead?.date ?? undefined)
  const decision = written(instead?.decision ?? undefined)
  const ended = { names: all.map(({ name }) => name) }
  return [
    { name: { id: 'law.input.group' }, value: { id: 'law.value.names', values: { names: group } }, change },
    {
      name: { id: 'law.input.dissolved' },
      value: all.length > 0 ? { id: 'law.value.names', values: { names: ended } } : { id: 'law.value.none' },
      change
    },
    {
      name: { id: 'law.input.instead' },
      value:
        decision === null && date === null
          ? { id: 'law.value.unwritten' }
          : {
              id: 'law.value.instead',
              values: { decision: decision ?? 'none', date: date === null ? 'none' : { date } }
            },
      change
    }
  ]
}
