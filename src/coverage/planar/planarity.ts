/** The proof that rounding and cleaning left a planar map: exact, and blind to how the map was made. */

import { Ints } from '../../collections/ints.ts'
import { PointIndex } from '../../geometry/point-index.ts'
import { Buckets } from './pixels.ts'
import { alongBuckets, cross } from './plane.ts'

const BUCKET = 4_000

interface Lines {
  readonly arcs: readonly { readonly nodes: readonly number[] }[]
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
}

/**
 * Throws, naming the place in lattice steps, where two segments cross, overlap, or touch other than at a vertex of both,
 * or where a vertex inside an arc of `lines` is used by another of its arcs or twice by its own.
 */
export function checkPlanar(lines: Lines): void {
  const { arcs, x, y } = lines
  const [ax, ay, bx, by] = [new Ints(), new Ints(), new Ints(), new Ints()]
  const buckets = new Buckets()
  const isApart = (i: number, j: number, from: Ints, to: Ints) =>
    Math.max(from.at(i), to.at(i)) < Math.min(from.at(j), to.at(j)) ||
    Math.max(from.at(j), to.at(j)) < Math.min(from.at(i), to.at(i))
  const at = (i: number): Segment => [ax.at(i), ay.at(i), bx.at(i), by.at(i)]
  for (const { nodes } of arcs)
    for (let n = 1; n < nodes.length; n++) {
      const [a, b] = [nodes[n - 1] as number, nodes[n] as number]
      const j = ax.length
      ax.push(x[a] as number)
      ay.push(y[a] as number)
      bx.push(x[b] as number)
      by.push(y[b] as number)
      alongBuckets(ax.at(j), ay.at(j), bx.at(j), by.at(j), BUCKET, (cx, cy) => {
        for (let entry = buckets.first(cx, cy); entry >= 0; entry = buckets.next(entry)) {
          const i = buckets.thing(entry)
          if (isApart(i, j, ax, bx) || isApart(i, j, ay, by) || !meet(at(i), at(j))) continue
          throw new Error(`two lines meet between ${ax.at(i)},${ay.at(i)} and ${bx.at(i)},${by.at(i)}`)
        }
        buckets.add(cx, cy, j)
      })
    }
}

/** Throws where a vertex inside an arc is used by another arc or twice by its own. */
export function checkArcs({ arcs, x, y }: Lines): void {
  const points = new PointIndex()
  /** By point: 0 an end of arcs so far, 1 inside one. */
  const uses = new Ints()
  for (const { nodes } of arcs)
    nodes.forEach((node, i) => {
      const point = points.add(x[node] as number, y[node] as number)
      // Ends may be shared, and a ring's first vertex is its last.
      const inside = i > 0 && i < nodes.length - 1
      if (point === uses.length) uses.push(inside ? 1 : 0)
      else if (inside || uses.at(point) === 1) throw new Error(`arcs share an inner vertex at ${x[node]},${y[node]}`)
    })
}

export type Segment = readonly [ax: number, ay: number, bx: number, by: number]

/** Do they share a point that is not an end of both, or all of one? */
export function meet([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): boolean {
  if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return false
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return false
  const c = Math.sign(cross(ax, ay, bx, by, cx, cy))
  const d = Math.sign(cross(ax, ay, bx, by, dx, dy))
  const a = Math.sign(cross(cx, cy, dx, dy, ax, ay))
  const b = Math.sign(cross(cx, cy, dx, dy, bx, by))
  if (c * d < 0 && a * b < 0) return true
  const within = (px: number, py: number, [sx, sy, tx, ty]: Segment) =>
    px >= Math.min(sx, tx) && px <= Math.max(sx, tx) && py >= Math.min(sy, ty) && py <= Math.max(sy, ty)
  const isEnd = (px: number, py: number, [sx, sy, tx, ty]: Segment) =>
    (px === sx && py === sy) || (px === tx && py === ty)
  const first: Segment = [ax, ay, bx, by]
  const second: Segment = [cx, cy, dx, dy]
  if (c === 0 && within(cx, cy, first) && !isEnd(cx, cy, first)) return true
  if (d === 0 && within(dx, dy, first) && !isEnd(dx, dy, first)) return true
  if (a === 0 && within(ax, ay, second) && !isEnd(ax, ay, second)) return true
  if (b === 0 && within(bx, by, second) && !isEnd(bx, by, second)) return true
  // Two segments between the same ends.
  return isEnd(ax, ay, second) && isEnd(bx, by, second)
}
