/** Islands: whose they are before and after the changes. */

import { keptBy } from '../../collections/kept.ts'
import { OUTSIDE } from '../../dataset/topology.ts'
import type { Dataset, IslandRecord } from '../../dataset/types.ts'
import { toGridMm } from '../../geometry/grid.ts'
import { eachEdge, type Ring } from '../../geometry/rings.ts'
import type { IslandFact } from '../../law/types.ts'
import type { Cache } from '../../partition/cache.ts'
import { baseOf, ownerOf } from '../../partition/labels.ts'
import { labelAt } from '../../partition/point-location.ts'
import type { Part } from '../../partition/polygonize.ts'
import type { Division } from '../../subdivision/division.ts'
import type { Estimate } from '../../subdivision/residents/estimate.ts'
import type { IslandCard } from '../api.ts'
import { type Landmass, Landmasses } from './landmasses.ts'

/** Less land (m²) than this on an island is the rounding of a border, not a share in it. */
const SHARE_M2 = 1

/** m² of some land on a landmass. */
interface Share {
  readonly landmass: Landmass
  readonly m2: number
}

export interface Changed {
  readonly landmass: Landmass
  /** m² per owner. */
  readonly areas: ReadonlyMap<number, number>
}

/** Looks up landmasses when first asked: they are the whole country's. */
export class Islands {
  private readonly dataset: Dataset
  private readonly outcome: Division
  private readonly people = new Map<Landmass, Estimate>()
  private readonly places = new WeakMap<Part, Landmass | null>()
  private readonly byWay: Cache<readonly Share[]>
  private found: Landmasses | null = null

  constructor(dataset: Dataset, outcome: Division) {
    this.dataset = dataset
    this.outcome = outcome
    this.byWay = outcome.cacheByWay()
  }

  /**
   * Islands with land in other municipalities than before: moved whole, or divided. Largest first. Nameless islets that
   * nobody lives on are left out where they go over whole: a merger may take hundreds along.
   */
  facts(): IslandFact[] {
    return this.changed(({ isIsland }) => isIsland)
      .flatMap(({ landmass, areas }) => {
        const [before, after] = [this.codesBefore(landmass), this.codes(areas)]
        if (before.join() === after.join()) return []
        const island = { ...this.describe(landmass), before, after }
        return island.name === '' && island.residents.best < 0.5 && after.length === 1 ? [] : [island]
      })
      .sort((a, b) => b.areaM2 - a.areaM2)
  }

  /** Landmasses take a moment to find; asked for early, no preview has to wait for them. */
  warm(): void {
    this.landmasses()
  }

  /** Islands with land that has another owner than in the dataset. */
  islandsChanged(): readonly Changed[] {
    return this.changed(({ isIsland }) => isIsland)
  }

  /** Every island the register names. */
  cards(): IslandCard[] {
    const now = this.areasNow()
    return this.dataset.register.islands.map(island => this.card(island, now))
  }

  card(island: IslandRecord, now = this.areasNow()): IslandCard {
    const { name, fixedLink, addresses, point } = island
    const own = this.landmassCalled(island)
    const described = own && this.describe(own)
    return {
      name,
      fixedLink,
      addresses,
      point,
      areaM2: described?.areaM2 ?? null,
      residents: described?.residents ?? null,
      ...(own ? { before: this.codes(own.areas), after: this.codes(now(own)) } : this.codesAt(point))
    }
  }

  /**
   * The landmass that is this island and no more. null for a named place on a larger island that is called otherwise, or on the
   * mainland: it has nothing of its own to measure.
   */
  landmassCalled({ name, point }: IslandRecord): Landmass | null {
    const at = point && this.landmasses().atLonLat(point)
    return at?.island?.name === name && at.island.point === point ? at : null
  }

  /** Whatever land an island of the register lies on. */
  landmassAround({ point }: IslandRecord): Landmass | null {
    return point && this.landmasses().atLonLat(point)
  }

  /** m² per owner of a landmass, as the division stands. */
  areasNow(): (landmass: Landmass) => ReadonlyMap<number, number> {
    const changed = new Map(this.changed(() => true).map(({ landmass, areas }) => [landmass, areas]))
    return landmass => changed.get(landmass) ?? landmass.areas
  }

