/** TopoJSON: arcs that neighbours share, put together by its own library once everything they refer to is known to be there. */
import { feature as featureIn } from 'topojson-client'
import type { GeometryObject, Topology } from 'topojson-specification'
import type { VectorCrs } from '../crs.ts'
import type { Gathering } from '../gathering.ts'
import { at } from '../reading.ts'
import { faulty, NO_SHAPE, type RawShape, together } from '../shape.ts'
import { type SkipReason, VectorError } from '../types.ts'
import { contradicted, seenCrs, statedCrs } from './crs.ts'
import type { JsonFile } from './read.ts'
import { attributesOf, idOf, isObject, type Json, listOf, shapeOf } from './shape.ts'

/** Of one feature: arcs may be named again and again. */
const MOST_POINTS = 4_000_000
const DEEPEST = 8

/** Each object of the topology is a layer. Throws VectorError, or Stopped. */
export function readTopoJson(root: Json, { file, asked }: JsonFile, gathering: Gathering): void {
  const { arcs, objects } = root
  if (!Array.isArray(arcs) || !isObject(objects)) throw new VectorError({ id: 'vector.topojson.broken' }, at(file, {}))
  const lengths = arcs.map(arc => arcLength(arc))
  const wrong = lengths.indexOf(-1)
  if (wrong >= 0 || !isTransform(root.transform))
    throw new VectorError({ id: 'vector.topojson.arc', values: { n: wrong + 1 } }, at(file, {}))
  const topology = root as unknown as Topology
  const crs = statedCrs(root) ?? asked
  const all = Object.entries(objects).flatMap(([layer, object]) => {
    gathering.layer(layer)
    const isMany = isObject(object) && object.type === 'GeometryCollection'
    return (isMany ? listOf(object.geometries) : [object]).map(geometry => ({ layer, geometry }))
  })
  const shape = (geometry: unknown) => shapeIn(topology, lengths, geometry)
  const system = systemOf(crs, function* () {
    for (const { geometry } of all) yield shape(geometry)
  })
  for (const [i, { layer, geometry }] of all.entries()) {
    const one = isObject(geometry) ? geometry : {}
    gathering.meter.made(i / all.length)
    gathering.add({
      layer,
      id: idOf(one),
      attributes: attributesOf(one.properties),
      place: at(file, { feature: i + 1 }),
      crs: system,
      shape: gathering.wants(layer) ? shape(geometry) : NO_SHAPE
    })
  }
}

function systemOf(
  stated: ReturnType<typeof statedCrs>,
  shapes: () => Iterable<RawShape>
): VectorCrs | { unknown: string } {
  if (stated === null) return seenCrs(shapes())
  return 'unknown' in stated ? stated : (contradicted(stated, shapes()) ?? stated)
}

/** Points of an arc; −1 where it is none. */
function arcLength(arc: unknown): number {
  const isArc = Array.isArray(arc) && arc.every(point => Array.isArray(point) && point.length >= 2)
  return isArc ? arc.length : -1
}

function isTransform(transform: unknown): boolean {
  if (transform === undefined || transform === null) return true
  const pair = (value: unknown) => listOf(value).length >= 2 && listOf(value).every(Number.isFinite)
  return isObject(transform) && pair(transform.scale) && pair(transform.translate)
}

function shapeIn(topology: Topology, lengths: readonly number[], geometry: unknown): RawShape {
  if (!isObject(geometry) || geometry.type === null || geometry.type === undefined) return NO_SHAPE
  const fault = faultOf(geometry, lengths, 0)
  if (fault) return faulty(fault)
  // The library makes several features of a collection.
  if (geometry.type === 'GeometryCollection')
    return together(listOf(geometry.geometries).map(part => shapeIn(topology, lengths, part)))
  return shapeOf(featureIn(topology, geometry as unknown as Single).geometry)
}

type Single = Extract<GeometryObject<object>, { type: 'Polygon' }>

/** How deep the arcs of a type are nested: rings in polygons, polygons in many. */
const NESTED: Readonly<Record<string, number>> = { LineString: 0, MultiLineString: 1, Polygon: 1, MultiPolygon: 2 }

function faultOf(geometry: Json, lengths: readonly number[], depth: number): SkipReason | null {
  const { type } = geometry
  if (depth > DEEPEST) return 'shape'
  if (type === 'GeometryCollection') {
    const parts = listOf(geometry.geometries)
    for (const part of parts) {
      const fault = isObject(part) ? faultOf(part, lengths, depth + 1) : 'shape'
      if (fault) return fault
    }
    return null
  }
  if (type === 'Point') return Array.isArray(geometry.coordinates) ? null : 'coordinate'
  if (type === 'MultiPoint') {
    const isPoints = Array.isArray(geometry.coordinates) && geometry.coordinates.every(Array.isArray)
    return isPoints ? null : 'coordinate'
  }
  const nested = typeof type === 'string' ? NESTED[type] : undefined
  if (nested === undefined) return 'shape'
  let points = 0
  const isArea = type === 'Polygon' || type === 'MultiPolygon'
  const visit = (arcs: unknown, level: number): SkipReason | null => {
    if (!Array.isArray(arcs)) return 'shape'
    if (level > 0) {
      for (const inner of arcs) {
        const fault = visit(inner, level - 1)
        if (fault) return fault
      }
      return null
    }
    let own = 1
    for (const i of arcs) {
      const length = Number.isInteger(i) ? lengths[i < 0 ? ~i : i] : undefined
      if (length === undefined) return 'coordinate'
      own += length - 1
      points += length
      if (points > MOST_POINTS) return 'shape'
    }
    // The library would make up what is missing.
    return own < (isArea ? 4 : 2) ? 'ring' : null
  }
  return visit(geometry.arcs, nested)
}
