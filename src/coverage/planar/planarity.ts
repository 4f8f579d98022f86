/** The proof that rounding and cleaning left a planar map: exact, and blind to how the map was made. */

import { addTo } from '../../collections/lists.ts'
import { key, LATTICE_SIZE } from './lattice.ts'
import { alongBuckets, cross } from './plane.ts'

const BUCKET = 10_000

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
  const ax: number[] = []
  const ay: number[] = []
  const bx: number[] = []
  const by: number[] = []
  const buckets = new Map<number, number[]>()
  for (const { nodes } of arcs)
    for (let n = 1; n < nodes.length; n++) {
      const a = nodes[n - 1] as number
      const b = nodes[n] as number
      const i = ax.push(x[a] as number) - 1
      ay.push(y[a] as number)
      bx.push(x[b] as number)
      by.push(y[b] as number)
      alongBuckets(ax[i] as number, ay[i] as number, bx[i] as number, by[i] as number, BUCKET, (cx, cy) =>
        addTo(buckets, cx * LATTICE_SIZE + cy, i)
      )
    }
  for (const list of buckets.values())
    for (let p = 0; p < list.length; p++)
      for (let q = p + 1; q < list.length; q++) {
        const i = list[p] as number
        const j = list[q] as number
        if (Math.max(ax[i] as number, bx[i] as number) < Math.min(ax[j] as number, bx[j] as number)) continue
        if (Math.max(ax[j] as number, bx[j] as number) < Math.min(ax[i] as number, bx[i] as number)) continue
        const meets = meet(
          [ax[i] as number, ay[i] as number, bx[i] as number, by[i] as number],
          [ax[j] as number, ay[j] as number, bx[j] as number, by[j] as number]
        )
        if (meets) throw new Error(`two lines meet between ${ax[i]},${ay[i]} and ${bx[i]},${by[i]}`)
      }
}

/** Throws where a vertex inside an arc is used by another arc or twice by its own. */
export function checkArcs({ arcs, x, y }: Lines): void {
  const uses = new Map<number, number>()
  for (const { nodes } of arcs)
    nodes.forEach((node, i) => {
      const k = key(x[node] as number, y[node] as number)
      // Ends may be shared, and a ring's first vertex is its last.
      const inside = i > 0 && i < nodes.length - 1
      const before = uses.get(k)
      if (before !== undefined && (inside || before === 1))
        throw new Error(`arcs share an inner vertex at ${x[node]},${y[node]}`)
      uses.set(k, inside ? 1 : 0)
    })
}

type Segment = readonly [ax: number, ay: number, bx: number, by: number]

/** Do they share a point that is not an end of both? */
function meet([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): boolean {
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
