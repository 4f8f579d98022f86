/** People counted at the points of a file; where the file knows nothing of a municipality, estimated as without it. */
import type { PointSource } from '../../dataset/resident-points.ts'
import type { Ring } from '../../geometry/rings.ts'
import type { Label, Labels, Way } from '../../partition/labels.ts'
import type { PartitionEdit, Strands } from '../../partition/strands.ts'
import { undoAll } from '../../partition/undo.ts'
import type { CensusEstimate } from './census-estimate.ts'
import { peopleMoved, ResidentCounts } from './counts.ts'
import type { Estimate } from './estimate.ts'
import type { ResidentPoints } from './points.ts'
import { type EditReading, exactly, type LandLost, type OfLabels, type ResidentSource } from './source.ts'

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

  isCounted(way: Way): boolean {
    return this.counts.knows(this.labels, this.labels.ofWay(way))
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
    return this.isCounted(way) ? exactly(this.counts.onAll(this.labels.ofWay(way))) : this.census.ofWay(way)
  }

  ofWays(ways: readonly Way[]): Estimate {
    const [only, ...others] = ways
    if (only !== undefined && others.length === 0) return this.ofWay(only)
    const counted = ways.filter(way => this.isCounted(way))
    const people = this.counts.onAll(counted.flatMap(way => this.labels.ofWay(way)))
    if (counted.length === ways.length) return exactly(people)
    return plus(people, this.census.together(ways.filter(way => !counted.includes(way))))
  }

  ofLabels(some: readonly Label[]): OfLabels {
    const isCounted = this.counts.knows(this.labels, some)
    return isCounted ? { ...exactly(this.counts.onAll(some)), isCounted } : this.census.ofLabels(some)
  }

  ofAllMoved(): Estimate {
    return this.ofWays(this.movedWays())
  }

  ofLost(losses: readonly LandLost[]): Estimate {
    const isCounted = ({ origin }: LandLost) => this.counts.covers(origin)
    const people = losses.filter(isCounted).reduce((sum, loss) => sum + (loss.people ?? 0), 0)
    const others = losses.filter(loss => !isCounted(loss))
    return others.length === 0 ? exactly(people) : plus(people, this.census.ofLost(others))
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

const plus = (people: number, { low, best, high }: Estimate): Estimate => ({
  low: people + low,
  best: people + best,
  high: people + high
})
