/**
 * Residents known by where they live: how many are on each label's land, counted and not estimated. An edit is counted by
 * the lines it removes, adds and relabels (see weighted-points.ts, also for points on a line), so it costs what those cost.
 */
import { sum, weightPerFace } from '../../dataset/points-on-land.ts'
import type { PointSource, ResidentPointFile } from '../../dataset/resident-points.ts'
import type { LandTopology } from '../../dataset/topology.ts'
import { eachEdge, type Ring, type Vertices } from '../../geometry/rings.ts'
import { WeightedPoints } from '../../geometry/weighted-points.ts'
import type { Label } from '../../partition/labels.ts'
import type { PartitionEdit, Strands } from '../../partition/strands.ts'
import { Coverage } from './coverage.ts'

export class ResidentPoints {
  readonly source: PointSource
  /** Points of the file that are used, and people at them. */
  readonly points: number
  readonly people: number
  /** Those of them that lie in no municipality: at sea or abroad. */
  readonly outside: { readonly points: number; readonly people: number }
  /** What the file has of each municipality, by face of the land. */
  readonly coverage: Coverage
  private readonly index: WeightedPoints

  /** `official`: people per face by the official figures, that the file is held up against. Throws RangeError for more than 2^32 people. */
  constructor({ source, x, y, people }: ResidentPointFile, land: LandTopology, official: readonly number[] = []) {
    this.source = source
    this.index = new WeightedPoints(x, y, people)
    this.points = this.index.count
    this.people = this.index.total
    const [points, weights] = [weightPerFace(this.index.unweighted(), land), weightPerFace(this.index, land)]
    this.outside = { points: this.points - sum(points), people: this.people - sum(weights) }
    this.coverage = new Coverage(points, weights, official)
  }

  /** People per label as the partition stands; what lies outside is label 0's. The sum is always `people`. */
  perLabel(strands: Strands): number[] {
    const counts = [this.people]
    for (const id of strands.living()) {
      const number = this.numberOf(strands, id)
      add(counts, strands.leftOf(id), number)
      add(counts, strands.rightOf(id), -number)
    }
    return counts
  }

  /** What each label gains by an edit, below 0 where it loses. Asked before the edit is applied. Sums to 0. */
  gained(strands: Strands, edit: PartitionEdit): Map<Label, number> {
    const gains = new Map<Label, number>()
    const gain = (label: Label, number: number) => gains.set(label, (gains.get(label) ?? 0) + number)
    for (const id of edit.removed) {
      const number = this.numberOf(strands, id)
      gain(strands.leftOf(id), -number)
      gain(strands.rightOf(id), number)
    }
    for (const { strand, left, right } of edit.relabelled) {
      const number = this.numberOf(strands, strand)
      gain(strands.leftOf(strand), -number)
      gain(strands.rightOf(strand), number)
      gain(left, number)
      gain(right, -number)
    }
    for (const { x, y, left, right } of edit.added) {
      const number = this.along({ x, y })
      gain(left, number)
      gain(right, -number)
    }
    return gains
  }

  /** People inside rings (mm relative to the origin), outer ones counter-clockwise, holes clockwise. */
  inside(rings: Iterable<Ring>): number {
    let sum = 0
    for (const ring of rings) sum += this.along(ring)
    return sum
  }

  private numberOf(strands: Strands, id: number): number {
    let sum = 0
    for (let v = 1, n = strands.vertexCount(id); v < n; v++)
      sum += this.index.westOf(strands.x(id, v - 1), strands.y(id, v - 1), strands.x(id, v), strands.y(id, v))
    return sum
  }

  private along(line: Vertices): number {
    let sum = 0
    eachEdge(line, (ax, ay, bx, by) => {
      sum += this.index.westOf(ax, ay, bx, by)
    })
    return sum
  }
}

function add(counts: number[], label: Label, number: number): void {
  counts[label] = (counts[label] ?? 0) + number
}
