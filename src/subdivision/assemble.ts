/** From strands to polygons: rings are walked along the land they enclose, so land that meets only at a point stays apart. */
import { firstClockwise, type Ray } from '../geometry/directions.ts'
import { PointIndex } from '../geometry/point-index.ts'
import { doubledArea, insideRings, type Ring } from '../geometry/rings.ts'
import type { Label } from './labels.ts'
import type { Strands } from './strands.ts'

/** One side of a strand; going along it the land lies on the left. */
export interface Side {
  readonly strand: number
  /** False: walked backwards. */
  readonly forward: boolean
}

/** A connected piece of land. */
export interface Part {
  /** What `keyOf` gave for its land. */
  readonly key: number
  readonly outer: Ring
  readonly holes: readonly Ring[]
  /** All sides of its boundary. */
  readonly sides: readonly Side[]
  /** m². */
  readonly areaM2: number
}

interface SideRay extends Ray {
  readonly side: Side
  readonly key: number
}

interface Walked {
  readonly key: number
  readonly ring: Ring
  readonly sides: readonly Side[]
  readonly doubled: number
}

/**
 * The connected parts of the land whose label `keyOf` gives a key (null: not wanted), bounded by the given strands.
 * Strands with the same key on both sides are no boundary.
 */
export function assemble(strands: Strands, ids: Iterable<number>, keyOf: (label: Label) => number | null): Part[] {
  const points = new PointIndex()
  const outgoing: SideRay[][] = []
  const rays: SideRay[] = []
  for (const strand of ids) {
    const left = keyOf(strands.left[strand] as Label)
    const right = keyOf(strands.right[strand] as Label)
    if (left === right) continue
    for (const [key, forward] of [
      [left, true],
      [right, false]
    ] as const) {
      if (key === null) continue
      const last = strands.vertexCount(strand) - 1
      const [first, next] = forward ? [0, 1] : [last, last - 1]
      const ray = { x: strands.x(strand, next), y: strands.y(strand, next), side: { strand, forward }, key }
      const point = points.add(strands.x(strand, first), strands.y(strand, first))
      const list = outgoing[point]
      if (list) list.push(ray)
      else outgoing[point] = [ray]
      rays.push(ray)
    }
  }
  const walked: Walked[] = []
  const used = new Set<SideRay>()
  for (const ray of rays) if (!used.has(ray)) walked.push(walk(strands, points, outgoing, used, ray))
  return joinRings(walked)
}

function walk(strands: Strands, points: PointIndex, outgoing: SideRay[][], used: Set<SideRay>, begin: SideRay): Walked {
  const x: number[] = []
  const y: number[] = []
  const sides: Side[] = []
  let ray = begin
  while (!used.has(ray)) {
    used.add(ray)
    sides.push(ray.side)
    const { strand, forward } = ray.side
    const last = strands.vertexCount(strand) - 1
    for (let v = 0; v < last; v++) {
      x.push(strands.x(strand, forward ? v : last - v))
      y.push(strands.y(strand, forward ? v : last - v))
    }
    const [endX, endY] = [strands.x(strand, forward ? last : 0), strands.y(strand, forward ? last : 0)]
    const back = { x: x.at(-1) as number, y: y.at(-1) as number }
    const candidates = (outgoing[points.find(endX, endY)] ?? []).filter(
      other => other.key === ray.key && (other === begin || !used.has(other))
    )
    const next = firstClockwise(endX, endY, back, candidates)
    if (next === null) throw new Error('the partition does not close')
    ray = next
  }
  x.push(x[0] as number)
  y.push(y[0] as number)
  const ring = { x, y }
  return { key: begin.key, ring, sides, doubled: doubledArea(ring).toNumber() }
}

/** Outer rings (counter-clockwise) with the holes that lie in them. */
function joinRings(walked: readonly Walked[]): Part[] {
  const outers = walked.filter(({ doubled }) => doubled > 0)
  const holes = new Map<Walked, Walked[]>(outers.map(outer => [outer, []]))
  for (const hole of walked) {
    if (hole.doubled > 0) continue
    let around: Walked | null = null
    for (const outer of outers) {
      if (outer.key !== hole.key || (around !== null && outer.doubled >= around.doubled)) continue
      if (outer.doubled + hole.doubled >= 0 && contains(outer.ring, hole.ring)) around = outer
    }
    if (around !== null) holes.get(around)?.push(hole)
  }
  return outers.map(outer => {
    const inner = holes.get(outer) ?? []
    return {
      key: outer.key,
      outer: outer.ring,
      holes: inner.map(({ ring }) => ring),
      sides: [outer, ...inner].flatMap(({ sides }) => sides),
      areaM2: [outer, ...inner].reduce((sum, { doubled }) => sum + doubled, 0) / 2e6
    }
  })
}

/** A hole may touch its outer ring at points, so ask with a vertex that is not on it. */
function contains(outer: Ring, hole: Ring): boolean {
  const own = new PointIndex(outer.x.length)
  for (let i = 0; i < outer.x.length; i++) own.add(outer.x[i] as number, outer.y[i] as number)
  for (let i = 0; i < hole.x.length; i++) {
    const [x, y] = [hole.x[i] as number, hole.y[i] as number]
    if (own.find(x, y) < 0) return insideRings([outer], x, y)
  }
  // All its vertices are the outer ring's own: they enclose the same land from both sides.
  return true
}
