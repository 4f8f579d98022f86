/** From a drawn GeoJSON polygon (WGS84) to checked rings on the grid. Edges are straight in EPSG:3035. */

import type { LineString, MultiPolygon, Polygon } from 'geojson'
import { addTo } from '../collections/lists.ts'
import { enclosed } from '../geometry/enclosed.ts'
import { doubledMm2ToM2 } from '../geometry/exact.ts'
import { type Pair, toLonLat9 } from '../geometry/grid.ts'
import { type Line, nodeLines, TooManyCrossings } from '../geometry/noding.ts'
import { PointIndex } from '../geometry/point-index.ts'
import {
  doubledArea,
  eachEdge,
  firstCrossing,
  type Polyline,
  type Ring,
  reversed,
  type Vertices,
  vertexAt
} from '../geometry/rings.ts'
import { type Crossing, crossingOf } from '../geometry/self-crossing.ts'
import { type DrawnRing, gridLine, positionFault, type RingProblem, reachOf, readRings } from './drawn-rings.ts'
import { type BordersNear, broughtTogether, pointsTooCoarse } from './drawn-snap.ts'

export type DrawnProblem =
  | RingProblem
  | 'too-small'
  | 'self-crossing'
  | 'hole-outside'
  | 'not-exact'
  | 'too-many-crossings'

export interface DrawnRefusal {
  readonly ok: false
  readonly problem: DrawnProblem
  /** Continues a JSON path from the geometry: `.coordinates[0][3]`. */
  readonly path: string
  readonly areaM2: number
  /** WGS84; null where the problem is no one place's. */
  readonly place: Pair | null
}

export type ParsedDrawing =
  | {
      readonly ok: true
      readonly rings: readonly Ring[]
      readonly doubledMm2: number
      /** m² that lie in more than one part and are counted once; 0 where that is no more than rounding. */
      readonly overlapM2: number
      /** Points with too few decimals to tell whether they are meant to lie on a border. */
      readonly coarsePoints: number
    }
  | DrawnRefusal

/** Below this a drawing is a slip of the hand, not an area: 1 m². */
export const SMALLEST_M2 = 1

/**
 * Rings relative to `origin` (mm), outer ones counter-clockwise, holes clockwise, every point passed once. Points near the
 * borders of `bordersNear` are brought onto them first. Refuses polygons that cross themselves, spikes, and holes that lie
 * outside. Parts may touch, share a border or overlap: they are one area.
 */
export function drawnArea(
  area: Polygon | MultiPolygon,
  origin: readonly [number, number],
  bordersNear: BordersNear = () => []
): ParsedDrawing {
  try {
    return checkedArea(area, origin, bordersNear)
  } catch (error) {
    if (!(error instanceof TooManyCrossings)) throw error
    return { ok: false, problem: 'too-many-crossings', path: '.coordinates', areaM2: 0, place: null }
  }
}

function checkedArea(
  area: Polygon | MultiPolygon,
  origin: readonly [number, number],
  bordersNear: BordersNear
): ParsedDrawing {
  const refuse = (
    problem: DrawnProblem,
    path: string,
    place: readonly [number, number] | null = null,
    areaM2 = 0
  ): DrawnRefusal => ({
    ok: false,
    problem,
    path,
    areaM2,
    place: place && toLonLat9([place[0] + origin[0], place[1] + origin[1]])
  })
  const read = readRings(area, origin)
  if ('problem' in read) return refuse(read.problem, read.path, read.place)
  const lines = broughtTogether(read, bordersNear)
  if (!lines) return refuse('not-exact', '.coordinates')
  const parts: Ring[][] = []
  const byPart = new Map<number, Own[]>()
  for (const [i, ring] of read.entries()) addTo(byPart, ring.part, { ring, line: lines[i] as Line })
  for (const own of byPart.values()) {
    const crossing = crossingOf(own.map(({ line }) => line)) && crossingAsDrawn(own.map(({ ring }) => ring))
    if (crossing) return refuse('self-crossing', crossing.path, [crossing.x, crossing.y])
    const outside = holeOutside(own)
    if (outside) return refuse('hole-outside', outside.path, vertexAt(outside, 0))
    parts.push(regionOf(own))
  }
  const rings = parts.length === 1 ? (parts[0] as Ring[]) : enclosed(parts.flat())
  const doubledMm2 = doubled(rings)
  const areaM2 = doubledMm2ToM2(doubledMm2)
  if (areaM2 < SMALLEST_M2) return refuse('too-small', '.coordinates', null, areaM2)
  const overlapM2 = doubledMm2ToM2(doubled(parts.flat()) - doubledMm2)
  return {
    ok: true,
    rings,
    doubledMm2,
    overlapM2: overlapM2 > roundingM2(read) ? overlapM2 : 0,
    coarsePoints: pointsTooCoarse(read, bordersNear)
  }
}

interface Own {
  readonly ring: DrawnRing
  /** The ring as brought to the borders, noded. */
  readonly line: Line
}

const doubled = (rings: readonly Ring[]): number => rings.reduce((sum, ring) => sum + doubledArea(ring).toNumber(), 0)

