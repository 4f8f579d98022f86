/** Reads the features of a user's GeoJSON: areas with their names, and why other features are skipped. */
import type { Position } from 'geojson'
import type { Skipped, SkipReason } from '../../state/units.ts'

type Json = Readonly<Record<string, unknown>>
export type Path = readonly (string | number)[]

export interface Area {
  /** '' if the file has none. */
  readonly id: string
  readonly name: string
  /** Unchecked, as in the file. */
  readonly polygons: readonly unknown[]
  /** JSON path of each polygon. */
  readonly paths: readonly Path[]
}

/** Names that properties have, the first ones first. Spelt any way: "Navn", "NAME", "lokalplan_navn" for the last ones. */
const NAMES = ['name', 'navn', 'title', 'titel', 'label', 'betegnelse']
const IDS = ['id', 'fid', 'objectid', 'kode', 'code', 'nr', 'nummer']

/** null where the value is neither a FeatureCollection nor a Feature. */
export function featuresOf(value: unknown): readonly { readonly feature: unknown; readonly path: Path }[] | null {
  if (!isObject(value)) return null
  if (value.type === 'Feature') return [{ feature: value, path: [] }]
  if (value.type !== 'FeatureCollection' || !Array.isArray(value.features)) return null
  return value.features.map((feature, i) => ({ feature, path: ['features', i] }))
}

/** `number`: of the feature in its file, from 1. */
export function areaOf(feature: unknown, path: Path, number: number): Area | Skipped {
  const properties = isObject(feature) && isObject(feature.properties) ? feature.properties : {}
  const name = nameIn(properties)
  const id = (isObject(feature) ? word(feature.id) : '') || word(firstOf(properties, IDS.slice(0, 1)))
  const skip = (reason: SkipReason): Skipped => ({ name: name || id || String(number), reason })
  const geometry = isObject(feature) ? feature.geometry : null
  if (!isObject(geometry)) return skip('no-geometry')
  const at = [...path, 'geometry', 'coordinates']
  switch (geometry.type) {
    case 'Polygon':
      return isEmpty(geometry.coordinates) ? skip('empty') : { id, name, polygons: [geometry.coordinates], paths: [at] }
    case 'MultiPolygon': {
      const all = listOf(geometry.coordinates).map((polygon, p) => ({ polygon, path: [...at, p] }))
      const whole = all.filter(({ polygon }) => !isEmpty(polygon))
      if (whole.length === 0) return skip('empty')
      return { id, name, polygons: whole.map(({ polygon }) => polygon), paths: whole.map(one => one.path) }
    }
    case 'Point':
    case 'MultiPoint':
      return skip('point')
    case 'LineString':
    case 'MultiLineString':
      return skip('line')
    case 'GeometryCollection':
      return skip(listOf(geometry.geometries).length === 0 ? 'empty' : 'collection')
    default:
      return skip('other')
  }
}

/** No ring, or only rings without points. */
const isEmpty = (polygon: unknown): boolean =>
  Array.isArray(polygon) && polygon.every(ring => Array.isArray(ring) && ring.length === 0)

function nameIn(properties: Json): string {
  const named = word(firstOf(properties, NAMES))
  if (named) return named
  const key = Object.keys(properties).find(one => /(navn|name)$/.test(plain(one)) && word(properties[one]) !== '')
  return (key ? word(properties[key]) : '') || word(firstOf(properties, IDS))
}

/** The first non-empty value among the keys. */
function firstOf(properties: Json, keys: readonly string[]): unknown {
  for (const key of keys) {
    const found = Object.keys(properties).find(one => plain(one) === key && word(properties[one]) !== '')
    if (found !== undefined) return properties[found]
  }
  return undefined
}

const plain = (key: string): string => key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
export const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length >= 2 && Number.isFinite(value[0]) && Number.isFinite(value[1])
const word = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
