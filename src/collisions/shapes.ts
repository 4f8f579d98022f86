/** Land of two proposals laid beside each other. EPSG:3035 millimetres. */
import Flatbush from 'flatbush'
import type { GridShape } from '../engine/api.ts'
import { type Box, boxesMeet } from '../geometry/box.ts'
import { sharedBy } from '../geometry/overlay.ts'
import { doubledArea, type Ring } from '../geometry/rings.ts'
import { distanceToSegment } from '../geometry/segments.ts'

const M2_PER_MM2 = 1e-6

/** Polygons' rings, and the box around them. */
export interface Land {
  readonly rings: readonly Ring[]
  readonly box: Box
}

export function landOf(shape: GridShape): Land {
  const rings = shape.flat().map(pairs => {
    const [x, y]: [number[], number[]] = [[], []]
    for (let i = 0; i < pairs.length; i += 2) {
      x.push(pairs[i] as number)
      y.push(pairs[i + 1] as number)
    }
    return { x, y }
  })
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of rings)
    for (let i = 0; i < x.length; i++) {
      const [px, py] = [x[i] as number, y[i] as number]
      if (px < box[0]) box[0] = px
      if (py < box[1]) box[1] = py
      if (px > box[2]) box[2] = px
      if (py > box[3]) box[3] = py
    }
  return { rings, box }
}

export interface Shared {
  readonly areaM2: number
  readonly shape: GridShape
}

/** What both have; null where that is nothing, `unknown` where their lines can't be brought together exactly. */
export function sharedLand(one: Land, other: Land): Shared | 'unknown' | null {
  if (!boxesMeet(one.box, other.box)) return null
  const rings = sharedBy(one.rings, other.rings)
  if (!rings) return 'unknown'
  return rings.length === 0 ? null : { areaM2: areaOf(rings), shape: [rings.map(pairsOf)] }
}

/** Square metres. */
export const areaOf = (rings: readonly Ring[]): number =>
  rings.reduce((sum, ring) => sum + doubledArea(ring).toNumber() / 2, 0) * M2_PER_MM2

function pairsOf({ x, y }: Ring): Float64Array<ArrayBuffer> {
  const pairs = new Float64Array(2 * x.length)
  for (let i = 0; i < x.length; i++) {
    pairs[2 * i] = x[i] as number
    pairs[2 * i + 1] = y[i] as number
  }
  return pairs
}

/** Metres between two lands' outlines, along a straight line in EPSG:3035; 0 where they touch or overlap. */
export function metresApart(one: Land, other: Land): number {
  const shared = sharedLand(one, other)
  if (shared !== null && shared !== 'unknown') return 0
  return toSegments(other, one, toSegments(one, other, Infinity)) / 1000
}

interface Segment {
  readonly a: readonly [number, number]
  readonly b: readonly [number, number]
}

/** From the corners of one to the edges of the other, mm: the shortest way between lines that don't cross ends at a corner. */
function toSegments(points: Land, lines: Land, least: number): number {
  const segments: Segment[] = lines.rings.flatMap(({ x, y }) =>
    x
      .slice(1)
      .map((_, i): Segment => ({ a: [x[i] as number, y[i] as number], b: [x[i + 1] as number, y[i + 1] as number] }))
  )
  if (segments.length === 0) return least
  const index = new Flatbush(segments.length, 16, Float64Array)
  for (const { a, b } of segments)
    index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]))
  index.finish()
  let nearest = least
  for (const { x, y } of points.rings)
    for (let i = 0; i + 1 < x.length; i++) {
      const [px, py] = [x[i] as number, y[i] as number]
      // Boxes come nearest first, and no edge is nearer than its box.
      index.neighbors(px, py, Infinity, nearest, item => {
        const { a, b } = segments[item] as Segment
        nearest = Math.min(nearest, distanceToSegment(a[0], a[1], b[0], b[1], px, py))
        return false
      })
    }
  return nearest
}
