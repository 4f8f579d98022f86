/** Regions before and after, and the change § 1, stk. 3, asks for where land crosses them. */
import type { Facts, RegionChangeFact } from '../law/types.ts'
import type { Outcome } from '../subdivision/outcome.ts'
import type { RegionOffer } from './api.ts'
import { type DoneStep, doneOf } from './step.ts'

/** Only municipalities there are after the changes, and only where the region is another one than before. */
export function regionChanges(outcome: Outcome, done: readonly DoneStep[]): RegionChangeFact[] {
  const { owners, regions } = outcome
  const named = new Set(doneOf(done, 'set-region').flatMap(({ change }) => change.municipalities))
  const merges = doneOf(done, 'merge-regions').length > 0
  if (named.size === 0 && !merges) return []
  return [...owners.all()].flatMap((owner): RegionChangeFact[] => {
    const code = owners.code(owner)
    const kind = named.has(code) ? 'set-region' : 'merge-regions'
    if (!owners.exists(owner) || outcome.areaM2(owner) === 0) return []
    const from = regions.before(owner)
    const to = regions.of({ origin: owner, base: owner, owner, region: 0 })
    if (to === null || to.id === from?.id) return []
    // What a new municipality's own region is called after a merger of regions is no change of its region.
    if (kind === 'merge-regions' && (from === null || !merges)) return []
    return [{ code, kind, from, to }]
  })
}

/**
 * One offer per region, for receivers with land in several: all their land to the region they were in. A municipality
 * without one before (created) goes where most of its land lies.
 */
export function regionOffers(outcome: Outcome, { municipalities }: Facts): RegionOffer[] {
  const offers = new Map<string, string[]>()
  for (const { code, regionsAfter } of municipalities) {
    if (regionsAfter.length < 2) continue
    const owner = outcome.owners.find(code)
    const own = outcome.regions.of({ origin: owner, base: owner, owner, region: 0 })
    const [largest] = [...regionsAfter].sort((a, b) => b.areaM2 - a.areaM2)
    const region = own?.id ?? largest?.region.id
    if (region !== undefined) offers.set(region, [...(offers.get(region) ?? []), code])
  }
  return [...offers].map(([region, list]) => ({ type: 'set-region', municipalities: list, region }))
}
