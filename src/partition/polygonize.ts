/** Polygonizing: from strands to polygons. Edge rings are walked along the land they enclose, so land that meets only at a point stays apart. */
import { firstClockwise } from '../geometry/directions.ts'
import { ExactSum } from '../geometry/exact.ts'
import { PointIndex } from '../geometry/point-index.ts'
import { close, insideRings, type Ring, vertexAt } from '../geometry/rings.ts'
import type { Label } from './labels.ts'
import type { Strands } from './strands.ts'

/** A half-edge: one side of a strand; going along it the land lies on the left. */
export interface HalfEdge {
  readonly strand: number
  /** False: walked backwards. */
  readonly forward: boolean
}

/** A number for each half-edge. */
export const halfEdgeNumber = ({ strand, forward }: HalfEdge): number => 2 * strand + (forward ? 0 : 1)

/** A connected piece of land. Its rings begin at their lowest corner (by x, then y), however they were walked. */
export interface Part {
  /** What `keyOf` gave for its land. */
  readonly key: number
  readonly outer: Ring
  readonly holes: readonly Ring[]
  /** All half-edges of its boundary. */
  readonly sides: readonly HalfEdge[]
  /** m². */
  readonly areaM2: number
}

/** What land a label is to be walked as; null: not wanted. Land of one key hangs together. */
export type KeyOf = (label: Label) => number | null

/** An edge ring: half-edges end to end; the land with its key lies on their left. */
export interface EdgeRing {
  readonly key: number
  readonly sides: readonly HalfEdge[]
  /** Twice the area it encloses, mm²: positive where the land is inside, negative for a hole. */
  readonly doubled: ExactSum
}

/** An edge ring with its corners. */
export interface TracedRing extends EdgeRing {
  readonly ring: Ring
}

interface Leaving {
  readonly side: HalfEdge
  readonly key: number
  used: boolean
  /** The next one that begins at the same point. */
  readonly next: Leaving | null
}

/** The connected parts of the land that has a key, bounded by the given strands. */
export function assemble(strands: Strands, ids: Iterable<number>, keyOf: KeyOf): Part[] {
  const outlines = edgeRings(strands, boundary(strands, ids, keyOf), keyOf).map(walked => outlined(strands, walked))
  return joinRings(outlines).map(partOf)
}

/** How many parts `assemble` would find: its outer rings, walked without looking at corners. */
export function countParts(strands: Strands, ids: Iterable<number>, keyOf: KeyOf): number {
  return edgeRings(strands, boundary(strands, ids, keyOf), keyOf).filter(({ doubled }) => doubled.toNumber() > 0).length
}

/** The half-edges around a connected piece of land, without corners. */
export interface EdgePolygon {
  readonly outer: readonly HalfEdge[]
  readonly holes: readonly (readonly HalfEdge[])[]
}

/** As `assemble`, for who walks the strands themselves: corners are looked at only where there are holes to be placed. */
export function edgePolygons(strands: Strands, ids: Iterable<number>, keyOf: KeyOf): EdgePolygon[] {
  const walked = edgeRings(strands, boundary(strands, ids, keyOf), keyOf)
  if (walked.every(({ doubled }) => doubled.toNumber() > 0))
    return walked.map(({ sides }): EdgePolygon => ({ outer: sides, holes: [] }))
  const joined = joinRings(walked.map(ring => outlined(strands, ring)))
  return joined.map(({ outer, holes }) => ({ outer: outer.sides, holes: holes.map(({ sides }) => sides) }))
}

/** The half-edges of the given strands that bound land with a key; same key on both sides is no boundary. */
function boundary(strands: Strands, ids: Iterable<number>, keyOf: KeyOf): HalfEdge[] {
  const sides: HalfEdge[] = []
  for (const strand of ids) {
    const left = keyOf(strands.leftOf(strand))
    const right = keyOf(strands.rightOf(strand))
    if (left === right) continue
    if (left !== null) sides.push({ strand, forward: true })
    if (right !== null) sides.push({ strand, forward: false })
  }
  return sides
}

/** The land on a half-edge's left. */
export function labelOf(strands: Strands, { strand, forward }: HalfEdge): Label {
  return (forward ? strands.leftOf(strand) : strands.rightOf(strand)) as Label
}

/** The edge rings that half-edges form, which must bound their land on all sides. */
export function edgeRings(strands: Strands, sides: readonly HalfEdge[], keyOf: KeyOf): EdgeRing[] {
  const points = new PointIndex(sides.length)
  const outgoing: (Leaving | null)[] = []
  const rays = sides.map((side): Leaving => {
    const { strand, forward } = side
    const first = forward ? 0 : strands.vertexCount(strand) - 1
    const point = points.add(strands.x(strand, first), strands.y(strand, first))
    const ray = { side, key: keyOf(labelOf(strands, side)) as number, used: false, next: outgoing[point] ?? null }
    outgoing[point] = ray
    return ray
  })
  const walked: EdgeRing[] = []
  for (const ray of rays) if (!ray.used) walked.push(walk(strands, points, outgoing, ray))
  return walked
}

