/** Questions several rules put to the facts. */

import { altered, keptBy } from '../collections/kept.ts'
import type { Message } from '../i18n/message.ts'
import type { MunicipalityCode } from './ids.ts'
import { sorted, sortedByBoth } from './order.ts'
import type {
  ChangeFact,
  CooperationFact,
  Facts,
  FindingInput,
  MemberFact,
  MunicipalityFact,
  PieceFact
} from './types.ts'

/** True where the municipal division changes: land changes hands, or a municipality comes or goes. */
export function movesLand(facts: Facts): boolean {
  const { area, transfers, merged, municipalities } = facts
  return area.best > 0 || transfers.length + merged.length > 0 || municipalities.some(m => m.created || m.abolished)
}

/** True where a municipality is formed, by merging others or of land of others, so that a new council may be elected. */
export function formsMunicipality({ merged, municipalities }: Facts): boolean {
  return merged.length > 0 || municipalities.some(m => m.created || m.abolished)
}

/** True where the proposal asks for any decision § 8 names. */
export function decidesAnything(facts: Facts): boolean {
  const { settled, regionChanges, designations } = facts
  return movesLand(facts) || [settled, regionChanges, designations, dissolved(facts)].some(list => list.length > 0)
}

/** Land in no municipality that a drawing covers. It stays where it is. */
export function coveredUnassigned(facts: Facts): Facts['unassigned'] {
  return facts.unassigned.filter(land => land.areaM2 > 0)
}

/** Land in no municipality under a drawing, whether it has a name (Christiansø) or is a hole of the data. */
export function coversNobodysLand(facts: Facts): boolean {
  return coveredUnassigned(facts).length > 0 || (facts.area.holes ?? []).length > 0
}

/** Each hole by the municipalities around it, with what is covered of it. */
export function holeInputs(facts: Facts): readonly FindingInput[] {
  return (facts.area.holes ?? []).map(({ between, areaM2 }) => ({
    name: { id: 'law.input.hole', values: { names: namesOf(facts, between) } },
    value: { id: 'law.value.covered', values: { area: { m2: Math.max(areaM2, 1) } } }
  }))
}

/** The regions a municipality has land in after the changes. */
export function regionsAfter(m: MunicipalityFact): MunicipalityFact['regionsAfter'] {
  return m.regionsAfter.filter(part => part.areaM2 > 0)
}

export function municipality({ municipalities }: Facts, code: MunicipalityCode): MunicipalityFact | undefined {
  return directoryOf(municipalities).get(code)
}

const directoryOf = keptBy(
  (municipalities: readonly MunicipalityFact[]): ReadonlyMap<MunicipalityCode, MunicipalityFact> =>
    new Map(municipalities.toReversed().map(m => [m.code, m]))
)

/** Those of the moved pieces that pass, in a fixed order. */
export function piecesWhere(
  { pieces }: Pick<Facts, 'pieces'>,
  passes: (piece: PieceFact) => boolean
): readonly PieceFact[] {
  return sortedByBoth(pieces.filter(passes), from, to)
}

/** How many live on land without a place cannot even be estimated, and somebody has to say it. */
export function areResidentsUnstated({ unplaced }: Pick<Facts, 'unplaced'>): boolean {
  return unplaced.some(({ counted }) => !counted)
}

/** Each change with land whose place is not known. */
export function unplacedSteps(facts: Facts, id: string): readonly Message[] {
  return facts.unplaced.map(({ change, from, to, areaM2 }) => ({
    id,
    values: {
      n: numberOf(facts, change),
      area: { m2: areaM2 },
      from: nameOf(facts, from),
      to: nameOf(facts, to)
    }
  }))
}

/** The name, or the code of a municipality the facts say nothing about. */
export function nameOf(facts: Facts, code: MunicipalityCode): string {
  return municipality(facts, code)?.name ?? facts.names[code] ?? code
}

/** Names as a tagged value. */
export function namesOf(facts: Facts, codes: readonly MunicipalityCode[]): { readonly names: readonly string[] } {
  return { names: codes.map(code => nameOf(facts, code)) }
}

