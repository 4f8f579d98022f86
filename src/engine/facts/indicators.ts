/**
 * What § 1, stk. 2, and § 5, stk. 2, look at, per municipality before and after. Costs more than a preview may, so it is
 * measured for finished changes only, and kept as long as the outcome stays as it is.
 */
import { OUTSIDE } from '../../dataset/topology.ts'
import type { Facts, IndicatorFact, Indicators } from '../../law/types.ts'
import type { Label } from '../../partition/labels.ts'
import type { Part } from '../../partition/polygonize.ts'
import type { Outcome } from '../../subdivision/outcome.ts'
import type { Estimate } from '../../subdivision/residents/estimate.ts'
import { largestGapM } from './distance-between-parts.ts'
import { partsBefore, partsNow } from './municipality.ts'

export class IndicatorBook {
  private readonly outcome: Outcome
  private readonly before = new Map<number, Indicators>()
  private after = new Map<number, Indicators>()
  private state = ''
  /** Residents of every municipality there is, in the state the book stands at. */
  private counts: readonly number[] | null = null

  constructor(outcome: Outcome) {
    this.outcome = outcome
  }

  /** The affected municipalities and the members of dissolved cooperations, by code. */
  factsFor(facts: Facts): IndicatorFact[] {
    const { owners } = this.outcome
    if (this.outcome.state !== this.state) {
      this.after = new Map()
      this.counts = null
      this.state = this.outcome.state
    }
    const dissolved = facts.cooperations.filter(cooperation => cooperation.dissolved)
    const codes = [
      ...facts.municipalities.map(({ code }) => code),
      ...dissolved.flatMap(({ members }) => members.map(({ code }) => code))
    ]
    return [...new Set(codes)].sort().map(code => {
      const owner = owners.find(code)
      return {
        code,
        name: facts.names[code] ?? code,
        before: owners.isCreated(owner) ? null : this.beforeOf(owner),
        after: this.outcome.areaM2(owner) > 0 ? kept(this.after, owner, () => this.measureAfter(owner)) : null
      }
    })
  }

  /** All is kept but the area, whose last digits follow the division as it is (see areaBeforeM2). */
  private beforeOf(owner: number): Indicators {
    const indicators = kept(this.before, owner, () => this.measureBefore(owner))
    return { ...indicators, areaM2: this.outcome.areaBeforeM2(owner) }
  }

  private measureBefore(owner: number): Indicators {
    const { owners, faces } = this.outcome
    const { table } = this.outcome.census
    const count = table.total(owner)
    const all = faces.flatMap((_, face) => (owners.isInDivision(face) ? [table.total(face)] : []))
    const towns = table.inTowns(owner)
    return this.indicators(
      partsBefore(this.outcome, owner),
      label => this.outcome.labels.origin(label),
      { low: count, best: count, high: count },
      this.outcome.areaBeforeM2(owner),
      all,
      towns
    )
  }

  private measureAfter(owner: number): Indicators {
    const { outcome } = this
    const { owners } = outcome
    const { table } = outcome.census
    this.counts ??= owners
      .all()
      .filter(other => owners.exists(other) && outcome.areaM2(other) > 0)
      .map(other => outcome.residents.ofMunicipality(other).best)
    const left = outcome.census.moved.leftFrom(owner).land()
    const came = outcome.census.moved.cameTo(owner).land()
    const inTowns = (shares: typeof left) =>
      shares.reduce((sum, { face, covered }) => sum + table.inTowns(face, covered), 0)
    return this.indicators(
      partsNow(outcome, owner),
      label => outcome.labels.owner(label),
      outcome.residents.ofMunicipality(owner),
      outcome.areaM2(owner),
      this.counts,
      table.inTowns(owner) - inTowns(left) + inTowns(came)
    )
  }

  private indicators(
    parts: readonly Part[],
    holder: (label: Label) => number,
    residents: Estimate,
    areaM2: number,
    all: readonly number[],
    towns: number
  ): Indicators {
    const { strands } = this.outcome
    return {
      residents,
      areaM2,
      parts: parts.length,
      islandParts: islandParts(this.outcome, parts, holder),
      largestGapM: largestGapM(strands, parts),
      // Ties share a place. Half a person tells apart what rounding would not.
      rank: 1 + all.filter(other => other > residents.best + 0.5).length,
      rankedAmong: all.length,
      urbanShare: residents.best > 0 ? Math.min(1, Math.max(0, towns / residents.best)) : null
    }
  }
}

/**
 * Pieces of a municipality's land with the sea on every side, not counting its largest piece: that one is its mainland,
 * also where the municipality is an island itself.
 */
function islandParts({ strands }: Outcome, parts: readonly Part[], holder: (label: Label) => number): number {
  const mainland = parts.reduce<Part | null>((most, part) => (most && most.areaM2 >= part.areaM2 ? most : part), null)
  const surrounded = parts.filter(
    part =>
      part !== mainland &&
      part.sides.every(({ strand, forward }) => {
        const other = (forward ? strands.rightOf(strand) : strands.leftOf(strand)) as Label
        return holder(other) === OUTSIDE
      })
  )
  return surrounded.length
}

function kept(book: Map<number, Indicators>, owner: number, measure: () => Indicators): Indicators {
  const known = book.get(owner)
  if (known) return known
  const fresh = measure()
  book.set(owner, fresh)
  return fresh
}
