/** Rings that meet themselves at points taken apart, and rings sorted into polygons. */
import { PointIndex } from './point-index.ts'
import { doubledArea, insideRings, type Ring, vertexAt } from './rings.ts'

export interface RingPolygon {
  /** Counter-clockwise. */
  readonly outer: Ring
  /** Clockwise. */
  readonly holes: readonly Ring[]
}

/** A closed walk as rings that pass every point once; their signed areas add up to the walk's. */
export function simpleRings(walk: Ring): Ring[] {
  const points = new PointIndex(walk.x.length)
  /** Where on the path each point stands; -1: not on it. */
  const place: number[] = []
  const path: number[] = []
  const rings: Ring[] = []
  for (let i = 0; i < walk.x.length; i++) {
    const point = points.add(...vertexAt(walk, i))
    const at = place[point] ?? -1
    if (at >= 0) {
      const loop = path.splice(at)
      for (const passed of loop) place[passed] = -1
      loop.push(point)
      rings.push({ x: loop.map(p => points.xOf(p)), y: loop.map(p => points.yOf(p)) })
    }
    place[point] = path.push(point) - 1
  }
  return rings
}

/** Every hole goes to the smallest outer ring around it. Throws where there is none. */
export function ringPolygons(rings: readonly Ring[]): RingPolygon[] {
  const measured = rings.map(ring => ({ ring, doubled: doubledArea(ring).toNumber() }))
  const outers = measured
    .filter(({ doubled }) => doubled > 0)
    .sort((p, q) => p.doubled - q.doubled)
    .map(outer => ({ ...outer, holes: [] as Ring[] }))
  for (const { ring, doubled } of measured) {
    if (doubled >= 0) continue
    const around = outers.find(outer => outer.doubled + doubled > 0 && holds(outer.ring, ring))
    if (!around) throw new Error(`no ring around the hole at ${ring.x[0]},${ring.y[0]}`)
    around.holes.push(ring)
  }
  return outers.map(({ ring, holes }) => ({ outer: ring, holes }))
}

/** A hole may touch the ring around it at points, so ask with a vertex that is not on it. */
function holds(outer: Ring, hole: Ring): boolean {
  const own = new PointIndex(outer.x.length)
  own.addAll(outer)
  for (let i = 0; i + 1 < hole.x.length; i++) {
    const [x, y] = vertexAt(hole, i)
    if (own.find(x, y) < 0) return insideRings([outer], x, y)
  }
  // All its vertices are the outer ring's own: it lies in it or beside it, and so does the middle of its first edge.
  return insideRings(
    [outer],
    ((hole.x[0] as number) + (hole.x[1] as number)) / 2,
    ((hole.y[0] as number) + (hole.y[1] as number)) / 2
  )
}
