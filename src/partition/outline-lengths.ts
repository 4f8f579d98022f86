/** How much of the outline of moved land follows the dataset's own lines (and has their tolerance), kept per way. */
import type { Labels, Way } from './labels.ts'
import type { Applied } from './piece-index.ts'
import type { Strands } from './strands.ts'

export class OutlineLengths {
  private readonly labels: Labels
  private readonly strands: Strands
  /** Metres per way; lengths are such that sums are exact. */
  private readonly metres = new Map<Way, number>()
  /** Metres between land of two ways, by the lower way and the higher. */
  private readonly between = new Map<Way, Map<Way, number>>()
  private all = 0

  constructor(labels: Labels, strands: Strands) {
    this.labels = labels
    this.strands = strands
  }

  /** Metres of dataset lines with land of this way on exactly one side. */
  ofWay(way: Way): number {
    return this.metres.get(way) ?? 0
  }

  /** Metres of dataset lines with land of any of these ways on exactly one side. */
  ofWays(ways: ReadonlySet<Way>): number {
    let metres = 0
    for (const way of ways) {
      metres += this.ofWay(way)
      // Counted once for each of the two.
      for (const [other, shared] of this.between.get(way) ?? []) if (ways.has(other)) metres -= 2 * shared
    }
    return metres
  }

  /** Metres of dataset lines with moved land on exactly one side. */
  ofAll(): number {
    return this.all
  }

  follow({ gone, from, to }: Applied): () => void {
    const counted: (readonly [Way | null, Way | null, number])[] = []
    const count = (strand: number, sign: 1 | -1) => {
      if (!this.strands.isOfDataset(strand)) return
      const left = this.labels.way(this.strands.leftOf(strand))
      const right = this.labels.way(this.strands.rightOf(strand))
      if (left === right) return
      const metres = sign * this.strands.lengthM(strand)
      counted.push([left, right, metres])
      this.add(left, right, metres)
    }
    for (const id of gone) count(id, -1)
    for (let id = from; id < to; id++) count(id, 1)
    return () => {
      for (const [left, right, metres] of counted) this.add(left, right, -metres)
    }
  }

  private add(left: Way | null, right: Way | null, metres: number): void {
    if (left !== null) this.metres.set(left, this.ofWay(left) + metres)
    if (right !== null) this.metres.set(right, this.ofWay(right) + metres)
    if (left === null || right === null) this.all += metres
    else this.share(Math.min(left, right), Math.max(left, right), metres)
  }

  private share(lower: Way, higher: Way, metres: number): void {
    const shared = this.between.get(lower) ?? new Map<Way, number>()
    this.between.set(lower, shared)
    shared.set(higher, (shared.get(higher) ?? 0) + metres)
  }
}
