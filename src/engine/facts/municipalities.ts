/** The municipalities whose land or existence the changes touch. */
import { keptBy, keptByPair, sameItems } from '../../collections/kept.ts'
import type { Dataset } from '../../dataset/types.ts'
import type { IslandStatus, MemberFact, MergeFact, MunicipalityFact, OriginFact } from '../../law/types.ts'
import { baseOf, ownerOf, type Way } from '../../partition/labels.ts'
import type { Division } from '../../subdivision/division.ts'
import { nameOf, recordOf } from './names.ts'
import { basesOf, byCode, regionsOfLand } from './origins.ts'
import { type DoneStep, doneOf } from './step.ts'

export function municipalityFacts(
  dataset: Dataset,
  outcome: Division,
  ways: readonly Way[],
  merged: readonly MergeFact[]
): MunicipalityFact[] {
  const { owners, regions } = outcome
  const givers = new Set(ways.map(baseOf))
  const receivers = new Set(ways.map(ownerOf))
  const merging = merged.flatMap(({ codes, into }) => [...codes, into].map(code => owners.find(code)))
  const affected = byCode(outcome, new Set([...givers, ...receivers, ...merging]))
  const kept = keptOf(outcome)
  return affected.flatMap((owner): MunicipalityFact[] => {
    const [gives, receives] = [givers.has(owner), receivers.has(owner)]
    const state = [owners.stamp, regions.stamp] as const
    const known = kept.get(owner, () => ({ state, found: found(gives, receives, owner) }))
    const holds = sameItems(known.state, state) && agrees(known.found, gives, receives)
    const one = holds ? known.found : found(gives, receives, owner)
    if (!holds) kept.put(owner, { state, found: one })
    return one === null ? [] : [one]
  })

  function found(gives: boolean, receives: boolean, owner: number): MunicipalityFact | null {
    const created = owners.isCreated(owner)
    const gone = outcome.areaM2(owner) === 0
    // Created and merged on within the same case: it never comes into being.
    if (created && gone) return null
    const code = owners.code(owner)
    return {
      code,
      name: nameOf(dataset, outcome, code),
      gives,
      receives,
      created,
      abolished: gone,
      island: islandStatus(dataset, outcome, owner),
      region: regions.before(owner),
      regionsAfter: regionsOfLand(outcome, owner)
    }
  }
}

/** Where one is told at all, it must be told of giving and receiving. */
const agrees = (fact: MunicipalityFact | null, gives: boolean, receives: boolean) =>
  fact === null || (fact.gives === gives && fact.receives === receives)

/** Kept by owner until its land is touched, for one state of who there is and of the regions: those change without land. */
interface Kept {
  readonly state: readonly [owners: object, regions: object]
  readonly found: MunicipalityFact | null
}

const keptOf = keptBy((outcome: Division) => outcome.cacheByOwner<Kept>())

export function mergeFacts(done: readonly DoneStep[]): MergeFact[] {
  return doneOf(done, 'merge-municipalities').map(({ change }) => ({ codes: change.codes, into: change.into.code }))
}

/** As the register has it. What a created municipality is, a person must judge where it gets an island's land. */
export function islandStatus(dataset: Dataset, outcome: Division, owner: number): IslandStatus {
  const status = (code: string) => recordOf(dataset, code)?.island ?? 'no'
  const { owners } = outcome
  if (!owners.isCreated(owner)) return status(owners.code(owner))
  return basesOf(outcome, owner).some(({ code }) => status(code) !== 'no') ? 'needs-assessment' : 'no'
}

export function originFacts(outcome: Division, affected: readonly MunicipalityFact[]): OriginFact[] {
  return affected
    .filter(({ abolished }) => !abolished)
    .map(({ code }) => originFact(basesOf(outcome, outcome.owners.find(code)), code))
}

const originFact = keptByPair((origins: OriginFact['origins'], code: string): OriginFact => ({ code, origins }))

export function memberFact(dataset: Dataset, outcome: Division, code: string): MemberFact {
  const owner = outcome.owners.find(code)
  return {
    code,
    name: nameOf(dataset, outcome, code),
    island: islandStatus(dataset, outcome, owner),
    region: outcome.regions.before(owner),
    regionsAfter: regionsOfLand(outcome, owner).map(({ region }) => region)
  }
}