/** What moving points by their reach can make of an area, and at least a square metre. */
function roundingM2(rings: readonly DrawnRing[]): number {
  let sum = 1
  for (const ring of rings)
    eachEdge(ring, (ax, ay, bx, by) => {
      sum += (ring.reach / 1e6) * Math.hypot(bx - ax, by - ay)
    })
  return sum
}

/**
 * Where the rings cross as they were drawn. Where they only cross once points have been brought to the borders, that is
 * within rounding, and what they enclose is the same but for that.
 */
function crossingAsDrawn(rings: readonly DrawnRing[]): { path: string; x: number; y: number } | null {
  const lines = rings.map(({ x, y }): Line => ({ x: [...x], y: [...y], added: [] }))
  nodeLines(lines, [])
  const found = crossingOf(lines)
  return found && { path: pathOf(found, rings, lines), x: found.x, y: found.y }
}

/** The drawn point at a crossing, or the one before it. */
function pathOf({ line, at }: Crossing, rings: readonly DrawnRing[], lines: readonly Line[]): string {
  const ring = rings[line] as DrawnRing
  return `${ring.path}[${ring.at[pointBefore(at, ring, lines[line] as Line)]}]`
}

/** The number a line's point `at` has among the points the line had before it was noded, or that of the one before it. */
function pointBefore(at: number, { x, y }: Ring, line: Line): number {
  let last = -1
  for (let i = 0; i <= at; i++) if (line.x[i] === x[last + 1] && line.y[i] === y[last + 1]) last++
  return Math.max(0, last)
}

/** The way round that puts its land, or for a hole the land around it, on the left. */
function oriented({ ring, line }: Own): Ring {
  return doubledArea(line).toNumber() > 0 === ring.isHole ? reversed(line) : line
}

/** The land of one polygon. */
function regionOf(own: readonly Own[]): Ring[] {
  const rings = own.filter(({ line }) => line.x.length > 3).map(oriented)
  const [only] = rings
  return rings.length === 1 && only && passesOnce(only) ? [only] : enclosed(rings)
}

function passesOnce({ x, y }: Ring): boolean {
  return new Set(x.map((px, i) => px * 2 ** 26 + (y[i] as number))).size === x.length - 1
}

/** The first hole that does not lie in its polygon, less the holes before it. A hole given twice counts once. */
function holeOutside(own: readonly Own[]): DrawnRing | null {
  if (own.length < 2) return null
  const [shell, ...holes] = own as [Own, ...Own[]]
  const isWhole = (some: readonly Own[]) => {
    const expected = some.reduce((sum, { line, ring }) => sum + Math.abs(doubled([line])) * (ring.isHole ? -1 : 1), 0)
    return doubledMm2ToM2(doubled(regionOf(some)) - expected) <= roundingM2(some.map(({ ring }) => ring))
  }
  if (isWhole(own)) return null
  const seen: Own[] = [shell]
  for (const hole of holes) {
    if (seen.some(({ line, ring }) => ring.isHole && isSame(line, hole.line))) continue
    seen.push(hole)
    if (!isWhole(seen)) return hole.ring
  }
  return null
}

/** The same points, whatever their order. */
function isSame(one: Line, other: Line): boolean {
  const points = ({ x, y }: Line) => new Set(x.map((px, i) => `${px},${y[i]}`))
  const [a, b] = [points(one), points(other)]
  return a.size === b.size && [...a].every(point => b.has(point))
}

export type DrawnLine =
  | {
      readonly ok: true
      readonly line: Polyline
      /** How far (mm) a position may be from the point it means, by its decimals. */
      readonly reach: number
    }
  | {
      readonly ok: false
      readonly problem: DrawnProblem
      readonly path: string
      readonly place: Pair | null
    }

/** A drawn line relative to `origin` (mm), without repeats. Refuses one that crosses itself. */
export function drawnLine({ coordinates }: LineString, origin: readonly [number, number]): DrawnLine {
  const fault = positionFault(coordinates, '.coordinates')
  if (fault) return { ok: false, problem: fault.problem, path: fault.path, place: null }
  const { x, y, at } = gridLine(coordinates, origin)
  if (x.length < 2) return { ok: false, problem: 'too-few-points', path: '.coordinates', place: null }
  if (firstCrossing([{ x, y }])) {
    const line: Line = { x: [...x], y: [...y], added: [] }
    try {
      nodeLines([line], [])
    } catch (error) {
      if (error instanceof TooManyCrossings)
        return { ok: false, problem: 'too-many-crossings', path: '.coordinates', place: null }
      throw error
    }
    const again = firstRepeat(line)
    const [px, py] = vertexAt(line, again)
    const place = toLonLat9([px + origin[0], py + origin[1]])
    const before = pointBefore(again, { x, y }, line)
    return { ok: false, problem: 'self-crossing', path: `.coordinates[${at[before]}]`, place }
  }
  return { ok: true, line: { x, y }, reach: reachOf(coordinates) }
}

/** The number of the first point of a line that it has passed before. */
export function firstRepeat(line: Vertices): number {
  const seen = new PointIndex(line.x.length)
  for (let i = 0; i < line.x.length; i++) {
    const [px, py] = vertexAt(line, i)
    if (seen.find(px, py) >= 0) return i
    seen.add(px, py)
  }
  return 0
}
