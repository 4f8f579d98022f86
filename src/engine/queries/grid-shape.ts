/** Land as polygons the way other programs want them. */
import { type RingPolygon, ringPolygons, simpleRings } from '../../geometry/simple-rings.ts'
import type { Part } from '../../partition/polygonize.ts'
import type { GridShape } from '../api.ts'

type Origin = readonly [number, number]

/** Absolute millimetres. A ring passes no point twice, so where land meets itself at a point a hole begins. */
export function shapeOf(parts: readonly Part[], origin: Origin): GridShape {
  return parts
    .flatMap(part => polygonsOf(part))
    .map(({ outer, holes }) => [outer, ...holes].map(ring => pairs(ring, origin)))
}

function polygonsOf(part: Part): readonly RingPolygon[] {
  const walks = [part.outer, ...part.holes]
  const rings = walks.flatMap(simpleRings)
  return rings.length === walks.length ? [part] : ringPolygons(rings)
}

function pairs({ x, y }: RingPolygon['outer'], [ox, oy]: Origin): Float64Array<ArrayBuffer> {
  const out = new Float64Array(x.length * 2)
  for (let i = 0; i < x.length; i++) {
    out[2 * i] = (x[i] as number) + ox
    out[2 * i + 1] = (y[i] as number) + oy
  }
  return out
}
