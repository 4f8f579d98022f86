/** From a drawn GeoJSON polygon (WGS84) to checked rings on the grid. Edges are straight in EPSG:3035. */
import type { LineString, MultiPolygon, Polygon } from 'geojson'
import { doubledMm2ToM2 } from '../geometry/exact.ts'
import { toGridMm } from '../geometry/grid.ts'
import { doubledArea, firstCrossing, type Ring, reversed } from '../geometry/rings.ts'
import { liesIn } from './lies-in.ts'

export type DrawnProblem = 'bad-coordinates' | 'swapped-coordinates' | 'too-few-points' | 'too-small' | 'self-crossing'

export type Drawn =
  | { readonly ok: true; readonly rings: readonly Ring[]; readonly doubledMm2: number }
  /** `path` continues a JSON path from the geometry: `.coordinates[0][3]`. */
  | { readonly ok: false; readonly problem: DrawnProblem; readonly path: string; readonly areaM2: number }

/** Below this a drawing is a slip of the hand, not an area: 1 m². */
export const SMALLEST_M2 = 1

/**
 * Rings relative to `origin` (mm), outer ones counter-clockwise, holes clockwise. Refuses what has no clear inside:
 * rings that cross themselves or each other, holes outside their polygon, parts inside one another. Parts may share a
 * border, and a part may fill a hole.
 */
export function drawnArea(area: Polygon | MultiPolygon, origin: readonly [number, number]): Drawn {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates
  const rings: Ring[] = []
  const paths: string[] = []
  const isHole: boolean[] = []
  for (const [p, polygon] of polygons.entries()) {
    const base = area.type === 'Polygon' ? '.coordinates' : `.coordinates[${p}]`
    for (const [r, positions] of polygon.entries()) {
      const path = `${base}[${r}]`
      const bad = positions.findIndex(position => !isLonLat(position))
      if (bad >= 0) return refuse('bad-coordinates', `${path}[${bad}]`)
      if (positions.length > 0 && positions.every(looksSwapped)) return refuse('swapped-coordinates', path)
      const ring = toRing(positions, origin)
      if (ring.x.length < 4) return refuse('too-few-points', path)
      if (firstCrossing([ring])) return refuse('self-crossing', path)
      const area2 = doubledArea(ring).toNumber()
      if (area2 === 0) return refuse('too-small', path)
      const counterClockwise = area2 > 0
      rings.push(counterClockwise === (r === 0) ? ring : reversed(ring))
      paths.push(path)
      isHole.push(r > 0)
    }
  }
  if (rings.length === 0) return refuse('too-few-points', '.coordinates')
  if (rings.length > 1 && firstCrossing(rings, { neighbours: true })) return refuse('self-crossing', '.coordinates')
  // An outer ring lies inside an even number of other rings, a hole inside an odd number; else parts overlap.
  for (const [i, ring] of rings.entries()) {
    let around = 0
    for (const [j, other] of rings.entries()) {
      if (j === i) continue
      const lies = liesIn(ring, other)
      if (lies === 'across') return refuse('self-crossing', paths[i] as string)
      // Along all of the other, the other way round: a part that fills a hole, or the hole that it fills.
      if (lies === 'inside' || (lies === 'along' && isHole[j])) around++
    }
    if ((around % 2 === 1) !== isHole[i]) return refuse('self-crossing', paths[i] as string)
  }
  const doubledMm2 = rings.reduce((sum, ring) => sum + doubledArea(ring).toNumber(), 0)
  if (doubledMm2ToM2(doubledMm2) < SMALLEST_M2) return refuse('too-small', '.coordinates', doubledMm2ToM2(doubledMm2))
  return { ok: true, rings, doubledMm2 }
}

export type DrawnLine =
  | { readonly ok: true; readonly line: Ring }
  | { readonly ok: false; readonly problem: DrawnProblem; readonly path: string }

/** A drawn line relative to `origin` (mm), without repeats. Refuses one that crosses itself. */
export function drawnLine({ coordinates }: LineString, origin: readonly [number, number]): DrawnLine {
  const bad = coordinates.findIndex(position => !isLonLat(position))
  if (bad >= 0) return { ok: false, problem: 'bad-coordinates', path: `.coordinates[${bad}]` }
  if (coordinates.length > 0 && coordinates.every(looksSwapped))
    return { ok: false, problem: 'swapped-coordinates', path: '.coordinates' }
  const line = toLine(coordinates, origin)
  if (line.x.length < 2) return { ok: false, problem: 'too-few-points', path: '.coordinates' }
  if (firstCrossing([line])) return { ok: false, problem: 'self-crossing', path: '.coordinates' }
  return { ok: true, line }
}

function refuse(problem: DrawnProblem, path: string, areaM2 = 0): Drawn {
  return { ok: false, problem, path, areaM2 }
}

function isLonLat(position: readonly (number | undefined)[]): boolean {
  const [lon, lat] = position
  return Number.isFinite(lon) && Number.isFinite(lat) && Math.abs(lon as number) <= 180 && Math.abs(lat as number) <= 90
}

/** Latitude before longitude, as seen from Denmark (7–16° E, 54–58° N). */
function looksSwapped(position: readonly (number | undefined)[]): boolean {
  const [first = 0, second = 0] = position
  return first >= 54 && first <= 58 && second >= 7 && second <= 16
}

function toLine(positions: readonly (readonly number[])[], origin: readonly [number, number]) {
  const x: number[] = []
  const y: number[] = []
  for (const [lon = 0, lat = 0] of positions) {
    const [gx, gy] = toGridMm([lon, lat])
    if (gx - origin[0] === x.at(-1) && gy - origin[1] === y.at(-1)) continue
    x.push(gx - origin[0])
    y.push(gy - origin[1])
  }
  return { x, y }
}

function toRing(positions: readonly (readonly number[])[], origin: readonly [number, number]): Ring {
  const { x, y } = toLine(positions, origin)
  if (x.length > 0 && (x[0] !== x.at(-1) || y[0] !== y.at(-1))) {
    x.push(x[0] as number)
    y.push(y[0] as number)
  }
  return { x, y }
}
