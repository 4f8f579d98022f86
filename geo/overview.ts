/**
 * The coarse land for the first paint: the same partition on a 5 m lattice with few vertices. Vertices go smallest
 * triangle first (Visvalingam and Whyatt 1993), but never one whose triangle holds another vertex: so no line crosses
 * another, and every municipality keeps its neighbours.
 */
import type { LandTopology } from '../src/dataset/types.ts'
import { arrange, cross, SegmentList } from './arrange.ts'
import { type LandArc, landArcs, partitionSides, toTopology } from './land.ts'
import { type LatticePoint, STEP_MM } from './lattice.ts'
import type { MunicipalitySource } from './topojson.ts'

export const OVERVIEW_UNIT_MM = 5_000
const COARSE = OVERVIEW_UNIT_MM / STEP_MM

/** m². A vertex goes if the triangle with its neighbours is smaller. */
const TRIANGLE_M2 = 5_000
/** m². A smaller island or lake goes, unless it is all the land a municipality has. */
const ISLAND_M2 = 20_000
const UNIT2_M2 = (OVERVIEW_UNIT_MM / 1000) ** 2
/** Side of a search bucket in 5 m units. */
const BUCKET = 200

export function buildOverview(source: MunicipalitySource): LandTopology {
  const segments = new SegmentList()
  source.arcs.forEach((arc, i) => {
    const [left, right] = source.sides[i] as readonly [number, number]
    const coarse = arc.map(([x, y]): LatticePoint => [Math.round(x / COARSE), Math.round(y / COARSE)])
    for (let n = 1; n < coarse.length; n++)
      segments.add(coarse[n - 1] as LatticePoint, coarse[n] as LatticePoint, left, right)
  })
  const graph = arrange(segments, BUCKET)
  const points = { x: graph.nodeX, y: graph.nodeY }
  const arcs = withoutIslets(
    landArcs(graph, edge => partitionSides(graph, edge), []),
    points
  )
  return toTopology(simplify(arcs, points), points, source.codes, OVERVIEW_UNIT_MM)
}

interface Points {
  readonly x: Int32Array
  readonly y: Int32Array
}

function withoutIslets(arcs: readonly LandArc[], points: Points): LandArc[] {
  const area = (arc: LandArc) =>
    isRing(arc) ? (Math.abs(doubledArea(arc.nodes, points)) / 2) * UNIT2_M2 : Number.POSITIVE_INFINITY
  const largest = new Map<number, LandArc>()
  for (const arc of arcs) {
    const known = largest.get(arc.left)
    if (!known || area(arc) > area(known)) largest.set(arc.left, arc)
  }
  return arcs.filter(arc => area(arc) >= ISLAND_M2 || largest.get(arc.left) === arc)
}

function isRing(arc: LandArc): boolean {
  return arc.nodes[0] === arc.nodes.at(-1)
}

function doubledArea(nodes: readonly number[], { x, y }: Points): number {
  const o = nodes[0] as number
  let sum = 0
  for (let i = 1; i < nodes.length; i++) {
    const a = nodes[i - 1] as number
    const b = nodes[i] as number
    sum += cross(x[o] as number, y[o] as number, x[a] as number, y[a] as number, x[b] as number, y[b] as number)
  }
  return sum
}

function simplify(arcs: readonly LandArc[], points: Points): LandArc[] {
  const index = new VertexIndex(points)
  for (const arc of arcs) for (const node of arc.nodes) index.add(node)
  const twins = new Map<string, number>()
  const ends = (arc: LandArc) => [arc.nodes[0] as number, arc.nodes.at(-1) as number].sort((p, q) => p - q).join()
  for (const arc of arcs) twins.set(ends(arc), (twins.get(ends(arc)) ?? 0) + 1)
  return arcs.map(arc => {
    // A ring needs three corners; two arcs with the same ends need one between to stay apart.
    const least = isRing(arc) ? 4 : (twins.get(ends(arc)) as number) > 1 ? 3 : 2
    return { ...arc, nodes: simplifyArc(arc.nodes, least, points, index) }
  })
}

function simplifyArc(nodes: readonly number[], least: number, points: Points, index: VertexIndex): number[] {
  const limit = (2 * TRIANGLE_M2) / UNIT2_M2
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
  const heap = new Heap()
  for (let i = 1; i < nodes.length - 1; i++) heap.push(size(i), i)
  let left = nodes.length
  for (let top = heap.pop(); top && top.size < limit && left > least; top = heap.pop()) {
    const i = top.item
    if (gone[i] || top.size !== size(i)) continue
    const p = before[i] as number
    const q = after[i] as number
    if (index.holdsAnother(nodes[p] as number, nodes[i] as number, nodes[q] as number)) continue
    gone[i] = 1
    left--
    index.remove(nodes[i] as number)
    after[p] = q
    before[q] = p
    if (p > 0) heap.push(size(p), p)
    if (q < nodes.length - 1) heap.push(size(q), q)
  }
  return nodes.filter((_, i) => !gone[i])
}

/** Vertices still there, by bucket. */
class VertexIndex {
  readonly #points: Points
  readonly #buckets = new Map<number, Set<number>>()

  constructor(points: Points) {
    this.#points = points
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
    const right = Math.floor(Math.max(ax, bx, cx) / BUCKET)
    const top = Math.floor(Math.max(ay, by, cy) / BUCKET)
    for (let i = Math.floor(Math.min(ax, bx, cx) / BUCKET); i <= right; i++)
      for (let j = Math.floor(Math.min(ay, by, cy) / BUCKET); j <= top; j++)
        for (const n of this.#buckets.get(i * 65_536 + j) ?? []) {
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
    return Math.floor((x[node] as number) / BUCKET) * 65_536 + Math.floor((y[node] as number) / BUCKET)
  }
}

function within(value: number, a: number, b: number, c: number): boolean {
  return value >= Math.min(a, b, c) && value <= Math.max(a, b, c)
}

/** Smallest first; equal sizes by item, so that the order never depends on anything else. */
class Heap {
  readonly #entries: { size: number; item: number }[] = []

  push(size: number, item: number): void {
    const entries = this.#entries
    let i = entries.push({ size, item }) - 1
    while (i > 0) {
      const up = (i - 1) >> 1
      if (!this.#before(i, up)) return
      this.#swap(i, up)
      i = up
    }
  }

  pop(): { size: number; item: number } | undefined {
    const entries = this.#entries
    const top = entries[0]
    const last = entries.pop()
    if (!top || !last || entries.length === 0) return top
    entries[0] = last
    for (let i = 0; ; ) {
      let least = i
      for (const child of [2 * i + 1, 2 * i + 2])
        if (child < entries.length && this.#before(child, least)) least = child
      if (least === i) return top
      this.#swap(i, least)
      i = least
    }
  }

  #before(i: number, j: number): boolean {
    const p = this.#entries[i] as { size: number; item: number }
    const q = this.#entries[j] as { size: number; item: number }
    return p.size < q.size || (p.size === q.size && p.item < q.item)
  }

  #swap(i: number, j: number): void {
    const entries = this.#entries
    const p = entries[i] as { size: number; item: number }
    entries[i] = entries[j] as { size: number; item: number }
    entries[j] = p
  }
}
