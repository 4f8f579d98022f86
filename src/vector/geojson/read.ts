/** GeoJSON of today's kind (degrees), of the older one that names its coordinate system, and with a feature to a line. */
import { statedDay } from '../../proposal/dates.ts'
import type { UnknownCrs, VectorCrs } from '../crs.ts'
import type { Gathering } from '../gathering.ts'
import { at } from '../reading.ts'
import { type FilePlace, VectorError } from '../types.ts'
import { contradicted, seenCrs, statedCrs } from './crs.ts'
import { attributesOf, idOf, isObject, type Json, shapeOf } from './shape.ts'
import { parsedText, SEPARATOR } from './text.ts'

export interface JsonFile {
  readonly text: string
  readonly name: string
  /** Which of several files it is. */
  readonly file: string | null
  /** The system, where the user has said. */
  readonly asked: VectorCrs | null
}

/** Throws VectorError, or Stopped. */
export function readGeoJson(root: unknown, { name, file, asked }: JsonFile, gathering: Gathering): void {
  const features = featuresOf(root)
  if (!features || !isObject(root)) throw new VectorError({ id: 'vector.not-geojson' }, at(file, {}))
  const layer = typeof root.name === 'string' && root.name !== '' ? root.name : baseName(name)
  gather({ features, layer, crs: statedCrs(root) ?? asked, places: (_, i) => at(file, { feature: i + 1 }) }, gathering)
  gathering.dated(statedDay(root.timeStamp))
}

/** null where the value is neither a collection, a feature nor a geometry. */
function featuresOf(root: unknown): readonly unknown[] | null {
  if (!isObject(root)) return null
  if (root.type === 'FeatureCollection') return Array.isArray(root.features) ? root.features : null
  if (root.type === 'Feature') return [root]
  return isGeometry(root) ? [{ type: 'Feature', properties: {}, geometry: root }] : null
}

const isGeometry = ({ type }: Json): boolean =>
  typeof type === 'string' && /^(GeometryCollection|(Multi)?(Polygon|LineString|Point))$/.test(type)

/** A feature, or a geometry, to a line; also with the record separators of RFC 8142. Throws VectorError, or Stopped. */
export function readGeoJsonLines({ text, name, file, asked }: JsonFile, gathering: Gathering): void {
  const features: unknown[] = []
  const lines: number[] = []
  let line = 0
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    line++
    const content = text.slice(from, to).replaceAll(SEPARATOR, '').trim()
    from = to + 1
    if (content === '') continue
    const found = featuresOf(lineValue(content, line, file))
    if (!found) throw new VectorError({ id: 'vector.not-geojson' }, at(file, { line }))
    for (const feature of found) {
      features.push(feature)
      lines.push(line)
    }
  }
  const places = (_: unknown, i: number) => at(file, { line: lines[i] ?? 0, feature: i + 1 })
  gather({ features, layer: baseName(name), crs: asked, places }, gathering)
}

/** A fault of a line is told in the line it is in, not in the first. */
function lineValue(content: string, line: number, file: string | null): unknown {
  try {
    return JSON.parse(content) as unknown
  } catch {
    const before = '\n'.repeat(Math.min(line - 1, 1_000_000))
    return parsedText(before + content, file)
  }
}

interface Found {
  readonly features: readonly unknown[]
  readonly layer: string
  /** As it is stated; null where nothing is. */
  readonly crs: VectorCrs | UnknownCrs | null
  readonly places: (feature: unknown, i: number) => FilePlace
}

function gather({ features, layer, crs, places }: Found, gathering: Gathering): void {
  gathering.layer(layer)
  const shapes = function* () {
    for (const feature of features) yield shapeOf(isObject(feature) ? feature.geometry : null)
  }
  const seen = crs === null ? null : 'unknown' in crs ? null : contradicted(crs, shapes())
  const system = seen ?? crs ?? seenCrs(shapes())
  const isMetres = !('unknown' in system) && system.system !== 'EPSG:4326'
  if (seen || (crs === null && isMetres))
    gathering.note({ id: 'vector.system.seen', values: { system: 'unknown' in system ? '' : system.system } })
  for (const [i, feature] of features.entries()) {
    const place = places(feature, i)
    const one = isObject(feature) ? feature : {}
    gathering.meter.made(i / features.length)
    gathering.add({
      layer,
      id: idOf(one),
      attributes: attributesOf(one.properties),
      place,
      crs: system,
      shape: shapeOf(one.geometry)
    })
  }
}

/** Without its folder and ending: what a layer is called where the file does not say. */
export const baseName = (name: string): string =>
  name
    .replace(/^.*[\\/]/, '')
    .replace(/(\.(geojson|json|geojsonl|geojsons|ndjson|ndgeojson|jsonl|topojson|topo|fgb|mif|shp|gml|xml|gz))+$/i, '')