const numbersOf = keptBy(
  (changes: readonly ChangeFact[]): ReadonlyMap<string, number> =>
    new Map(changes.toReversed().map(change => [change.id, change.number]))
)

/** The number a change has in the list, by its id. */
export function numberOf({ changes }: Facts, id: string): number {
  return numbersOf(changes).get(id) ?? 1
}

/** Changes with a share in the moved land. */
export function movingChanges(facts: Facts): readonly ChangeFact[] {
  return facts.changes.filter(({ moved }) => moved.length > 0)
}

export function dissolved(facts: Facts): readonly CooperationFact[] {
  return facts.cooperations.filter(cooperation => cooperation.dissolved)
}

/** Members of the cooperations the proposal dissolves, by code, each once. */
export function formerMembers(facts: Facts): readonly MemberFact[] {
  return eachOnce(dissolved(facts).flatMap(({ members }) => members))
}

/** Members of the groups the proposal designates, by code, each once. */
export function designatedMembers(facts: Facts): readonly MemberFact[] {
  return eachOnce(facts.designations.flatMap(({ members }) => members))
}

/**
 * True where all moved land may be "de ændringer af den kommunale inddeling, som er nødvendige" of § 5, stk. 3: a
 * cooperation is dissolved and one of its members is party to every transfer. Whether it is, a person must judge.
 */
export function mayRestOnDissolution(facts: Facts): boolean {
  const former = new Set(formerMembers(facts).map(({ code }) => code))
  return facts.transfers.length > 0 && facts.transfers.every(({ from, to }) => former.has(from) || former.has(to))
}

function eachOnce(members: readonly MemberFact[]): readonly MemberFact[] {
  const first = new Map(members.toReversed().map(member => [member.code, member]))
  return sorted([...first.values()], member => member.code)
}

/**
 * The same facts in a fixed order, so that findings never depend on the order they were measured in. Pieces, of which
 * there may be very many, are put in full order where one of them is told: see piecesWhere. What is in order already stays
 * the very same record.
 */
export function inOrder(facts: Facts): Facts {
  const inOrderOfMembers = <T extends { readonly members: readonly MemberFact[] }>(one: T): T => {
    const members = sorted(one.members, member => member.code)
    return members === one.members ? one : { ...one, members }
  }
  return {
    ...facts,
    municipalities: altered(
      sorted(facts.municipalities, m => m.code),
      m => {
        const after = sorted(m.regionsAfter, part => part.region.id)
        return after === m.regionsAfter ? m : { ...m, regionsAfter: after }
      }
    ),
    transfers: sortedByBoth(facts.transfers, from, to),
    pieces: byParties(facts.pieces),
    unassigned: sorted(facts.unassigned, land => land.code),
    settled: sorted(facts.settled, ({ from, to }) => from + to),
    regionChanges: sorted(facts.regionChanges, change => change.code),
    regionLand: sortedByBoth(
      facts.regionLand,
      ({ code }) => code,
      ({ base }) => base
    ),
    cooperations: altered(
      sorted(facts.cooperations, one => one.id),
      inOrderOfMembers
    ),
    designations: altered(
      sorted(facts.designations, one => one.change),
      inOrderOfMembers
    ),
    indicators: sorted(facts.indicators, one => one.code),
    islands: sorted(facts.islands, island => island.name),
    origins: sorted(facts.origins, one => one.code)
  }
}

const from = (way: { readonly from: string }): string => way.from
const to = (way: { readonly to: string }): string => way.to

/** By giver and receiver only. Most often they come so. */
function byParties(pieces: readonly PieceFact[]): readonly PieceFact[] {
  const compare = (a: PieceFact, b: PieceFact) => order(a.from, b.from) || order(a.to, b.to)
  const isInOrder = pieces.every((piece, i) => i === 0 || compare(pieces[i - 1] as PieceFact, piece) <= 0)
  return isInOrder ? pieces : pieces.toSorted(compare)
}

const order = (a: string, b: string): number => Number(a > b) - Number(a < b)
