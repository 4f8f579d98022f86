/**
 * People counted at the points of a file; where the file has no point in a municipality, estimated as without
 * it; where it has too few of its residents (coverage.ts), no fewer than it has.
 */
import type { PointSource } from '../../dataset/resident-points.ts'
import type { Ring } from '../../geometry/rings.ts'
import type { Label, Labels, Way } from '../../partition/labels.ts'
import type { PartitionEdit, Strands } from '../../partition/strands.ts'
import { undoAll } from '../../partition/undo.ts'
import type { CensusEstimate } from './census-estimate.ts'
import { peopleMoved, ResidentCounts } from './counts.ts'
import type { Estimate } from './estimate.ts'
import type { ResidentPoints } from './points.ts'
import { type EditReading, exactly, type Knowing, type LandLost, type OfLabels, type ResidentSource } from './source.ts'

export class CountedAtPoints implements ResidentSource {
  readonly pointSource: PointSource
  /** People per label. */
  readonly counts: ResidentCounts
  private readonly points: ResidentPoints
  private readonly census: CensusEstimate
  private readonly labels: Labels
  private readonly strands: Strands
  private readonly movedWays: () => readonly Way[]

  /** `movedWays`: the ways that land has gone. */
  constructor(
    points: ResidentPoints,
    census: CensusEstimate,
    labels: Labels,
    strands: Strands,
    movedWays: () => readonly Way[]
  ) {
    this.pointSource = points.source
    this.counts = new ResidentCounts(points, strands)
    this.points = points
    this.census = census
    this.labels = labels
    this.strands = strands
    this.movedWays = movedWays
  }

  knowing(way: Way): Knowing {
    const { counts, labels } = this
    const own = labels.ofWay(way)
    if (counts.knows(labels, own)) return 'counted'
    return counts.hasSome(labels, own) ? 'partly' : 'estimated'
  }

  ofMunicipality(owner: number): Estimate {
    const { census, counts, labels } = this
    if (!counts.coversAll(labels, owner)) return census.ofMunicipality(owner)
    let people = census.table.total(owner)
    for (const label of labels.ofOrigin(owner)) if (labels.owner(label) !== owner) people -= counts.on(label)
    for (const label of labels.ofOwner(owner)) if (labels.origin(label) !== owner) people += counts.on(label)
    return exactly(Math.max(0, people))
  }

  ofWay(way: Way): Estimate {
    const knowing = this.knowing(way)
    if (knowing === 'estimated') return this.census.ofWay(way)
    const people = this.counts.onAll(this.labels.ofWay(way))
    return knowing === 'counted' ? exactly(people) : atLeast(people, this.census.ofWay(way))
  }

  ofWays(ways: readonly Way[]): Estimate {
    const [only, ...others] = ways
    if (only !== undefined && others.length === 0) return this.ofWay(only)
    const which = (knowing: Knowing) => ways.filter(way => this.knowing(way) === knowing)
    const people = (some: readonly Way[]) => this.counts.onAll(some.flatMap(way => this.labels.ofWay(way)))
    const [partly, estimated] = [which('partly'), which('estimated')]
    const counted = people(which('counted'))
    const known = partly.length === 0 ? exactly(0) : atLeast(people(partly), this.census.together(partly))
    const rest = estimated.length === 0 ? exactly(0) : this.census.together(estimated)
    return plus(counted, sumOf(known, rest))
  }

  ofLabels(some: readonly Label[]): OfLabels {
    const isCounted = this.counts.knows(this.labels, some)
    return isCounted ? { ...exactly(this.counts.onAll(some)), isCounted } : this.census.ofLabels(some)
  }

  ofAllMoved(): Estimate {
    return this.ofWays(this.movedWays())
  }

  ofLost(losses: readonly LandLost[]): Estimate {
    const { counts } = this
    const covered = losses.filter(({ origin }) => counts.covers(origin))
    const partly = losses.filter(({ origin }) => !counts.covers(origin) && counts.hasPoints(origin))
    const others = losses.filter(({ origin }) => !counts.hasPoints(origin))
    const people = (some: readonly LandLost[]) => some.reduce((sum, loss) => sum + (loss.people ?? 0), 0)
    const known = partly.length === 0 ? exactly(0) : atLeast(people(partly), this.census.ofLost(partly))
    const rest = others.length === 0 ? exactly(0) : this.census.ofLost(others)
    return plus(people(covered), sumOf(known, rest))
  }

  ofLand(_shares: unknown, rings: () => readonly Ring[]): Estimate {
    return exactly(this.points.inside(rings()))
  }

  reading(edit: PartitionEdit, targets: ReadonlyMap<Label, Label>): EditReading {
    const { covered, apply } = this.census.reading(edit, targets)
    const gains = this.points.gained(this.strands, edit)
    return {
      covered,
      apply: going => {
        const undoCells = apply(going).undo
        const undoCounts = this.counts.apply(gains)
        return { people: peopleMoved(going, targets, gains), undo: undoAll([undoCells, undoCounts]) }
      }
    }
  }
}

/** A file without all residents knows of `people`; that there are more is possible as far as the census allows, and sure from its least. */
const atLeast = (people: number, { low, high }: Estimate): Estimate => ({
  low: Math.max(people, low),
  best: Math.max(people, low),
  high: Math.max(people, high)
})

const sumOf = (a: Estimate, b: Estimate): Estimate => ({
  low: a.low + b.low,
  best: a.best + b.best,
  high: a.high + b.high
})

const plus = (people: number, { low, best, high }: Estimate): Estimate => ({
  low: people + low,
  best: people + best,
  high: people + high
})

/** What people are counted at, and how; handed in from where a file was read, since most cases are judged without. */
export interface Counting {
  readonly points: ResidentPoints
  readonly source: (
    census: CensusEstimate,
    labels: Labels,
    strands: Strands,
    movedWays: () => readonly Way[]
  ) => ResidentSource
}

export const countingAt = (points: ResidentPoints): Counting => ({
  points,
  source: (...ground) => new CountedAtPoints(points, ...ground)
})
