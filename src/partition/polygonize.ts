/** Polygonizing: from strands to polygons. Edge rings are walked along the land they enclose, so land that meets only at a point stays apart. */
import type { Box } from '../geometry/box.ts'
import { firstClockwise } from '../geometry/directions.ts'
import { ExactSum } from '../geometry/exact.ts'
import { PointIndex } from '../geometry/point-index.ts'
import type { Ring } from '../geometry/rings.ts'
import type { HalfEdge } from './half-edge.ts'
import { type Joined, joinRings } from './joined-rings.ts'
import type { Label } from './labels.ts'
import type { Strands } from './strands.ts'
import { type Beginning, type EdgeRing, TracedRing } from './traced-ring.ts'

/** A connected piece of land. Its rings begin at their lowest corner (by x, then y), however they were walked. */
export interface Part {
  /** What `keyOf` gave for its land. */
  readonly key: number
  readonly outer: Ring
  /** Where its outer ring begins, for putting pieces in order, and how far it reaches. */
  readonly beginning: Beginning
  readonly box: Box
  readonly holes: readonly Ring[]
  /** All half-edges of its boundary. */
  readonly sides: readonly HalfEdge[]
  /** The same by ring. In a piece that a book keeps, a ring stays the same object for as long as its lines do. */
  readonly outlines: readonly Outline[]
  /** m². */
  readonly areaM2: number
}

export interface Outline {
  readonly sides: readonly HalfEdge[]
}

/** What land a label is to be walked as; null: not wanted. Land of one key hangs together. */
export type KeyOf = (label: Label) => number | null

interface Leaving {
  readonly side: HalfEdge
  readonly key: number
  used: boolean
  /** The next one that begins at the same point. */
  readonly next: Leaving | null
}

/** The connected parts of the land that has a key, bounded by the given strands. */
export function assemble(strands: Strands, ids: Iterable<number>, keyOf: KeyOf): Part[] {
  return joinRings(outlinesOf(strands, ids, keyOf).map(ring => ring.traced())).map(joined => partOf(joined))
}

/** The edge rings around land that has a key, bounded by the given strands. */
export function outlinesOf(strands: Strands, ids: Iterable<number>, keyOf: KeyOf): TracedRing[] {
  return edgeRings(strands, boundary(strands, ids, keyOf), keyOf).map(ring => new TracedRing(strands, ring))
}

/** The half-edges around a connected piece of land, without corners. */
export interface EdgePolygon {
  readonly outer: readonly HalfEdge[]
  readonly holes: readonly (readonly HalfEdge[])[]
}

/** As `assemble`, for who walks the strands themselves: corners are looked at only where there are holes to be placed. */
export function edgePolygons(strands: Strands, ids: Iterable<number>, keyOf: KeyOf): EdgePolygon[] {
  const joined = joinRings(outlinesOf(strands, ids, keyOf))
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

/** `lazily`: corners and half-edges are put together when they are asked for; see TracedRing for until when they may be. */
export function partOf({ outer, holes }: Joined, lazily = false): Part {
  const doubled = outer.doubled.copy()
  for (const hole of holes) doubled.addSum(hole.doubled)
  const [key, areaM2] = [outer.key, doubled.toNumber() / 2e6]
  const outlines = [outer, ...holes]
  if (lazily) return new LazyPart(key, areaM2, outlines)
  const [first, ...others] = outlines.map(({ ring }) => ring)
  const sides = outlines.flatMap(ring => ring.sides)
  return {
    key,
    areaM2,
    outer: first as Ring,
    beginning: outer.beginning,
    box: outer.box,
    holes: others,
    sides,
    outlines
  }
}

class LazyPart implements Part {
  readonly key: number
  readonly areaM2: number
  readonly outlines: readonly TracedRing[]
  private all: readonly HalfEdge[] | null = null

  constructor(key: number, areaM2: number, outlines: readonly TracedRing[]) {
    this.key = key
    this.areaM2 = areaM2
    this.outlines = outlines
  }

  get outer(): Ring {
    return (this.outlines[0] as TracedRing).ring
  }

  get beginning(): Beginning {
    return (this.outlines[0] as TracedRing).beginning
  }

  get box(): Box {
    return (this.outlines[0] as TracedRing).box
  }

  get holes(): readonly Ring[] {
    return this.outlines.slice(1).map(({ ring }) => ring)
  }

  get sides(): readonly HalfEdge[] {
    this.all ??= this.outlines.flatMap(({ sides }) => sides)
    return this.all
  }
}
