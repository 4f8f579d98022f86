/**
 * § 7, stk. 1: within the group one council is authorised for each of the five task areas of lov om forpligtende kommunale
 * samarbejder § 1, stk. 2, nr. 1–5. A council may have several areas; one outside the group may have none, nor one that
 * will be no more. One area has one council, also where two designations share a municipality, and a group is more than
 * one municipality on the effective date.
 */

import type { Message, MessageValue } from '../../../i18n/message.ts'
import { municipality, nameOf } from '../../facts.ts'
import type { MunicipalityCode, Verdict } from '../../ids.ts'
import { cite } from '../../provisions.ts'
import type { DesignationFact, Facts, Finding, FindingInput, TaskArea } from '../../types.ts'

const BASIS = cite(
  '§ 7, stk. 1',
  'udpege, hvilken kommunalbestyrelse der inden for den udpegede gruppe af kommuner er bemyndiget til at varetage udøvelsen af opgaverne for hvert af de i den nævnte lovs §\u00a01, stk.\u00a02, nr. 1-5, nævnte opgaveområder'
)
export const cited = [BASIS]

const AREAS: readonly TaskArea[] = [1, 2, 3, 4, 5]

/** What speaks against a designation, the gravest first. */
type Problem = 'one' | 'twice' | 'gone' | 'outside'

export function authorisedCouncils(facts: Facts): Finding {
  const places = facts.designations.flatMap(group => AREAS.map(area => placeOf(facts, group, area)))
  const missing = places.filter(({ code }) => code === undefined)
  const problem = problemOf(facts, places)
  const verdict: Verdict = problem ? 'not-met' : missing.length > 0 ? 'undetermined' : 'met'
  return {
    rule: 'designation.authorised-councils',
    verdict,
    ...BASIS,
    reason: problem?.reason ?? {
      id: `law.authorised.${verdict}`,
      values: { n: places.length - missing.length, of: places.length }
    },
    inputs: places.map(({ input }) => input),
    steps: [],
    assumptions: [{ id: 'law.authorised.assume.practice' }],
    settles: verdict === 'met' ? [] : [{ id: `law.authorised.settles.${problem?.kind ?? 'undetermined'}` }]
  }
}

interface Place {
  readonly group: DesignationFact
  readonly area: TaskArea
  readonly code: MunicipalityCode | undefined
  readonly input: FindingInput
}

function placeOf(facts: Facts, group: DesignationFact, area: TaskArea): Place {
  const code = group.authorised[area]
  const values: Record<string, MessageValue> = { name: code === undefined ? 'none' : nameOf(facts, code) }
  const input = {
    name: { id: `law.input.task-area.${area}` },
    value: { id: 'law.value.authorised', values },
    change: group.change
  }
  return { group, area, code, input }
}

function problemOf(facts: Facts, places: readonly Place[]): { kind: Problem; reason: Message } | null {
  const names = (codes: readonly (MunicipalityCode | undefined)[]) => ({
    names: [...new Set(codes.flatMap(code => (code === undefined ? [] : [nameOf(facts, code)])))]
  })
  const alone = facts.designations.flatMap(({ members }) => {
    const there = [...new Set(members.map(({ code }) => code))].filter(code => !isGone(facts, code))
    return there.length < 2 ? [there[0] ?? members[0]?.code] : []
  })
  if (alone.length > 0)
    return { kind: 'one', reason: { id: 'law.authorised.not-met.one', values: { names: names(alone) } } }
  const twice = authorisedTwice(places)
  if (twice.length > 0) {
    const areas = { names: [...new Set(twice.map(({ area }) => `nr. ${area}`))].sort() }
    const values = { areas, names: names(twice.map(({ code }) => code)) }
    return { kind: 'twice', reason: { id: 'law.authorised.not-met.twice', values } }
  }
  for (const [kind, is] of [
    ['gone', ({ code }: Place) => code !== undefined && isGone(facts, code)],
    ['outside', ({ code, group }: Place) => code !== undefined && !isMember(group, code)]
  ] as const) {
    const codes = places.filter(is).map(({ code }) => code)
    if (codes.length > 0)
      return { kind, reason: { id: `law.authorised.not-met.${kind}`, values: { names: names(codes) } } }
  }
  return null
}

/** Areas in which a municipality of two designations would be under two councils. */
function authorisedTwice(places: readonly Place[]): readonly Place[] {
  const shares = (a: DesignationFact, b: DesignationFact) => a.members.some(({ code }) => isMember(b, code))
  return places.filter(({ group, area, code }) =>
    places.some(
      other =>
        other.area === area &&
        other.group !== group &&
        other.code !== undefined &&
        code !== undefined &&
        other.code !== code &&
        shares(group, other.group)
    )
  )
}

const isMember = ({ members }: DesignationFact, code: MunicipalityCode): boolean =>
  members.some(member => member.code === code)

/** Abolished by the proposal, so that it is no more on the effective date. */
const isGone = (facts: Facts, code: MunicipalityCode): boolean => municipality(facts, code)?.abolished === true
