/**
 * Converts between a plain list of rings and areas with parts and holes. Whether a ring is a hole follows from its position,
 * so that parts and holes can be added, moved and removed like any outline.
 */
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { fromPolygon, MIN_POINTS, type Ring, toPolygon, withoutRepeats } from './rings.ts'

/**
 * The area enclosed by the rings, according to RFC 7946: a ring inside an odd number of others is a hole of the innermost.
 * Rings of fewer than three different points are dropped; null if none is left.
 */
export function toArea(rings: readonly Ring[]): Polygon | MultiPolygon | null {
  const whole = rings.map(withoutRepeats).filter(ring => ring.length >= MIN_POINTS)
  const sizes = whole.map(ring => Math.abs(doubledArea(ring)))
  const around = whole.map((ring, i) =>
    whole.flatMap((other, j) =>
      j !== i && (sizes[j] as number) > (sizes[i] as number) && liesIn(ring, other) ? [j] : []
    )
  )
  const holesOf = new Map<number, Ring[]>()
  const isHole = (i: number): boolean => (around[i] as number[]).length % 2 === 1
  for (const i of whole.keys()) if (!isHole(i)) holesOf.set(i, [])
  for (const [i, ring] of whole.entries()) {
    if (!isHole(i)) continue
    const outlines = (around[i] as number[]).filter(j => !isHole(j))
    const innermost = outlines.reduce<number | undefined>(
      (best, j) => (best === undefined || (sizes[j] as number) < (sizes[best] as number) ? j : best),
      undefined
    )
    if (innermost !== undefined) holesOf.get(innermost)?.push(ring)
  }
  const parts: Position[][][] = []
  for (const [i, holes] of holesOf) {
    const polygon = toPolygon([whole[i] as Ring, ...holes])
    if (polygon) parts.push(polygon.coordinates)
  }
  const [first] = parts
  if (!first) return null
  return parts.length === 1 ? { type: 'Polygon', coordinates: first } : { type: 'MultiPolygon', coordinates: parts }
}

/** The open rings of an area, outlines and holes alike. */
export function fromArea(area: Polygon | MultiPolygon): readonly Ring[] {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates
  return polygons.flatMap(coordinates => fromPolygon({ type: 'Polygon', coordinates }))
}

/** Decided by the majority of vertices, since rings may touch at a point. */
function liesIn(ring: Ring, other: Ring): boolean {
  return 2 * ring.filter(point => contains(other, point)).length > ring.length
}

/** Point in polygon by the even–odd rule, in plain degrees: only relative positions matter here. */
export function contains(ring: Ring, [x, y]: readonly [number, number]): boolean {
  let inside = false
  for (const [i, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(i + 1) % ring.length] as readonly [number, number]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

function doubledArea(ring: Ring): number {
  const [ox, oy] = ring[0] as readonly [number, number]
  return ring.reduce((sum, [ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] as readonly [number, number]
    return sum + (ax - ox) * (by - oy) - (bx - ox) * (ay - oy)
  }, 0)
}
