/** Which councils a case concerns, and what is recorded of each. */
import { keptBy, keptByPair } from '../collections/kept.ts'
import { addTo } from '../collections/lists.ts'
import { designatedMembers, formerMembers, movesLand, municipality } from './facts.ts'
import type { MunicipalityCode } from './ids.ts'
import type { Stated } from './stated.ts'
import type { CouncilStatement, Facts } from './types.ts'

/**
 * "De kommuner, der vil blive berørt af ændringen": those that give, receive, merge or are abolished, and those the user
 * adds. One that is created has no council yet.
 */
export function affectedCouncils(facts: Facts, { alsoAffected }: Stated): readonly MunicipalityCode[] {
  return affectedWith(facts, alsoAffected)
}

const affectedWith = keptByPair((facts: Facts, alsoAffected: Stated['alsoAffected']): readonly MunicipalityCode[] => {
  if (!movesLand(facts)) return []
  const codes = new Set<MunicipalityCode>()
  for (const { code } of facts.municipalities) codes.add(code)
  for (const { from, to } of facts.transfers) codes.add(from).add(to)
  for (const merge of facts.merged) for (const code of merge.codes) codes.add(code)
  for (const { code } of alsoAffected) codes.add(code)
  return existing(facts, codes)
})

/** Every council a decision of the case concerns (§ 9), the affected ones and those of regions, doubts and cooperations. */
export function concernedCouncils(facts: Facts, stated: Stated): readonly MunicipalityCode[] {
  return concernedWith(facts, stated)
}

const concernedWith = keptByPair((facts: Facts, stated: Stated): readonly MunicipalityCode[] => {
  const codes = [
    ...affectedCouncils(facts, stated),
    ...facts.settled.flatMap(({ from, to, fromDivision }) => (fromDivision ? [from, to] : [to])),
    ...facts.regionChanges.map(({ code }) => code),
    ...[...formerMembers(facts), ...designatedMembers(facts)].map(({ code }) => code),
    ...stated.alsoAffected.map(({ code }) => code)
  ]
  return existing(facts, codes)
})

function existing(facts: Facts, codes: Iterable<MunicipalityCode>): readonly MunicipalityCode[] {
  return [...new Set(codes)].filter(code => !municipality(facts, code)?.created).sort()
}

export function recordsOf({ councils }: Stated, code: MunicipalityCode): readonly CouncilStatement[] {
  return directoryOf(councils).get(code) ?? NONE
}

const NONE: readonly CouncilStatement[] = []

const directoryOf = keptBy((councils: readonly CouncilStatement[]) => {
  const found = new Map<MunicipalityCode, CouncilStatement[]>()
  for (const council of councils) addTo(found, council.code, council)
  return found as ReadonlyMap<MunicipalityCode, readonly CouncilStatement[]>
})

/** `none` is what messages select on where no day is stated. */
export function dayOrNone(date: string | null) {
  return date === null ? 'none' : { date }
}
