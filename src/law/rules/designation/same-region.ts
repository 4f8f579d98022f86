/**
 * § 7, stk. 2: every municipality of the group lies in the same region on the effective date, or the minister changes the
 * regions at the same time.
 */
import { cite } from '../../provisions.ts'
import type {
  DesignationFact,
  Facts,
  Finding,
  FindingInput,
  MemberFact,
  Message,
  RegionRef,
  Verdict
} from '../../types.ts'
import { combine } from '../minor-change.ts'

const BASIS = cite('§ 7, stk. 2')
export const cited = [BASIS]

export function sameRegion(facts: Facts): Finding {
  const members = facts.designations.flatMap(group => group.members)
  const verdict = facts.regionsKnown ? combine(facts.designations.map(judge)) : 'undetermined'
  const date = { date: facts.effectiveDate }
  return {
    rule: 'designation.same-region',
    verdict,
    ...BASIS,
    reason: reason(facts, verdict),
    inputs: [
      { name: { id: 'law.input.effective-date' }, value: { id: 'law.value.date', values: { date } } },
      ...members.map(regionInput)
    ],
    steps: members.filter(hasMoved).map(({ name, region, regionsAfter }) => ({
      id: 'law.same-region.step.change',
      values: { name, from: region?.name ?? 'none', to: names(regionsAfter) }
    })),
    assumptions: [],
    settles: verdict === 'met' ? [] : [{ id: `law.same-region.settles.${verdict}`, values: { date } }]
  }
}

function judge({ members }: DesignationFact): Verdict {
  if (members.some(({ regionsAfter }) => regionsAfter.length === 0)) return 'undetermined'
  return regionsOf(members).length === 1 ? 'met' : 'not-met'
}

/** The regions the group lies in after the changes, each once. */
function regionsOf(members: readonly MemberFact[]): readonly RegionRef[] {
  const all = members.flatMap(({ regionsAfter }) => regionsAfter)
  return all.filter((region, i) => all.findIndex(({ id }) => id === region.id) === i)
}

function hasMoved({ region, regionsAfter }: MemberFact): boolean {
  return regionsAfter.some(({ id }) => id !== region?.id)
}

function reason(facts: Facts, verdict: Verdict): Message {
  const date = { date: facts.effectiveDate }
  if (verdict === 'undetermined') return { id: 'law.same-region.undetermined', values: { date } }
  const members = facts.designations.flatMap(group => group.members)
  const regions = names(regionsOf(members))
  if (verdict === 'not-met') return { id: 'law.same-region.not-met', values: { date, regions } }
  return {
    id: members.some(hasMoved) ? 'law.same-region.met.follows' : 'law.same-region.met',
    values: { date, regions }
  }
}

function names(regions: readonly RegionRef[]) {
  return { names: regions.map(({ name }) => name) }
}

function regionInput({ name, regionsAfter }: MemberFact): FindingInput {
  return {
    name: { id: 'law.input.region-after', values: { name } },
    value:
      regionsAfter.length > 0
        ? { id: 'law.value.names', values: { names: names(regionsAfter) } }
        : { id: 'law.value.unknown' }
  }
}
