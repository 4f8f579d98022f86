/** Where residents are known by points: how many are on each label's land now, following every edit and its undoing. */
import type { Label, Labels } from '../../partition/labels.ts'
import type { Strands } from '../../partition/strands.ts'
import type { ResidentPoints } from './points.ts'
import type { Going } from './source.ts'

export class ResidentCounts {
  readonly points: ResidentPoints
  private readonly strands: Strands
  private readonly perLabel: number[]

  /** As the partition stands. */
  constructor(points: ResidentPoints, strands: Strands) {
    this.points = points
    this.strands = strands
    this.perLabel = points.perLabel(strands)
  }

  /** False for a municipality (face of the dataset) the file has no point in: whether people live there it can't tell. */
  hasPoints(face: number): boolean {
    return this.points.coverage.hasPoints(face)
  }

  /** False where the file lacks too many of a municipality's residents for its count to be all there are. */
  covers(face: number): boolean {
    return this.points.coverage.covers(face)
  }

  /** Whether the file knows all land that a municipality has lost or got. */
  coversAll(labels: Labels, owner: number): boolean {
    const away = labels.ofOrigin(owner).some(label => labels.owner(label) !== owner && this.hasLand(label))
    return (!away || this.covers(owner)) && this.knows(labels, labels.ofOwner(owner), owner)
  }

  /** Whether the file knows all land of these labels, or it came from `except`, of which it need not know anything. */
  knows(labels: Labels, some: readonly Label[], except?: number): boolean {
    return some.every(label => {
      const origin = labels.origin(label)
      return origin === except || this.covers(origin) || !this.hasLand(label)
    })
  }

  /** Whether the file has points in every municipality these labels' land came from. */
  hasSome(labels: Labels, some: readonly Label[]): boolean {
    return some.every(label => this.hasPoints(labels.origin(label)) || !this.hasLand(label))
  }

  /** A label stays when its land is gone, as after a preview: what nobody has must decide nothing. */
  private hasLand(label: Label): boolean {
    return !this.strands.doubledArea(label).isZero()
  }

  /** People on a label's land; for the outside those at sea or abroad. */
  on(label: Label): number {
    return this.perLabel[label] ?? 0
  }

  onAll(labels: Iterable<Label>): number {
    let sum = 0
    for (const label of labels) sum += this.on(label)
    return sum
  }

  /** Follow an edit by what each label gains. Returns how to take it back. */
  apply(gains: ReadonlyMap<Label, number>): () => void {
    const shift = (sign: 1 | -1) => {
      for (const [label, number] of gains) this.perLabel[label] = this.on(label) + sign * number
    }
    shift(1)
    return () => shift(-1)
  }
}

/**
 * People that move by label they leave. A border that gets a new point is rounded to the millimetre, which may take someone
 * over it who does not move: what arrives is what counts, and the difference is the largest giver's.
 */
export function peopleMoved(
  going: readonly Going[],
  targets: ReadonlyMap<Label, Label>,
  gains: ReadonlyMap<Label, number>
): Map<Label, number> {
  const moved = new Map(going.map(({ label }) => [label, -(gains.get(label) ?? 0)]))
  for (const to of new Set(going.map(({ label }) => targets.get(label) as Label))) {
    const givers = going.filter(({ label }) => targets.get(label) === to)
    const largest = givers.reduce((most, giver) => (giver.areaM2 > most.areaM2 ? giver : most)).label
    const others = givers.reduce((sum, { label }) => sum + (label === largest ? 0 : (moved.get(label) as number)), 0)
    moved.set(largest, (gains.get(to) ?? 0) - others)
  }
  return moved
}
