/**
 * What § 1, stk. 2, and § 5, stk. 2, look at, per municipality before and after. Costs more than a preview may, so it is
 * measured for finished changes only, and kept for each municipality until a change touches its land.
 */
import { placeOf } from '../../collections/sorted.ts'
import type { Facts, IndicatorFact, Indicators } from '../../law/types.ts'
import type { Cache } from '../../partition/cache.ts'
import type { Outcome } from '../../subdivision/outcome.ts'
import type { CellAreas } from '../../subdivision/residents/census-cells.ts'
import type { Estimate } from '../../subdivision/residents/estimate.ts'
import { largestGapM, PartDistances } from './distance-between-parts.ts'
import { fragmentsOf, type Whole } from './fragments.ts'

/** What follows from a municipality's own land. */
type Own = Omit<Indicators, 'rank' | 'rankedAmong'>

interface Size {
  readonly areaM2: number
  readonly residents: number
}

export class IndicatorBook {
  private readonly outcome: Outcome
  private readonly before = new Map<number, Indicators>()
  private readonly after: Cache<Own>
  /** Of every municipality, affected or not: where each stands follows from all. */
  private readonly sizes: Cache<Size>
  private readonly distances = new Map<number, PartDistances>()

  constructor(outcome: Outcome) {
    this.outcome = outcome
    this.after = outcome.cacheByOwner()
    this.sizes = outcome.cacheByOwner()
  }

  /** Works out what a municipality (code) has, which factsFor then finds ready. */
  measure(code: string): void {
    const owner = this.outcome.owners.find(code)
    if (!this.outcome.owners.isCreated(owner)) this.beforeOf(owner)
    if (this.sizeOf(owner).areaM2 > 0) this.ownAfter(owner)
  }

  /** The affected municipalities and the members of dissolved cooperations, by code. */
  factsFor(facts: Facts): IndicatorFact[] {
    const { owners } = this.outcome
    const dissolved = facts.cooperations.filter(cooperation => cooperation.dissolved)
    const codes = [
      ...facts.municipalities.map(({ code }) => code),
      ...dissolved.flatMap(({ members }) => members.map(({ code }) => code))
    ]
    const counts = this.countsNow()
    return [...new Set(codes)].sort().map(code => {
      const owner = owners.find(code)
      return {
        code,
        name: facts.names[code] ?? code,
        before: owners.isCreated(owner) ? null : this.beforeOf(owner),
        after: this.sizeOf(owner).areaM2 > 0 ? this.afterOf(owner, counts) : null
      }
    })
  }

  /** Residents of every municipality there is, the fewest first. */
  private countsNow(): Float64Array {
    const { owners } = this.outcome
    const counts = owners.all().flatMap(owner => {
      if (!owners.exists(owner)) return []
      const { areaM2, residents } = this.sizeOf(owner)
      return areaM2 > 0 ? [residents] : []
    })
    return Float64Array.from(counts).sort()
  }

  private sizeOf(owner: number): Size {
    const { outcome } = this
    return this.sizes.get(owner, () => ({
      areaM2: outcome.areaM2(owner),
      residents: outcome.residents.ofMunicipality(owner).best
    }))
  }

  private afterOf(owner: number, counts: Float64Array): Indicators {
    return ranked(this.ownAfter(owner), counts)
  }

  private ownAfter(owner: number): Own {
    return this.after.get(owner, () => this.measureAfter(owner))
  }

  /** All is kept but the area, whose last digits follow the division as it is (see areaBeforeM2). */
  private beforeOf(owner: number): Indicators {
    const indicators = this.before.get(owner) ?? this.measureBefore(owner)
    this.before.set(owner, indicators)
    return { ...indicators, areaM2: this.outcome.areaBeforeM2(owner) }
  }

  private measureBefore(owner: number): Indicators {
    const { owners, faces } = this.outcome
    const { table } = this.outcome.census
    const count = table.total(owner)
    const all = faces.flatMap((_, face) => (owners.isInDivision(face) ? [table.total(face)] : []))
    const towns = table.inTowns(owner)
    const own = this.indicators(
      fragmentsOf(this.outcome).before(owner).parts,
      { low: count, best: count, high: count },
      this.outcome.areaBeforeM2(owner),
      towns,
      parts => largestGapM(this.outcome.strands, parts)
    )
    return ranked(own, Float64Array.from(all).sort())
  }

  private measureAfter(owner: number): Own {
    const { outcome } = this
    return this.indicators(
      fragmentsOf(outcome).after(owner),
      outcome.residents.ofMunicipality(owner),
      outcome.areaM2(owner),
      townResidentsAfter(outcome, owner),
      parts => this.distancesOf(owner).largestGapM(parts)
    )
  }

  private distancesOf(owner: number): PartDistances {
    const known = this.distances.get(owner) ?? new PartDistances(this.outcome.strands)
    this.distances.set(owner, known)
    return known
  }

  private indicators(
    parts: readonly Whole[],
    residents: Estimate,
    areaM2: number,
    towns: number,
    gapM: (parts: readonly Whole[]) => number
  ): Own {
    return {
      residents,
      areaM2,
      parts: parts.length,
      islandParts: islandParts(parts),
      largestGapM: gapM(parts),
      urbanShare: townShare(towns, residents.best)
    }
  }
}

/** Residents in towns (see CensusTable.inTowns) of the land that an owner has after the changes. */
export function townResidentsAfter({ census: { moved, table } }: Outcome, owner: number): number {
  const inTowns = (shares: readonly { readonly face: number; readonly covered: CellAreas }[]) =>
    shares.reduce((sum, { face, covered }) => sum + table.inTowns(face, covered), 0)
  return table.inTowns(owner) - inTowns(moved.leftFrom(owner).land()) + inTowns(moved.cameTo(owner).land())
}

/** Of what share of the people in towns is told; null where nobody lives there. */
export const townShare = (inTowns: number, residents: number): number | null =>
  residents > 0 ? Math.min(1, Math.max(0, inTowns / residents)) : null

/**
 * Pieces of a municipality's land with the sea on every side, not counting the first, its largest: that one is its mainland,
 * also where the municipality is an island itself.
 */
function islandParts([, ...others]: readonly Whole[]): number {
  return others.filter(({ isIsland }) => isIsland).length
}

/** With its place among all, the fewest residents first. Ties share one. Half a person tells apart what rounding would not. */
function ranked(own: Own, all: Float64Array): Indicators {
  const notMore = placeOf(all, own.residents.best + 0.5, (a, b) => a - b)
  return { ...own, rank: 1 + all.length - notMore, rankedAmong: all.length }
}
