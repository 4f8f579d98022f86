/** Regions before and after, the land that changes them, and the change § 1, stk. 3, asks for where land crosses them. */
import { keptBy } from '../../collections/kept.ts'
import { addTo } from '../../collections/lists.ts'
import { regionOf } from '../../dataset/regions.ts'
import type { Register } from '../../dataset/types.ts'
import { smallestGatherings } from '../../law/regions.ts'
import type { Facts, MunicipalityFact, RegionChangeFact, RegionLandFact, RegionRef } from '../../law/types.ts'
import { wayFrom } from '../../partition/labels.ts'
import type { Division } from '../../subdivision/division.ts'
import { residentsOfKept } from '../../subdivision/residents/source.ts'
import type { RegionOffer } from '../api.ts'
import { basesOf, byCode } from './origins.ts'
import { type DoneStep, doneOf } from './step.ts'

/** The region a municipality belongs to on a date (YYYY-MM-DD); null for Christiansø and for dates without a table. */
export function regionRef(register: Register, code: string, date: string): RegionRef | null {
  const region = regionOf(register, code, date)
  return region ? { id: region.id, code: region.code, name: region.name } : null
}

/** Only municipalities there are after the changes, and only where the region is another one than before. */
export function regionChanges(outcome: Division, done: readonly DoneStep[]): RegionChangeFact[] {
  const { owners, regions } = outcome
  const named = new Set(doneOf(done, 'set-region').flatMap(({ change }) => change.municipalities))
  const merges = doneOf(done, 'merge-regions').length > 0
  if (named.size === 0 && !merges) return []
  return [...owners.all()].flatMap((owner): RegionChangeFact[] => {
    const code = owners.code(owner)
    const kind = named.has(code) ? 'set-region' : 'merge-regions'
    if (!owners.exists(owner) || outcome.areaM2(owner) === 0) return []
    const from = regions.before(owner)
    const to = regions.of({ base: owner, owner })
    if (to === null || to.id === from?.id) return []
    // What a new municipality's own region is called after a merger of regions is no change of its region.
    if (kind === 'merge-regions' && (from === null || !merges)) return []
    return [{ code, kind, from, to }]
  })
}

/**
 * The land of every municipality that the changes touch, name for another region or designate, by whom it belonged to:
 * m² and people, with the region it lay in and the one it lies in after the changes.
 */
export function regionLand(
  outcome: Division,
  done: readonly DoneStep[],
  affected: readonly MunicipalityFact[],
  changes: readonly RegionChangeFact[]
): RegionLandFact[] {
  const { owners, regions } = outcome
  const besides = [
    ...changes.map(({ code }) => code),
    ...doneOf(done, 'set-region').flatMap(({ change }) => change.municipalities),
    ...doneOf(done, 'designate-cooperation').flatMap(({ change }) => change.members)
  ]
  const kept = keptLand(outcome)
  const { stamp } = regions
  // Affected municipalities come by code.
  const all = affected.map(({ code }) => owners.find(code))
  const list =
    besides.length === 0 ? all : byCode(outcome, new Set([...all, ...besides.map(code => owners.find(code))]))
  return list.flatMap(owner => {
    const known = kept.get(owner, () => ({ stamp, found: landOf(outcome, owner) }))
    if (known.stamp === stamp) return known.found
    const found = landOf(outcome, owner)
    kept.put(owner, { stamp, found })
    return found
  })
}

/** By owner, for one state of the regions, which change without land. */
const keptLand = keptBy((outcome: Division) =>
  outcome.cacheByOwner<{ readonly stamp: object; readonly found: readonly RegionLandFact[] }>()
)

function landOf(outcome: Division, owner: number): readonly RegionLandFact[] {
  const { owners, regions, residents } = outcome
  return basesOf(outcome, owner).map(({ code: baseCode, areaM2 }): RegionLandFact => {
    const base = owners.find(baseCode)
    const { low, best, high } =
      base === owner ? residentsOfKept(residents, outcome.moved.keys(), owner) : residents.ofWay(wayFrom(base, owner))
    // Whoever lives on land without a place may have gone with it.
    const anybody = outcome.unplaced.isEmpty ? 0 : unplacedPeople(outcome, base, owner)
    return {
      code: owners.code(owner),
      base: baseCode,
      from: regions.before(base),
      to: regions.of({ base, owner }),
      areaM2,
      residents: { low: Math.max(0, low - Math.max(0, -anybody)), best, high: high + Math.max(0, anybody) }
    }
  })
}

/** The most people that can have come (or gone: less than none) with land without a place. */
function unplacedPeople(outcome: Division, base: number, owner: number): number {
  return Math.sign(outcome.unplaced.ofLand(base, owner)) * outcome.mostResidents(base)
}

/** One offer per region, for municipalities with land in several: each gathered where the least land and people change region. */
export function regionOffers(facts: Facts): RegionOffer[] {
  const offers = new Map<string, string[]>()
  for (const { code, region } of smallestGatherings(facts)) addTo(offers, region.id, code)
  return [...offers].map(([region, municipalities]) => ({ type: 'set-region', municipalities, region }))
}
