/**
 * Fewer vertices, the same map: vertices go smallest triangle first (Visvalingam and Whyatt 1993), but never one whose
 * triangle holds another vertex, so no line comes to cross another.
 */

import FlatQueue from 'flatqueue'
import type { Arc } from './planar/arcs.ts'
import { BUCKETS_ACROSS, cross } from './planar/plane.ts'

/** Side of a search bucket in the points' own units, where nothing else is said. */
const BUCKET = 200

export interface Points {
  readonly x: Int32Array
  readonly y: Int32Array
}

export function isRing(arc: Arc): boolean {
  return arc.nodes[0] === arc.nodes.at(-1)
}

/** `limit`: vertices whose triangle has a smaller doubled area, in the points' own units, go. `bucket`: about such a triangle's side. */
export function simplify<A extends Arc>(arcs: readonly A[], points: Points, limit: number, bucket = BUCKET): A[] {
  const index = new VertexIndex(points, bucket)
  for (const arc of arcs) for (const node of arc.nodes) index.add(node)
  const twins = new Map<string, number>()
  const ends = (arc: A) => [arc.nodes[0] as number, arc.nodes.at(-1) as number].sort((p, q) => p - q).join()
  for (const arc of arcs) twins.set(ends(arc), (twins.get(ends(arc)) ?? 0) + 1)
  return arcs.map(arc => {
    // A ring needs three corners; two arcs with the same ends need one between to stay apart.
    const least = isRing(arc) ? 4 : (twins.get(ends(arc)) as number) > 1 ? 3 : 2
    return { ...arc, nodes: simplifyArc(arc.nodes, { least, limit }, points, index) }
  })
}

function simplifyArc(
  nodes: readonly number[],
  { least, limit }: { least: number; limit: number },
  points: Points,
  index: VertexIndex
): number[] {
  const before = nodes.map((_, i) => i - 1)
  const after = nodes.map((_, i) => i + 1)
  const gone = new Uint8Array(nodes.length)
  const size = (i: number): number => {
    const [a, b, c] = [nodes[before[i] as number], nodes[i], nodes[after[i] as number]] as [number, number, number]
    const { x, y } = points
    return Math.abs(
      cross(x[a] as number, y[a] as number, x[b] as number, y[b] as number, x[c] as number, y[c] as number)
    )
  }
  // Smallest first, equal ones by place, so that the order depends on nothing else: sizes are whole numbers.
  const queue = new FlatQueue<number>()
  const rank = (i: number) => size(i) * nodes.length + i
  const put = (i: number) => {
    if (size(i) < limit) queue.push(i, rank(i))
  }
  for (let i = 1; i < nodes.length - 1; i++) put(i)
  let left = nodes.length
  while (left > least) {
    const ranked = queue.peekValue()
    const i = queue.pop()
    if (i === undefined) break
    if (gone[i] || ranked !== rank(i)) continue
    const p = before[i] as number
    const q = after[i] as number
    if (index.holdsAnother(nodes[p] as number, nodes[i] as number, nodes[q] as number)) continue
    gone[i] = 1
    left--
    index.remove(nodes[i] as number)
    after[p] = q
    before[q] = p
    if (p > 0) put(p)
    if (q < nodes.length - 1) put(q)
  }
  return nodes.filter((_, i) => !gone[i])
}

/** Vertices still there, by bucket. */
class VertexIndex {
  readonly #points: Points
  readonly #bucket: number
  readonly #buckets = new Map<number, Set<number>>()

  constructor(points: Points, bucket: number) {
    this.#points = points
    this.#bucket = bucket
  }

  add(node: number): void {
    const bucket = this.#bucketOf(node)
    const set = this.#buckets.get(bucket)
    if (set) set.add(node)
    else this.#buckets.set(bucket, new Set([node]))
  }

  remove(node: number): void {
    this.#buckets.get(this.#bucketOf(node))?.delete(node)
  }

  /** Does a vertex other than the corners lie in or on the triangle? */
  holdsAnother(a: number, b: number, c: number): boolean {
    const { x, y } = this.#points
    const [ax, ay, bx, by, cx, cy] = [x[a], y[a], x[b], y[b], x[c], y[c]] as [
      number,
      number,
      number,
      number,
      number,
      number
    ]
    const right = Math.floor(Math.max(ax, bx, cx) / this.#bucket)
    const top = Math.floor(Math.max(ay, by, cy) / this.#bucket)
    for (let i = Math.floor(Math.min(ax, bx, cx) / this.#bucket); i <= right; i++)
      for (let j = Math.floor(Math.min(ay, by, cy) / this.#bucket); j <= top; j++)
        for (const n of this.#buckets.get(i * BUCKETS_ACROSS + j) ?? []) {
          if (n === a || n === b || n === c) continue
          const px = x[n] as number
          const py = y[n] as number
          const s = Math.sign(cross(ax, ay, bx, by, px, py))
          const t = Math.sign(cross(bx, by, cx, cy, px, py))
          const u = Math.sign(cross(cx, cy, ax, ay, px, py))
          const inside = !([s, t, u].includes(1) && [s, t, u].includes(-1))
          if (inside && within(px, ax, bx, cx) && within(py, ay, by, cy)) return true
        }
    return false
  }

  #bucketOf(node: number): number {
    const { x, y } = this.#points
    return (
      Math.floor((x[node] as number) / this.#bucket) * BUCKETS_ACROSS + Math.floor((y[node] as number) / this.#bucket)
    )
  }
}

function within(value: number, a: number, b: number, c: number): boolean {
  return value >= Math.min(a, b, c) && value <= Math.max(a, b, c)
}