  /** The landmass that the land inside a ring lies on; the ring has one on its left, and follows lines of the dataset. */
  landmassInside(ring: Ring): Landmass | null {
    return this.landmasses().at(...innerPoint({ outer: ring }))
  }

  describe(landmass: Landmass): Pick<IslandFact, 'name' | 'areaM2' | 'residents' | 'fixedLink'> {
    const { island, areaM2 } = landmass
    let residents = this.people.get(landmass)
    if (!residents) {
      residents = this.outcome.residents.ofLand(
        () => this.landmasses().shares(landmass),
        () => landmass.parts.flatMap(({ outer, holes }) => [outer, ...holes])
      )
      this.people.set(landmass, residents)
    }
    return { name: island?.name ?? '', areaM2, residents, fixedLink: island?.fixedLink ?? null }
  }

  /** Landmasses that are wanted, with land that has another owner than in the dataset. */
  private changed(isWanted: (landmass: Landmass) => boolean): Changed[] {
    const { labels, changed, moved } = this.outcome
    // Where no doubt was ever settled, base and origin are the same, and so are these pieces.
    const book = labels.anySettled ? changed : moved
    const found = new Map<Landmass, Map<number, number>>()
    for (const way of book.keys()) {
      const [origin, owner] = [baseOf(way), ownerOf(way)]
      const shares =
        book === moved ? this.byWay.get(way, () => this.shares(moved.of(way))) : this.shares(changed.of(way))
      for (const { landmass, m2 } of shares) {
        if (!isWanted(landmass)) continue
        const areas = found.get(landmass) ?? new Map(landmass.areas)
        areas.set(origin, (areas.get(origin) ?? 0) - m2)
        areas.set(owner, (areas.get(owner) ?? 0) + m2)
        found.set(landmass, areas)
      }
    }
    return [...found].map(([landmass, areas]) => ({ landmass, areas }))
  }

  /** m² of some pieces on each landmass. */
  private shares(parts: readonly Part[]): readonly Share[] {
    const found = new Map<Landmass, number>()
    for (const part of parts) {
      const landmass = this.landmassOf(part)
      if (landmass) found.set(landmass, (found.get(landmass) ?? 0) + part.areaM2)
    }
    return [...found].map(([landmass, m2]) => ({ landmass, m2 }))
  }

  /** Parts that a change before the drawing moved are the same in every preview. */
  private landmassOf(part: Part): Landmass | null {
    const known = this.places.get(part)
    if (known !== undefined) return known
    const landmass = this.landmasses().at(...innerPoint(part))
    this.places.set(part, landmass)
    return landmass
  }

  /** Whose the land at a WGS84 point is: all that is known of an island the dataset has joined to other land. */
  private codesAt(point: readonly [number, number] | null): Pick<IslandCard, 'before' | 'after'> {
    const { labels, origin, owners, strands } = this.outcome
    const [x, y] = point ? toGridMm(point) : origin
    const label = point ? labelAt(strands, x - origin[0], y - origin[1]) : OUTSIDE
    if (label === OUTSIDE) return { before: [], after: [] }
    return { before: [owners.code(labels.origin(label))], after: [owners.code(labels.owner(label))] }
  }

  private readonly codesBefore = keptBy(({ areas }: Landmass) => this.codes(areas))

  private codes(areas: ReadonlyMap<number, number>): string[] {
    return [...areas].flatMap(([owner, m2]) => (m2 > SHARE_M2 ? [this.outcome.owners.code(owner)] : [])).sort()
  }

  private landmasses(): Landmasses {
    this.found ??= new Landmasses(this.dataset, this.outcome.strands, this.outcome.fragments)
    return this.found
  }
}

/**
 * A point inside a part, 2 mm beside the middle of its longest edge: near enough to be inside, and further in than a point
 * cut into the coast may have been rounded off it.
 */
function innerPoint({ outer }: Pick<Part, 'outer'>): [number, number] {
  let longest = 0
  let inner: [number, number] = [0, 0]
  eachEdge(outer, (ax, ay, bx, by) => {
    const length = Math.hypot(bx - ax, by - ay)
    if (length <= longest) return
    longest = length
    inner = [(ax + bx) / 2 - (2 * (by - ay)) / length, (ay + by) / 2 + (2 * (bx - ax)) / length]
  })
  return inner
}
