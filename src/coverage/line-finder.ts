import { addTo } from '../collections/lists.ts'
import { distanceToSegment, nearestAlong } from '../geometry/segments.ts'
import type { MunicipalitySource } from './municipalities.ts'
import { LATTICE_SIZE, type LatticePoint } from './planar/lattice.ts'
import { alongBuckets } from './planar/plane.ts'

/** Steps per side of a search bucket: 200 m. */
const BUCKET = 20_000

interface Segment {
  readonly a: LatticePoint
  readonly b: LatticePoint
  readonly left: number
  readonly right: number
}

/** Finds the nearest point of a municipality's line. */
export class LineFinder {
  readonly #segments: Segment[] = []
  readonly #buckets = new Map<number, number[]>()

  constructor(source: Pick<MunicipalitySource, 'arcs' | 'sides'>) {
    source.arcs.forEach((arc, i) => {
      const [left, right] = source.sides[i] as readonly [number, number]
      for (let n = 1; n < arc.length; n++) this.#add(arc[n - 1] as LatticePoint, arc[n] as LatticePoint, left, right)
    })
  }

  /** The lattice point nearest to `from` on a line with `label` on one side, at most `reach` steps away. */
  nearest(from: LatticePoint, label: number, reach: number): LatticePoint | null {
    const found = this.#search(from, reach, (left, right) => left === label || right === label)
    return found && [Math.round(found.x), Math.round(found.y)]
  }

  /** The lattice point nearest to `from` on a line without `label` on either side, at most `reach` steps away. */
  nearestOther(from: LatticePoint, label: number, reach: number): LatticePoint | null {
    const found = this.#search(from, reach, (left, right) => left !== label && right !== label)
    return found && [Math.round(found.x), Math.round(found.y)]
  }

  /** Steps from a point to the nearest line with `label` on one side; null where it is over `reach`. */
  distance(from: LatticePoint, label: number, reach: number): number | null {
    return this.#search(from, reach, (left, right) => left === label || right === label)?.off ?? null
  }

  #search(
    [x, y]: LatticePoint,
    reach: number,
    wanted: (left: number, right: number) => boolean
  ): { x: number; y: number; off: number } | null {
    let best: { x: number; y: number; off: number } | null = null
    let least = reach
    const right = Math.floor((x + reach) / BUCKET)
    const top = Math.floor((y + reach) / BUCKET)
    for (let i = Math.floor((x - reach) / BUCKET); i <= right; i++)
      for (let j = Math.floor((y - reach) / BUCKET); j <= top; j++)
        for (const n of this.#buckets.get(bucketKey(i, j)) ?? []) {
          const { a, b, left, right } = this.#segments[n] as Segment
          if (!wanted(left, right)) continue
          const off = distanceToSegment(...a, ...b, x, y)
          if (off >= least) continue
          least = off
          const t = nearestAlong(...a, ...b, x, y)
          best = { x: a[0] + t * (b[0] - a[0]), y: a[1] + t * (b[1] - a[1]), off }
        }
    return best
  }

  #add(a: LatticePoint, b: LatticePoint, left: number, right: number): void {
    const i = this.#segments.push({ a, b, left, right }) - 1
    alongBuckets(a[0], a[1], b[0], b[1], BUCKET, (bx, by) => addTo(this.#buckets, bucketKey(bx, by), i))
  }
}

function bucketKey(bx: number, by: number): number {
  return bx * LATTICE_SIZE + by
}
