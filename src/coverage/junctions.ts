/**
 * Where a unit's border ends on a long straight line of the land, the line gets a point, and the lattice puts it up to 7 mm
 * beside the line: on a kilometre that is 3 m² more for one municipality and less for the other, by what happens to lie inside
 * them. A few steps along the line there is a lattice point that lies much nearer to it, and no unit's border is told to the metre.
 */
import { addTo } from '../collections/lists.ts'
import { Buckets } from './planar/pixels.ts'
import { meet, type Segment } from './planar/planarity.ts'
import { alongBuckets } from './planar/plane.ts'
import type { IsVertex } from './planar/vertices.ts'
import type { Division } from './units.ts'

/** Lattice steps: on a line shorter than 50 m the lattice does less than 0.2 m². */
const LONG = 5_000
/** Lattice steps: a metre either way. */
const ALONG = 100
/** A neighbour has to be this many times as far off as the point goes. */
const ROOM = 2
const BUCKET = 4_000

/** `isVertex`: of the land's own vertices, which stay. Only junctions move, along their line, and only where nothing is in the way. */
export function withStraightLines(division: Division, isVertex: IsVertex): Division {
  const [x, y] = [division.x.slice(), division.y.slice()]
  const map = new NodeMap(division, x, y)
  for (const { nodes } of division.land)
    for (const [before, junctions, after] of runsBetween(nodes, node => isVertex(x[node] as number, y[node] as number)))
      for (const junction of junctions) {
        if (!map.isJunction(junction)) continue
        for (const nearer of nearerToLine(x, y, before, after, junction)) if (map.move(junction, nearer)) break
      }
  return { ...division, x, y }
}

/** Stretches of a line from one own vertex to the next, with what was put between them. */
function* runsBetween(nodes: readonly number[], isOwn: (node: number) => boolean) {
  let from = 0
  for (let i = 1; i < nodes.length; i++) {
    if (i < nodes.length - 1 && !isOwn(nodes[i] as number)) continue
    if (i - from > 1) yield [nodes[from] as number, nodes.slice(from + 1, i), nodes[i] as number] as const
    from = i
  }
}

type Points = ArrayLike<number>

/** The lattice points within reach along a→b that lie nearer to it, the nearest first. */
function nearerToLine(x: Points, y: Points, a: number, b: number, junction: number): (readonly [number, number])[] {
  const [ax, ay] = [x[a] as number, y[a] as number]
  const [ux, uy] = [(x[b] as number) - ax, (y[b] as number) - ay]
  const length = Math.hypot(ux, uy)
  if (length < LONG) return []
  const [jx, jy] = [x[junction] as number, y[junction] as number]
  const offLine = (px: number, py: number) => Math.abs(ux * (py - ay) - uy * (px - ax)) / length
  // A hundredth of a step is no gain.
  const most = offLine(jx, jy) - 0.01
  const found: { readonly off: number; readonly at: readonly [number, number] }[] = []
  const isFlat = Math.abs(ux) >= Math.abs(uy)
  for (let step = 1; step <= ALONG; step++)
    for (const k of [step, -step]) {
      const px = isFlat ? jx + k : Math.round(ax + (ux * (jy + k - ay)) / uy)
      const py = isFlat ? Math.round(ay + (uy * (jx + k - ax)) / ux) : jy + k
      const off = offLine(px, py)
      if (off < most) found.push({ off, at: [px, py] })
    }
  return found.sort((p, q) => p.off - q.off).map(({ at }) => at)
}

/** The map as nodes with what each is joined to, and its segments by bucket. */
class NodeMap {
  private readonly beside = new Map<number, number[]>()
  private readonly junctions: ReadonlySet<number>
  private readonly ends: (readonly [number, number])[] = []
  private readonly buckets = new Buckets()
  private readonly x: Int32Array
  private readonly y: Int32Array

  constructor({ land, inner }: Division, x: Int32Array, y: Int32Array) {
    this.x = x
    this.y = y
    this.junctions = new Set(inner.flatMap(({ nodes }) => [nodes[0] as number, nodes.at(-1) as number]))
    for (const { nodes } of [...land, ...inner])
      for (let i = 1; i < nodes.length; i++) this.join(nodes[i - 1] as number, nodes[i] as number)
  }

  isJunction(node: number): boolean {
    return this.junctions.has(node)
  }

  /** Not where something is in the way. */
  move(node: number, to: readonly [number, number]): boolean {
    const { x, y } = this
    const way = Math.hypot(to[0] - (x[node] as number), to[1] - (y[node] as number))
    const others = this.beside.get(node) ?? []
    const isFree = others.every(
      other =>
        Math.hypot((x[other] as number) - to[0], (y[other] as number) - to[1]) > ROOM * way &&
        !this.isMet(node, [...to, x[other] as number, y[other] as number])
    )
    // Nor may anything pass between where it was and where it goes.
    if (!isFree || this.isMet(node, [x[node] as number, y[node] as number, ...to])) return false
    x[node] = to[0]
    y[node] = to[1]
    for (const other of others) this.put(node, other)
    return true
  }

  private join(a: number, b: number): void {
    if (this.junctions.has(a)) addTo(this.beside, a, b)
    if (this.junctions.has(b)) addTo(this.beside, b, a)
    this.put(a, b)
  }

  private put(a: number, b: number): void {
    const { x, y } = this
    const segment = this.ends.push([a, b]) - 1
    const [ax, ay, bx, by] = [x[a] as number, y[a] as number, x[b] as number, y[b] as number]
    alongBuckets(ax, ay, bx, by, BUCKET, (column, row) => this.buckets.add(column, row, segment))
  }

  /** By a segment that does not end in `node`. */
  private isMet(node: number, [ax, ay, bx, by]: Segment): boolean {
    const { x, y, buckets } = this
    let met = false
    alongBuckets(ax, ay, bx, by, BUCKET, (column, row) => {
      for (let entry = buckets.first(column, row); entry >= 0 && !met; entry = buckets.next(entry)) {
        const [c, d] = this.ends[buckets.thing(entry)] as readonly [number, number]
        if (c === node || d === node) continue
        met = meet([ax, ay, bx, by], [x[c] as number, y[c] as number, x[d] as number, y[d] as number])
      }
    })
    return met
  }
}
