/** A file of the user's own areas, read into a layer to pick from. Pure: text in, layer or faults out. */
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import type { Message } from '../../law/types.ts'
import type { BBox } from '../../map/api.ts'
import { jsonPath, parseJson } from '../../proposal/json.ts'
import { faultMessage } from '../../proposal/read.ts'
import type { FileProblem } from '../state/ui.ts'
import { innerPoint } from './inner-point.ts'
import type { OwnLayer, Unit, UnitPiece } from './layers.ts'

export type OwnLayerResult =
  /** `skipped`: features that are no areas. */
  | { readonly ok: true; readonly layer: OwnLayer; readonly skipped: number }
  | { readonly ok: false; readonly problems: readonly FileProblem[] }

/** A planner mends a file fault by fault; more at once is noise. */
const MOST_PROBLEMS = 20
/** Properties a name is looked for in, the first one first. */
const NAME_KEYS = ['name', 'navn', 'NAVN', 'title']
/** Degrees round Denmark: further out the file is in another coordinate system, or of another country. */
const AROUND: BBox = [5, 52, 18, 60]

type Path = readonly (string | number)[]
type Json = Readonly<Record<string, unknown>>
interface Area {
  readonly id: string
  readonly name: string
  readonly polygons: Position[][][]
}

/**
 * Reads GeoJSON (WGS84): a FeatureCollection or Feature of Polygons and MultiPolygons. Codes are the features' ids where
 * each has one of its own, else 1, 2, 3 …
 */
export function readOwnLayer(text: string, fileName: string): OwnLayerResult {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    // The browser's own words say neither line nor column.
    const json = parseJson(body)
    const fault = json.ok ? null : json.fault
    return refused('', fault ? faultMessage(fault, fileName) : { id: 'own.not-geojson' })
  }
  const found = featuresOf(value)
  if (!found) return refused('$', { id: 'own.not-geojson' })
  const problems: FileProblem[] = []
  const areas: Area[] = []
  for (const { feature, path } of found) {
    const geometry = isObject(feature) ? feature.geometry : null
    if (!isObject(feature) || !isArea(geometry)) continue
    const at = [...path, 'geometry', 'coordinates']
    const isSingle = geometry.type === 'Polygon'
    const polygons: unknown[] = isSingle ? [geometry.coordinates] : listOf(geometry.coordinates)
    if (polygons.length === 0) problems.push(problem(at, { id: 'problem.too-few-points' }))
    for (const [p, polygon] of polygons.entries()) checkPolygon(polygon, isSingle ? at : [...at, p], problems)
    const properties = isObject(feature.properties) ? feature.properties : {}
    const name = NAME_KEYS.map(key => word(properties[key])).find(Boolean) ?? ''
    areas.push({ id: word(feature.id) || word(properties.id), name, polygons: polygons as Position[][][] })
  }
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) }
  if (found.length === 0) return refused('$.features', { id: 'own.no-features' })
  if (areas.length === 0) return refused('$', { id: 'own.no-areas' })
  return { ok: true, layer: layerOf(areas, fileName), skipped: found.length - areas.length }
}

function featuresOf(value: unknown): readonly { readonly feature: unknown; readonly path: Path }[] | null {
  if (!isObject(value)) return null
  if (value.type === 'Feature') return [{ feature: value, path: [] }]
  if (value.type !== 'FeatureCollection' || !Array.isArray(value.features)) return null
  return value.features.map((feature, i) => ({ feature, path: ['features', i] }))
}

function checkPolygon(polygon: unknown, path: Path, problems: FileProblem[]): void {
  const rings = listOf(polygon)
  if (rings.length === 0) problems.push(problem(path, { id: 'problem.too-few-points' }))
  for (const [r, ring] of rings.entries()) {
    const fault = ringFault(listOf(ring))
    if (fault) problems.push(problem([...path, r, ...fault.at], { id: fault.id }))
  }
}

function ringFault(ring: readonly unknown[]): { readonly id: string; readonly at: Path } | null {
  const wrong = ring.findIndex(position => !isPosition(position))
  if (wrong >= 0) return { id: 'own.no-position', at: [wrong] }
  const positions = ring as readonly Position[]
  if (positions.length > 0 && positions.every(([lon = 0, lat = 0]) => isWithin(lat, lon) && !isWithin(lon, lat)))
    return { id: 'problem.swapped-coordinates', at: [] }
  const outside = positions.findIndex(([lon = 0, lat = 0]) => !isWithin(lon, lat))
  if (outside >= 0) return { id: 'own.outside', at: [outside] }
  const [first, last] = [positions[0], positions.at(-1)]
  if (first && (first[0] !== last?.[0] || first[1] !== last?.[1])) return { id: 'own.open-ring', at: [] }
  return positions.length < 4 ? { id: 'problem.too-few-points', at: [] } : null
}

function layerOf(areas: readonly Area[], fileName: string): OwnLayer {
  const ids = new Set(areas.map(({ id }) => id))
  const areIds = ids.size === areas.length && !ids.has('')
  const units = new Map<string, Unit>()
  const polygons = new Map<string, Position[][][]>()
  const features: Feature<MultiPolygon>[] = []
  for (const [i, area] of areas.entries()) {
    const code = areIds ? area.id : String(i + 1)
    const name = area.name || code
    const pieces = area.polygons.map(pieceOf)
    units.set(code, { code, name, pieces })
    polygons.set(code, area.polygons)
    const geometry = { type: 'MultiPolygon' as const, coordinates: area.polygons }
    features.push({ type: 'Feature', properties: { code, name }, geometry })
  }
  const shapes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }))
  return { layer: 'own', fileName, shapes, units, polygons }
}

/** In which municipality it lies is for the engine to say. */
function pieceOf(polygon: Position[][]): UnitPiece {
  const outer = polygon[0] ?? []
  const [lons, lats] = [outer.map(([lon = 0]) => lon), outer.map(([, lat = 0]) => lat)]
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity)
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity)
  return { municipality: '', middle: innerPoint(polygon), box: [least(lons), least(lats), most(lons), most(lats)] }
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const isArea = (value: unknown): value is Polygon | MultiPolygon =>
  isObject(value) && (value.type === 'Polygon' || value.type === 'MultiPolygon')
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length >= 2 && value.every(Number.isFinite)
const isWithin = (lon: number, lat: number): boolean =>
  lon >= AROUND[0] && lat >= AROUND[1] && lon <= AROUND[2] && lat <= AROUND[3]
const word = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''

const problem = (path: Path, message: Message): FileProblem => ({ path: jsonPath(path), message })
const refused = (path: string, message: Message): OwnLayerResult => ({ ok: false, problems: [{ path, message }] })
