/** The municipalities whose land or existence the changes touch. */
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
  return affected.flatMap((owner): MunicipalityFact[] => {
    const created = owners.isCreated(owner)
    const gone = outcome.areaM2(owner) === 0
    // Created and merged on within the same case: it never comes into being.
    if (created && gone) return []
    const code = owners.code(owner)
    return [
      {
        code,
        name: nameOf(dataset, outcome, code),
        gives: givers.has(owner),
        receives: receivers.has(owner),
        created,
        abolished: gone,
        island: islandStatus(dataset, outcome, owner),
        region: regions.before(owner),
        regionsAfter: regionsOfLand(outcome, owner)
      }
    ]
  })
}

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
    .map(({ code }) => ({ code, origins: basesOf(outcome, outcome.owners.find(code)) }))
}

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
