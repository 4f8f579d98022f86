/** Where a municipality's land came from and which regions it lies in, kept until a change touches it. */
import { keptBy } from '../../collections/kept.ts'
import type { MunicipalityFact, OriginFact } from '../../law/types.ts'
import type { Cache } from '../../partition/cache.ts'
import type { Label } from '../../partition/labels.ts'
import type { Division } from '../../subdivision/division.ts'

type Regions = MunicipalityFact['regionsAfter']
type Origins = OriginFact['origins']

interface Book {
  readonly origins: Cache<Origins>
  /** Regions also change without land: what was found holds for one state of them only. */
  readonly regions: Cache<{ stamp: object; found: Regions }>
}

const bookOf = keptBy(
  (outcome: Division): Book => ({ origins: outcome.cacheByOwner(), regions: outcome.cacheByOwner() })
)

/** Whose land a municipality has, settled land as its own, m² each, by code. */
export function basesOf(outcome: Division, owner: number): Origins {
  return bookOf(outcome).origins.get(owner, () => {
    const { labels, owners, unplaced } = outcome
    const own = labels.ofOwner(owner)
    const bases = new Set([...own.map(label => labels.base(label)), ...unplaced.basesOf(owner)])
    return byCode(outcome, bases)
      .map(base => ({
        code: owners.code(base),
        areaM2:
          outcome.areaOfM2(own.filter(label => labels.base(label) === base)) +
          (unplaced.isEmpty ? 0 : unplaced.ofLand(base, owner))
      }))
      .filter(({ areaM2 }) => areaM2 > 0)
  })
}

/** The regions a municipality's land lies in after the changes, with m² in each. */
export function regionsOfLand(outcome: Division, owner: number): Regions {
  const { stamp } = outcome.regions
  const book = bookOf(outcome).regions
  const known = book.get(owner, () => ({ stamp, found: lookUp(outcome, owner) }))
  if (known.stamp === stamp) return known.found
  const found = lookUp(outcome, owner)
  book.put(owner, { stamp, found })
  return found
}

function lookUp(outcome: Division, owner: number): Regions {
  const { labels, regions, unplaced } = outcome
  const found = new Map<string, { region: Regions[number]['region']; own: Label[]; unplacedM2: number }>()
  const partIn = (region: Regions[number]['region']) => {
    const known = found.get(region.id)
    if (known) return known
    const fresh = { region, own: [], unplacedM2: 0 }
    found.set(region.id, fresh)
    return fresh
  }
  const own = labels.ofOwner(owner)
  for (const label of own) {
    const region = regions.of(labels.land(label))
    if (region !== null) partIn(region).own.push(label)
  }
  if (!unplaced.isEmpty)
    for (const base of new Set([...own.map(label => labels.base(label)), ...unplaced.basesOf(owner)])) {
      const region = regions.of({ base, owner })
      if (region !== null) partIn(region).unplacedM2 += unplaced.ofLand(base, owner)
    }
  return [...found.values()]
    .map(({ region, own, unplacedM2 }) => ({ region, areaM2: outcome.areaOfM2(own) + unplacedM2 }))
    .filter(({ areaM2 }) => areaM2 > 0)
    .sort((a, b) => (a.region.id < b.region.id ? -1 : 1))
}

/** Owners of land by code, each once. */
export function byCode({ owners }: Division, list: ReadonlySet<number>): number[] {
  // In the dataset they are numbered by code.
  const numbered = Uint16Array.from([...list].filter(owner => owner > 0)).sort()
  const isByCode = numbered.every((owner, i) => i === 0 || owners.code(numbered[i - 1] as number) < owners.code(owner))
  return isByCode ? [...numbered] : [...numbered].sort((a, b) => (owners.code(a) < owners.code(b) ? -1 : 1))
}