function walk(strands: Strands, points: PointIndex, outgoing: readonly (Leaving | null)[], begin: Leaving): EdgeRing {
  const sides: HalfEdge[] = []
  const doubled = new ExactSum()
  let ray = begin
  while (!ray.used) {
    ray.used = true
    sides.push(ray.side)
    strands.addCross(ray.side.strand, doubled, ray.side.forward ? 1 : -1)
    ray = nextOf(strands, points, outgoing, begin, ray)
  }
  return { key: begin.key, sides, doubled }
}

/** The half-edge that goes on where one ends: the first one clockwise, so that the land between them is all on the left. */
function nextOf(
  strands: Strands,
  points: PointIndex,
  outgoing: readonly (Leaving | null)[],
  begin: Leaving,
  { side: { strand, forward }, key }: Leaving
): Leaving {
  const last = strands.vertexCount(strand) - 1
  const [end, before] = forward ? [last, last - 1] : [0, 1]
  const [x, y] = [strands.x(strand, end), strands.y(strand, end)]
  const point = points.find(x, y)
  const candidates: Leaving[] = []
  for (let other = point < 0 ? null : (outgoing[point] ?? null); other !== null; other = other.next)
    if (other.key === key && (other === begin || !other.used)) candidates.push(other)
  if (candidates.length > 1) {
    const rays = candidates.map(candidate => ({ ...secondPoint(strands, candidate.side), candidate }))
    const back = { x: strands.x(strand, before), y: strands.y(strand, before) }
    return (firstClockwise(x, y, back, rays) as (typeof rays)[number]).candidate
  }
  const [only] = candidates
  if (!only) throw new Error('the partition does not close')
  return only
}

function secondPoint(strands: Strands, { strand, forward }: HalfEdge): { x: number; y: number } {
  const second = forward ? 1 : strands.vertexCount(strand) - 2
  return { x: strands.x(strand, second), y: strands.y(strand, second) }
}

/** With its corners. */
export function outlined(strands: Strands, walked: EdgeRing): TracedRing {
  const x: number[] = []
  const y: number[] = []
  for (const { strand, forward } of walked.sides) {
    const last = strands.vertexCount(strand) - 1
    for (let v = 0; v < last; v++) {
      x.push(strands.x(strand, forward ? v : last - v))
      y.push(strands.y(strand, forward ? v : last - v))
    }
  }
  return { ...walked, ring: fromLowest(x, y) }
}

/** A ring that touches itself may come by its lowest corner twice; the corner after it decides then. */
function fromLowest(x: number[], y: number[]): Ring {
  const n = x.length
  let at = 0
  const isLower = (i: number) => {
    for (let k = 0; k < 2; k++) {
      const [a, b] = [(i + k) % n, (at + k) % n]
      const dx = (x[a] as number) - (x[b] as number)
      if (dx !== 0) return dx < 0
      const dy = (y[a] as number) - (y[b] as number)
      if (dy !== 0) return dy < 0
    }
    return false
  }
  for (let i = 1; i < n; i++) if ((x[i] as number) <= (x[at] as number) && isLower(i)) at = i
  const ring = {
    x: at === 0 ? x : [...x.slice(at), ...x.slice(0, at)],
    y: at === 0 ? y : [...y.slice(at), ...y.slice(0, at)]
  }
  close(ring)
  return ring
}

/** An outer ring (counter-clockwise) with the holes that lie in it. */
export interface Joined {
  readonly outer: TracedRing
  readonly holes: TracedRing[]
}

function joinRings(walked: readonly TracedRing[]): Joined[] {
  const joined = walked.filter(({ doubled }) => doubled.toNumber() > 0).map((outer): Joined => ({ outer, holes: [] }))
  for (const hole of walked) if (hole.doubled.toNumber() <= 0) aroundHole(hole, joined)?.holes.push(hole)
  return joined
}

/** The smallest of the outer rings that a hole lies in. */
export function aroundHole<T extends { readonly outer: TracedRing }>(hole: TracedRing, among: Iterable<T>): T | null {
  let around: T | null = null
  const size = -hole.doubled.toNumber()
  for (const candidate of among) {
    const { outer } = candidate
    if (outer.key !== hole.key || outer.doubled.toNumber() < size) continue
    if (around !== null && outer.doubled.toNumber() >= around.outer.doubled.toNumber()) continue
    if (contains(outer.ring, hole.ring)) around = candidate
  }
  return around
}

export function partOf({ outer, holes }: Joined): Part {
  const doubled = outer.doubled.copy()
  for (const hole of holes) doubled.addSum(hole.doubled)
  return {
    key: outer.key,
    outer: outer.ring,
    holes: holes.map(({ ring }) => ring),
    sides: [outer, ...holes].flatMap(({ sides }) => sides),
    areaM2: doubled.toNumber() / 2e6
  }
}

/** A hole may touch its outer ring at points, so ask with a vertex that is not on it. */
function contains(outer: Ring, hole: Ring): boolean {
  const own = new PointIndex(outer.x.length)
  own.addAll(outer)
  for (let i = 0; i < hole.x.length; i++) {
    const [x, y] = vertexAt(hole, i)
    if (own.find(x, y) < 0) return insideRings([outer], x, y)
  }
  // All its vertices are the outer ring's own: they enclose the same land from both sides.
  return true
}
