/**
 * § 7, stk. 2: every municipality of the group lies in the same region on the effective date, or the minister changes the
 * regions at the same time, as far as that is necessary. A group that lies in one region already has nothing to change, and
 * whether one may be gathered in a region none of its municipalities lay in, a person must judge.
 */

import type { Message } from '../../../i18n/message.ts'
import { shownLand } from '../../figures.ts'
import type { Verdict } from '../../ids.ts'
import { cite, quoteStep } from '../../provisions.ts'
import { type Gathered, type GatheredGroup, gatherings, groupsOf, isSmaller, shiftedFrom } from '../../regions.ts'
import type { Facts, Finding, FindingInput, MemberFact, RegionRef } from '../../types.ts'
import { combine } from '../minor-change.ts'

const BASIS = cite('§ 7, stk. 2')
const NECESSARY = cite(
  '§ 7, stk. 2',
  'som er nødvendige for at sikre, at alle kommuner i gruppen er beliggende i samme region'
)
export const cited = [BASIS, NECESSARY]

type State = 'unknown' | 'apart' | 'needless' | 'elsewhere' | 'follows' | 'together'

const VERDICTS: Readonly<Record<State, Verdict>> = {
  unknown: 'undetermined',
  apart: 'not-met',
  needless: 'not-met',
  elsewhere: 'needs-assessment',
  follows: 'met',
  together: 'met'
}
/** Of several groups the first of these is told. */
const ORDER: readonly State[] = ['apart', 'needless', 'unknown', 'elsewhere', 'follows', 'together']

interface Group extends GatheredGroup {
  readonly state: State
}

export function sameRegion(facts: Facts): Finding {
  const members = facts.designations.flatMap(group => group.members)
  const groups = groupsOf(facts).map((group): Group => ({ ...group, state: stateOf(facts, group) }))
  const state = ORDER.find(one => groups.some(group => group.state === one)) ?? 'unknown'
  const date = { date: facts.effectiveDate }
  return {
    rule: 'designation.same-region',
    verdict: combine(groups.map(group => VERDICTS[group.state])),
    ...BASIS,
    reason: reason(facts, state, groups),
    inputs: [
      { name: { id: 'law.input.effective-date' }, value: { id: 'law.value.date', values: { date } } },
      ...members.map(regionInput)
    ],
    steps: groups.flatMap(steps),
    assumptions: [],
    settles: settles(facts, state, groups)
  }
}

function stateOf(facts: Facts, { members, own, from, to }: GatheredGroup): State {
  const known = members.every(({ regionsAfter }) => regionsAfter.length > 0)
  if (!facts.regionsKnown || !known || to.length === 0) return 'unknown'
  if (to.length > 1) return 'apart'
  const [region] = to as [RegionRef]
  const came = from.some(({ id }) => id === region.id)
  if (from.length > 1) return came ? 'follows' : 'elsewhere'
  if (from.length === 1 && !came) return 'needless'
  return own.some(hasMoved) ? 'follows' : 'together'
}

const hasMoved = ({ land }: Gathered): boolean => land.some(({ from, to }) => from?.id !== to?.id)

function reason(facts: Facts, state: State, groups: readonly Group[]): Message {
  const date = { date: facts.effectiveDate }
  if (state === 'unknown') return { id: 'law.same-region.unknown', values: { date } }
  const told = groups.filter(group => group.state === state)
  const regions = names(told.flatMap(({ to }) => to))
  return {
    id: `law.same-region.${state}`,
    values: { date, regions, ...(state === 'needless' && { before: names(beforeOf(groups, state)) }) }
  }
}

function settles(facts: Facts, state: State, groups: readonly Group[]): readonly Message[] {
  if (state === 'follows' || state === 'together') return []
  const dated = state === 'unknown' || state === 'apart'
  const values = dated ? { date: { date: facts.effectiveDate } } : { regions: names(beforeOf(groups, state)) }
  return [{ id: `law.same-region.settles.${state}`, values }]
}

function beforeOf(groups: readonly Group[], state: State): readonly RegionRef[] {
  return groups.filter(group => group.state === state).flatMap(({ from }) => from)
}

/** Which of them changes region, and the smallest way to gather a group where another takes more. */
function steps({ own, state, from, to }: Group): readonly Message[] {
  const shifts = own.flatMap(({ name, land }) =>
    shiftedFrom(land).map(
      (region): Message => ({
        id: 'law.same-region.step.change',
        values: { name, from: region.name, to: names(to) }
      })
    )
  )
  if (state === 'needless') return [...shifts, quoteStep(NECESSARY)]
  if (state !== 'follows' && state !== 'elsewhere') return shifts
  const land = own.flatMap(one => one.land)
  const ways = gatherings({ code: '', name: '' }, land).filter(way => from.some(({ id }) => id === way.region.id))
  const taken = ways.find(({ region }) => region.id === to[0]?.id)
  const less = ways.filter(way => (taken ? isSmaller(way, taken) : !ways.some(other => isSmaller(other, way))))
  const smallest = less.toSorted((a, b) => a.areaM2 - b.areaM2).slice(0, 1)
  return [
    ...shifts,
    ...(state === 'elsewhere' ? [quoteStep(NECESSARY)] : []),
    ...smallest.map(
      ({ region, areaM2, residents }): Message => ({
        id: 'law.same-region.step.smallest',
        values: { region: region.name, area: shownLand(areaM2), n: Math.round(residents.best) }
      })
    )
  ]
}

function names(regions: readonly RegionRef[]) {
  return { names: [...new Set(regions.map(({ name }) => name))] }
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
