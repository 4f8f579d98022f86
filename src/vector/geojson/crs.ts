/** Which coordinate system JSON is in: as it says, else as its numbers tell. */
import { commonMetreSystem } from '../../proposal/coordinate-system.ts'
import { jsonPath } from '../../proposal/file/json.ts'
import { crsNamed, eastFirst, type UnknownCrs, type VectorCrs } from '../crs.ts'
import type { RawShape } from '../shape.ts'
import { VECTOR_SYSTEMS } from '../systems.ts'
import { VectorError } from '../types.ts'
import { isObject, type Json } from './shape.ts'

/** The `crs` member of older GeoJSON; null where there is none. Throws VectorError where it names nothing. */
export function statedCrs(root: Json): VectorCrs | UnknownCrs | null {
  const { crs } = root
  if (!isObject(crs)) return null
  const properties = isObject(crs.properties) ? crs.properties : {}
  const name = [properties.name, properties.href, properties.code].find(
    one => typeof one === 'string' || typeof one === 'number'
  )
  if (name === undefined) throw new VectorError({ id: 'vector.unknown-crs', values: { name: jsonPath(['crs']) } })
  return eastFirst(crsNamed(typeof name === 'number' ? `EPSG:${name}` : String(name)))
}

const LOOKED_AT = 1000
type Pair = readonly [number, number]

function pairsIn(shapes: Iterable<RawShape>): readonly Pair[] {
  const pairs: Pair[] = []
  for (const { polygons, lines, points } of shapes)
    for (const { numbers } of [...polygons.flat(), ...lines, ...points]) {
      pairs.push([numbers[0] ?? 0, numbers[1] ?? 0])
      if (pairs.length >= LOOKED_AT) return pairs
    }
  return pairs
}

/** Degrees, as today's GeoJSON has them, unless the numbers are metres of Denmark. */
export const seenCrs = (shapes: Iterable<RawShape>): VectorCrs => crsOf(pairsIn(shapes))

function crsOf(pairs: readonly Pair[]): VectorCrs {
  const metres = commonMetreSystem(pairs) ?? commonMetreSystem(pairs.map(([a, b]) => [b, a]))
  return { system: metres ?? 'EPSG:4326', northFirst: false, orderIsSure: true }
}

/** Some programs write metres and say degrees, or the other way: where what was said leads out of Denmark, the numbers count. */
export function contradicted(said: VectorCrs, shapes: Iterable<RawShape>): VectorCrs | null {
  const pairs = pairsIn(shapes)
  const isIn = ({ system }: VectorCrs) => {
    const { holds } = VECTOR_SYSTEMS[system]
    return pairs.some(([a, b]) => holds(a, b) || holds(b, a))
  }
  const seen = crsOf(pairs)
  return !isIn(said) && isIn(seen) ? seen : null
}
