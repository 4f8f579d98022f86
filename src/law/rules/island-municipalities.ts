/**
 * "En kommune, der udgør en ø": which municipalities of the case are islands, and which islands change municipality or
 * are divided. The Act attaches something to it only where a binding cooperation is dissolved or designated (§ 5, stk. 4,
 * and § 7, stk. 4 and 5), so this rule reports and never judges the case.
 */

import type { Message } from '../../i18n/message.ts'
import { designatedMembers, formerMembers, movesLand, nameOf, namesOf, piecesWhere, unplacedSteps } from '../facts.ts'
import { shownLand } from '../figures.ts'
import { sorted } from '../order.ts'
import { cite, quoteStep } from '../provisions.ts'
import type { CooperationFact, Facts, Finding, IslandFact, IslandStatus, PieceFact } from '../types.ts'

const BASIS = cite('§ 5, stk. 4, 2. pkt.')
const JOINING = cite('§ 7, stk. 4, 2. pkt.')
const REGARD = cite('§ 7, stk. 5')
export const cited = [BASIS, JOINING, REGARD]

interface Place {
  readonly code: string
  readonly name: string
  readonly island: IslandStatus
}

export function islandMunicipalities(facts: Facts): Finding {
  const places = placesOf(facts)
  const islands = places.filter(({ island }) => island !== 'no')
  const touched = islands.length > 0
  const unplaced = facts.unplaced.length > 0
  return {
    rule: 'island-municipalities',
    verdict: touched || unplaced ? 'needs-assessment' : 'not-applicable',
    ...BASIS,
    reason: touched
      ? { id: 'law.island-municipalities.touched', values: { names: { names: islands.map(({ name }) => name) } } }
      : { id: `law.island-municipalities.${unplaced ? 'unplaced' : 'untouched'}` },
    inputs: places.map(({ name, island }) => ({
      name: { id: 'law.input.island', values: { name } },
      value: { id: `law.value.island.${island}` }
    })),
    steps: [
      ...unnamedPieces(facts).map(piece => pieceStep(facts, piece)),
      ...facts.islands.flatMap(island => islandSteps(facts, island)),
      ...unplacedSteps(facts, 'law.island-municipalities.step.unplaced'),
      ...untouchedCooperations(facts, places),
      ...(touched ? [quoteStep(JOINING), quoteStep(REGARD)] : [])
    ],
    assumptions: [{ id: 'law.island-municipalities.assume.list' }],
    settles: [
      ...(touched && movesLand(facts) ? [{ id: 'law.island-municipalities.settles' }] : []),
      ...(unplaced ? [{ id: 'law.island-municipalities.settles.unplaced' }] : [])
    ]
  }
}

/** Affected municipalities and members of the cooperations the proposal dissolves or designates. */
function placesOf(facts: Facts): readonly Place[] {
  const all: readonly Place[] = [...facts.municipalities, ...formerMembers(facts), ...designatedMembers(facts)]
  const first = new Map(all.toReversed().map(place => [place.code, place]))
  return sorted([...first.values()], ({ code }) => code)
}

/** Pieces that are islands are told piece by piece only where the register names no island of the case. */
function unnamedPieces(facts: Facts): readonly PieceFact[] {
  return facts.islands.length > 0 ? [] : piecesWhere(facts, piece => piece.isIsland)
}

function pieceStep(facts: Facts, { from, to, areaM2 }: PieceFact): Message {
  const area = shownLand(areaM2)
  return {
    id: 'law.island-municipalities.step.piece',
    values: { area, from: nameOf(facts, from), to: nameOf(facts, to) }
  }
}

function islandSteps(facts: Facts, island: IslandFact): readonly Message[] {
  const { areaM2, residents, fixedLink, before, after } = island
  // Nameless in the register: told by its size and by whose it is.
  const name = island.name === '' ? 'none' : island.name
  const link = fixedLink === null ? 'unknown' : fixedLink ? 'yes' : 'no'
  const moved: Message = {
    id: 'law.island-municipalities.step.island',
    values: {
      name,
      area: shownLand(areaM2),
      n: Math.round(residents.best),
      link,
      before: namesOf(facts, before),
      after: namesOf(facts, after)
    }
  }
  const split: Message = {
    id: 'law.island-municipalities.step.split',
    values: { name, area: shownLand(areaM2), names: namesOf(facts, after) }
  }
  return after.length > before.length ? [moved, split] : [moved]
}

/** Cooperations the proposal leaves alone although a member's land or existence changes. */
function untouchedCooperations(facts: Facts, places: readonly Place[]): readonly Message[] {
  const names = ({ members }: CooperationFact) => ({ names: members.map(({ name }) => name) })
  return facts.cooperations
    .filter(({ dissolved, members }) => !dissolved && members.some(({ code }) => places.some(p => p.code === code)))
    .map(one => ({
      id: 'law.island-municipalities.step.cooperation',
      values: { names: names(one), sourced: one.sourced ? 'yes' : 'no' }
    }))
}
