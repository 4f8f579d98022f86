/** A drawn GeoJSON polygon (WGS84) read ring by ring onto the grid, before it is brought to the borders. */

import type { MultiPolygon, Polygon } from 'geojson'
import { toGridMm } from '../geometry/grid.ts'
import { close, vertexAt } from '../geometry/rings.ts'
import { SNAP_MM } from '../geometry/snap.ts'

/** What is wrong with a drawing before anything is measured. */
export type RingProblem = 'bad-coordinates' | 'swapped-coordinates' | 'too-few-points' | 'spike'

export interface DrawnRing {
  /** Relative to the origin, mm; closed, without repeats. */
  x: number[]
  y: number[]
  /** Per point the number of the position in the file. */
  at: number[]
  /** JSON path of the ring, from the geometry. */
  readonly path: string
  readonly part: number
  readonly isHole: boolean
  /** How far (mm) a position may be from the point it means, by its decimals. */
  readonly reach: number
  /** The same where it is too far to tell which point is meant; else 0. */
  readonly coarseness: number
}

export interface RingRefusal {
  readonly problem: RingProblem
  readonly path: string
  /** Relative to the origin, mm. */
  readonly place: readonly [number, number] | null
}

/**
 * By decimals of a degree: half a step of the last one, north and east together, at Denmark's latitudes. 7 decimals and
 * more are as good as the grid; fewer than 5 are taken for points that mean themselves.
 */
export function reachOf(positions: readonly (readonly number[])[]): number {
  const decimals = decimalsIn(positions)
  return decimals === 6 ? 7 * SNAP_MM : decimals === 5 ? 70 * SNAP_MM : SNAP_MM
}

/** How far (mm) a position with 4 decimals or 3 may be off; 0 with more, and with fewer, which nobody traces with. */
function coarsenessOf(positions: readonly (readonly number[])[]): number {
  const decimals = decimalsIn(positions)
  return decimals === 4 ? 700 * SNAP_MM : decimals === 3 ? 7000 * SNAP_MM : 0
}

/** The most decimals a number of the positions has; 7 where there are more. */
function decimalsIn(positions: readonly (readonly number[])[]): number {
  let decimals = 0
  for (const [lon = 0, lat = 0] of positions) {
    decimals = Math.max(decimals, decimalsOf(lon), decimalsOf(lat))
    if (decimals >= 7) return 7
  }
  return decimals
}

function decimalsOf(value: number): number {
  const words = String(value)
  return words.includes('e') ? 20 : (words.split('.')[1] ?? '').length
}

export function readRings(
  area: Polygon | MultiPolygon,
  origin: readonly [number, number]
): readonly DrawnRing[] | RingRefusal {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates
  const rings: DrawnRing[] = []
  for (const [part, polygon] of polygons.entries()) {
    const base = area.type === 'Polygon' ? '.coordinates' : `.coordinates[${part}]`
    for (const [r, positions] of polygon.entries()) {
      const path = `${base}[${r}]`
      const fault = positionFault(positions, path)
      if (fault) return fault
      const ring = {
        ...gridLine(positions, origin),
        path,
        part,
        isHole: r > 0,
        reach: reachOf(positions),
        coarseness: coarsenessOf(positions)
      }
      closeDrawn(ring)
      if (ring.x.length < 4) return { problem: 'too-few-points', path, place: null }
      const spike = spikeOf(ring)
      if (spike !== null)
        return {
          problem: 'spike',
          path: `${path}[${ring.at[spike]}]`,
          place: vertexAt(ring, spike)
        }
      rings.push(ring)
    }
  }
  return rings.length > 0 ? rings : { problem: 'too-few-points', path: '.coordinates', place: null }
}

/** Positions that are none, or whose numbers are swapped. */
export function positionFault(positions: readonly (readonly number[])[], path: string): RingRefusal | null {
  const bad = positions.findIndex(position => !isLonLat(position))
  if (bad >= 0) return { problem: 'bad-coordinates', path: `${path}[${bad}]`, place: null }
  if (positions.length > 0 && positions.every(looksSwapped))
    return { problem: 'swapped-coordinates', path, place: null }
  return null
}

/** On the grid relative to `origin` (mm), without repeats; `at`: per point the number of its position. */
export function gridLine(
  positions: readonly (readonly number[])[],
  origin: readonly [number, number]
): { x: number[]; y: number[]; at: number[] } {
  const x: number[] = []
  const y: number[] = []
  const at: number[] = []
  for (const [i, [lon = 0, lat = 0]] of positions.entries()) {
    const [gx, gy] = toGridMm([lon, lat])
    if (gx - origin[0] === x.at(-1) && gy - origin[1] === y.at(-1)) continue
    x.push(gx - origin[0])
    y.push(gy - origin[1])
    at.push(i)
  }
  return { x, y, at }
}

function closeDrawn(line: { x: number[]; y: number[]; at: number[] }): void {
  const { x, y, at } = line
  if (x.length === 0 || (x[0] === x.at(-1) && y[0] === y.at(-1))) return
  close(line)
  at.push(at[0] as number)
}

/** A line that turns back on itself for less than this (mm) is a slip of the pen, and encloses next to nothing. */
const SHORTEST_SPIKE = 500
/** Wider than this against its length, what turns back is a corner. */
const SLENDER = 0.03

/**
 * The number of a point where a ring turns and goes back the way it came, within one and a half times its reach (both ends
 * are rounded); null where there is none.
 */
function spikeOf(ring: DrawnRing): number | null {
  const { reach, x } = ring
  const distance = (one: number, other: number) => {
    const [[ax, ay], [bx, by]] = [vertexAt(ring, one), vertexAt(ring, other)]
    return Math.hypot(ax - bx, ay - by)
  }
  // Points nearer than the reach are one: a spike may be blunt.
  const kept: number[] = []
  for (let i = 0; i + 1 < x.length; i++) {
    const last = kept.at(-1)
    if (last === undefined || distance(last, i) > reach) kept.push(i)
  }
  while (kept.length > 1 && distance(kept[0] as number, kept.at(-1) as number) <= reach) kept.pop()
  for (const [k, tip] of kept.entries()) {
    const before = kept[(k + kept.length - 1) % kept.length] as number
    const after = kept[(k + 1) % kept.length] as number
    const [one, two] = [distance(tip, before), distance(tip, after)]
    const length = Math.min(one, two)
    if (length < SHORTEST_SPIKE) continue
    const [[tx, ty], [px, py], [qx, qy]] = [vertexAt(ring, tip), vertexAt(ring, before), vertexAt(ring, after)]
    const [ax, ay, bx, by] = [px - tx, py - ty, qx - tx, qy - ty]
    if (ax * bx + ay * by <= 0) continue
    const width = Math.abs(ax * by - ay * bx) / Math.max(one, two)
    if (width <= Math.min(1.5 * reach, SLENDER * length)) return tip
  }
  return null
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
