/** Parcels from GeoJSON, of today's kind (degrees) and of the older one that names its coordinate system. */

import { commonMetreSystem } from '../../proposal/coordinate-system.ts'
import { statedDay } from '../../proposal/dates.ts'
import { jsonPath, parseJson } from '../../proposal/file/json.ts'
import { faultMessage } from '../../proposal/file/read.ts'
import { crsNamed, type LayerCrs, type UnknownCrs } from './crs.ts'
import { Gathering } from './gathering.ts'
import type { RawRing } from './project.ts'
import { LayerError, type RawLayer, type SkipReason } from './types.ts'

type Json = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** `asked`: the system, where the user has said. Throws LayerError. */
export function readGeoJson(text: string, fileName: string, asked: LayerCrs | null = null): RawLayer {
  const root = parsed(text, fileName)
  if (!isObject(root)) throw new LayerError({ id: 'parcel-layer.not-geojson' })
  const features =
    root.type === 'FeatureCollection' && Array.isArray(root.features)
      ? root.features
      : root.type === 'Feature'
        ? [root]
        : null
  if (!features) throw new LayerError({ id: 'parcel-layer.not-geojson' })
  if (features.length === 0) throw new LayerError({ id: 'parcel-layer.empty' })
  const areas = features.map(feature => areaOf(isObject(feature) ? feature.geometry : null))
  const crs = statedCrs(root) ?? asked ?? seenCrs(areas)
  const gathering = new Gathering(null)
  for (const [i, feature] of features.entries()) {
    const { rings, fault } = areas[i] as Area
    const properties = isObject(feature) && isObject(feature.properties) ? feature.properties : {}
    const place = { feature: i + 1 }
    gathering.add({ type: 'Jordstykke', attributes: attributesOf(properties), place, crs, rings, fault })
  }
  return gathering.end(statedDay(root.timeStamp))
}

function parsed(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // The platform's own message has neither line nor column.
    const json = parseJson(text)
    if (json.ok) return json.value
    const { fault } = json
    throw new LayerError(faultMessage(fault, fileName), 'line' in fault ? { line: fault.line } : {})
  }
}

function attributesOf(properties: Json): ReadonlyMap<string, string> {
  const words = Object.entries(properties).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[name, String(value)]] : []
  )
  return new Map(words)
}

interface Area {
  readonly rings: readonly (readonly RawRing[])[]
  readonly fault: SkipReason | null
}

function areaOf(geometry: unknown): Area {
  if (!isObject(geometry)) return { rings: [], fault: null }
  const { type, coordinates } = geometry
  const polygons =
    type === 'Polygon'
      ? [coordinates]
      : type === 'MultiPolygon'
        ? listOf(coordinates)
        : type === 'GeometryCollection'
          ? null
          : []
  if (polygons === null) {
    const parts = listOf(geometry.geometries).map(areaOf)
    return { rings: parts.flatMap(({ rings }) => rings), fault: parts.find(({ fault }) => fault)?.fault ?? null }
  }
  const rings = polygons.map(polygon => listOf(polygon).map(ringOf)).filter(polygon => polygon.length > 0)
  return { rings, fault: null }
}

function ringOf(ring: unknown): RawRing {
  const numbers = listOf(ring).flatMap(position => {
    const [x, y] = listOf(position)
    return [typeof x === 'number' ? x : Number.NaN, typeof y === 'number' ? y : Number.NaN]
  })
  return { numbers, dimensions: 2 }
}

function statedCrs(root: Json): LayerCrs | UnknownCrs | null {
  const { crs } = root
  if (!isObject(crs)) return null
  const properties = isObject(crs.properties) ? crs.properties : {}
  const name = [properties.name, properties.href, properties.code].find(
    one => typeof one === 'string' || typeof one === 'number'
  )
  if (name === undefined) throw new LayerError({ id: 'parcel-layer.unknown-crs', values: { name: jsonPath(['crs']) } })
  const named = crsNamed(typeof name === 'number' ? `EPSG:${name}` : String(name))
  // Whatever its definition says, GeoJSON has longitude and east first.
  return 'unknown' in named ? named : { ...named, northFirst: false, orderIsSure: true }
}

/** Degrees, as today's GeoJSON has them, unless the numbers are metres. */
function seenCrs(areas: readonly Area[]): LayerCrs {
  const pairs = areas
    .flatMap(({ rings }) => rings.flat())
    .slice(0, 1000)
    .map(({ numbers }) => [numbers[0] ?? 0, numbers[1] ?? 0] as const)
  const metres = commonMetreSystem(pairs) ?? commonMetreSystem(pairs.map(([a, b]) => [b, a]))
  return { system: metres ?? 'EPSG:4326', northFirst: false, orderIsSure: true }
}
