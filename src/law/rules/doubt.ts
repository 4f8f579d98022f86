/**
 * § 4: the minister settles doubt about a border: land in no municipality (Christiansø), overlapping claims, or a map and
 * a cadastre that disagree. No border change moves such land, and no limit of § 2, stk. 2, applies to it. Whether there
 * is a doubt to settle is for a person to judge, and a drawing over unassigned land is never passed over in silence.
 */

import type { Message } from '../../i18n/message.ts'
import { coveredUnassigned, holeInputs, nameOf, namesOf } from '../facts.ts'
import { shownLand } from '../figures.ts'
import { cite } from '../provisions.ts'
import { assessedWord, type Stated } from '../stated.ts'
import type { Facts, Finding, FindingInput, SettledFact } from '../types.ts'

const BASIS = cite('§ 4')
export const cited = [BASIS]

export function doubt(facts: Facts, stated: Stated): Finding {
  const { settled } = facts
  const land = coveredUnassigned(facts)
  const names = { names: land.map(({ name }) => name) }
  const holes = facts.area.holes ?? []
  const raised = land.length + settled.length + holes.length > 0
  const assigned = settled.filter(({ fromDivision }) => fromDivision)
  return {
    rule: 'doubt',
    verdict: raised ? 'needs-assessment' : 'not-applicable',
    ...BASIS,
    reason: reason(facts, names, holes.length > 0),
    inputs: [
      ...land.map(
        ({ name, areaM2 }): FindingInput => ({
          name: { id: 'law.input.unassigned', values: { name } },
          value: { id: 'law.value.covered', values: { area: shownLand(areaM2) } }
        })
      ),
      ...holeInputs(facts),
      ...settled.map(one => settledInput(facts, one))
    ],
    steps: [
      ...(land.length > 0 ? [{ id: 'law.doubt.step.not-moved' }] : []),
      ...(holes.length > 0 ? [{ id: 'law.doubt.step.hole-stays' }] : []),
      ...(assigned.length > 0 ? [{ id: 'law.doubt.step.assigned', values: { names: givers(facts, assigned) } }] : []),
      ...(raised ? [{ id: 'law.doubt.step.no-limits' }] : [])
    ],
    assumptions: [{ id: 'law.doubt.assume.only-unassigned' }],
    settles: [
      ...(holes.length > 0 ? [{ id: 'law.doubt.settles.holes' }] : []),
      ...(land.length > 0 ? [{ id: 'law.doubt.settles', values: { names } }] : []),
      ...(settled.length > 0 && assessedWord(stated, 'doubt') === 'unwritten'
        ? [{ id: 'law.doubt.settles.write' }]
        : [])
    ]
  }
}

function reason(facts: Facts, covered: { readonly names: readonly string[] }, overHoles: boolean): Message {
  if (facts.settled.length > 0) {
    const to = namesOf(facts, [...new Set(facts.settled.map(one => one.to))])
    return { id: 'law.doubt.settled', values: { to } }
  }
  if (covered.names.length > 0) return { id: 'law.doubt.covered', values: { names: covered } }
  return { id: overHoles ? 'law.doubt.holes' : 'law.doubt.none' }
}

function settledInput(facts: Facts, { fromName, to, areaM2, change }: SettledFact): FindingInput {
  return {
    name: { id: 'law.input.settled', values: { from: fromName, to: nameOf(facts, to) } },
    value: { id: 'law.value.covered', values: { area: shownLand(areaM2) } },
    change
  }
}

function givers(facts: Facts, settled: readonly SettledFact[]) {
  return namesOf(facts, [...new Set(settled.map(({ from }) => from))])
}
