/**
 * Rings of a drawing: lists of WGS84 points, open (the first point is not repeated). Nothing here changes its input.
 */
import type { Polygon } from 'geojson'
import type { LonLat } from '../../engine/api.ts'

export type Ring = readonly LonLat[]

/** One point of one ring; ring 0 is the outline, the others are holes. */
export interface VertexRef {
  readonly ring: number
  readonly index: number
}

/** A ring needs at least this many points to enclose land. */
export const MIN_POINTS = 3

export function samePoint(a: LonLat | undefined, b: LonLat | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1]
}

export function sameVertex(a: VertexRef | null, b: VertexRef | null): boolean {
  return a === b || (a !== null && b !== null && a.ring === b.ring && a.index === b.index)
}

/** Rounds to nine decimals (0.1 mm), the precision of the engine's snapped points. */
export function round9(point: LonLat): LonLat {
  return [Math.round(point[0] * 1e9) / 1e9, Math.round(point[1] * 1e9) / 1e9]
}

export function pointAt(rings: readonly Ring[], vertex: VertexRef): LonLat | undefined {
  return rings[vertex.ring]?.[vertex.index]
}

export function withPoint(rings: readonly Ring[], vertex: VertexRef, point: LonLat): readonly Ring[] {
  return changeRing(rings, vertex.ring, ring => ring.with(vertex.index, point))
}

/** Inserts a point at the index of `vertex`. */
export function withInserted(rings: readonly Ring[], vertex: VertexRef, point: LonLat): readonly Ring[] {
  return changeRing(rings, vertex.ring, ring => ring.toSpliced(vertex.index, 0, point))
}

export function withoutPoint(rings: readonly Ring[], vertex: VertexRef): readonly Ring[] {
  return changeRing(rings, vertex.ring, ring => ring.toSpliced(vertex.index, 1))
}

export function countPoints(rings: readonly Ring[]): number {
  return rings.reduce((sum, ring) => sum + ring.length, 0)
}

/** The next (1) or previous (-1) vertex, going round through all rings; null if there is none. */
export function stepVertex(rings: readonly Ring[], from: VertexRef | null, step: 1 | -1): VertexRef | null {
  const all = rings.flatMap((ring, r) => ring.map((_, index): VertexRef => ({ ring: r, index })))
  if (all.length === 0) return null
  const at = from === null ? -1 : all.findIndex(vertex => sameVertex(vertex, from))
  const next = at === -1 ? (step === 1 ? 0 : all.length - 1) : (at + step + all.length) % all.length
  return all[next] ?? null
}

/**
 * The rings as a GeoJSON polygon according to RFC 7946: closed, outline counterclockwise, holes clockwise. Repeated points
 * are dropped, and so are holes that are then too small; null if the outline is.
 */
export function toPolygon(rings: readonly Ring[]): Polygon | null {
  const [outline, ...holes] = rings.map(withoutRepeats)
  if (outline === undefined || outline.length < MIN_POINTS) return null
  const closed = [
    turned(outline, true),
    ...holes.filter(hole => hole.length >= MIN_POINTS).map(hole => turned(hole, false))
  ]
  return { type: 'Polygon', coordinates: closed.map(ring => [...ring, ring[0]!].map(([lon, lat]) => [lon, lat])) }
}

/** The open rings of a polygon; positions that are not two finite numbers are left out. */
export function fromPolygon(polygon: Polygon): readonly Ring[] {
  return polygon.coordinates
    .map(ring => {
      const points = ring.flatMap(([lon, lat]): LonLat[] =>
        Number.isFinite(lon) && Number.isFinite(lat) ? [[lon!, lat!]] : []
      )
      return withoutRepeats(points)
    })
    .filter(ring => ring.length >= MIN_POINTS)
}

function changeRing(rings: readonly Ring[], at: number, change: (ring: Ring) => Ring): readonly Ring[] {
  return rings.map((ring, index) => (index === at ? change(ring) : ring))
}

export function withoutRepeats(ring: Ring): Ring {
  return ring
    .filter((point, i) => i === 0 || !samePoint(point, ring[i - 1]))
    .filter((point, i, kept) => i === 0 || i < kept.length - 1 || !samePoint(point, kept[0]))
}

/** The ring with the given orientation. Plain degrees are good enough to tell which it has. */
function turned(ring: Ring, counterclockwise: boolean): Ring {
  const origin = ring[0]!
  let twice = 0
  for (const [i, a] of ring.entries()) {
    const b = ring[(i + 1) % ring.length]!
    twice += (a[0] - origin[0]) * (b[1] - origin[1]) - (b[0] - origin[0]) * (a[1] - origin[1])
  }
  return twice === 0 || twice > 0 === counterclockwise ? ring : ring.toReversed()
}
