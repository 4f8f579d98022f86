import { alongBuckets } from './arrange.ts'
import { type LatticePoint, LATTICE_SIZE } from './lattice.ts'
import type { MunicipalitySource } from './topojson.ts'

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

  constructor(source: MunicipalitySource) {
    source.arcs.forEach((arc, i) => {
      const [left, right] = source.sides[i] as readonly [number, number]
      for (let n = 1; n < arc.length; n++) this.#add(arc[n - 1] as LatticePoint, arc[n] as LatticePoint, left, right)
    })
  }

  /** The lattice point nearest to `from` on a line with `label` on one side, at most `reach` steps away. */
  nearest(from: LatticePoint, label: number, reach: number): LatticePoint | null {
    let best: LatticePoint | null = null
    let least = reach
    const rings = Math.ceil(reach / BUCKET)
    const bx = Math.floor(from[0] / BUCKET)
    const by = Math.floor(from[1] / BUCKET)
    for (let dx = -rings; dx <= rings; dx++)
      for (let dy = -rings; dy <= rings; dy++)
        for (const i of this.#buckets.get(bucketKey(bx + dx, by + dy)) ?? []) {
          const segment = this.#segments[i] as Segment
          if (segment.left !== label && segment.right !== label) continue
          const point = nearestOn(from, segment.a, segment.b)
          const off = Math.hypot(point[0] - from[0], point[1] - from[1])
          if (off >= least) continue
          least = off
          best = [Math.round(point[0]), Math.round(point[1])]
        }
    return best
  }

  #add(a: LatticePoint, b: LatticePoint, left: number, right: number): void {
    const i = this.#segments.push({ a, b, left, right }) - 1
    alongBuckets(a[0], a[1], b[0], b[1], BUCKET, (bx, by) => {
      const list = this.#buckets.get(bucketKey(bx, by))
      if (list) list.push(i)
      else this.#buckets.set(bucketKey(bx, by), [i])
    })
  }
}

function bucketKey(bx: number, by: number): number {
  return bx * LATTICE_SIZE + by
}

function nearestOn([x, y]: LatticePoint, [ax, ay]: LatticePoint, [bx, by]: LatticePoint): [number, number] {
  const length2 = (bx - ax) ** 2 + (by - ay) ** 2
  const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2))
  return [ax + t * (bx - ax), ay + t * (by - ay)]
}
