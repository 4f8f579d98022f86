/** Reads a file of the user's own areas into a layer to pick from, or tells its faults. */
import { bbox } from '@turf/bbox'
import type { Feature, MultiPolygon, Position } from 'geojson'
import type { EngineApi } from '../../../engine/api.ts'
import type { Message } from '../../../i18n/message.ts'
import type { BBox } from '../../../map/api.ts'
import { statedDay } from '../../../proposal/dates.ts'
import { jsonPath, parseJson } from '../../../proposal/file/json.ts'
import { faultMessage } from '../../../proposal/file/read.ts'
import type { LayerSource } from '../../../proposal/types.ts'
import { decodeText } from '../../../text/decode.ts'
import { fileKind } from '../../../text/file-kind.ts'
import { Sha256 } from '../../../text/sha256.ts'
import type { FileProblem } from '../../state/ui.ts'
import type { OwnLayer, Skipped, Unit, UnitPiece } from '../../state/units.ts'
import { innerPoint } from './inner-point.ts'
import { type Area, areaOf, featuresOf, isObject, isPosition, listOf, type Path } from './own-features.ts'
import { systemOf } from './own-system.ts'

export type OwnLayerResult =
  /** `notes`: what the user should know about how it was read. `skipped`: features that are not areas. */
  | {
      readonly ok: true
      readonly layer: OwnLayer
      readonly notes: readonly Message[]
      readonly skipped: readonly Skipped[]
    }
  | { readonly ok: false; readonly problems: readonly FileProblem[] }

/** At most this many faults are listed: more at once would be noise. */
const MOST_PROBLEMS = 20
/** Bounds around Denmark in degrees. Coordinates outside are in another system, or in another country. */
const AROUND: BBox = [5, 52, 18, 60]

interface SoundArea {
  readonly id: string
  readonly name: string
  /** WGS84. */
  readonly polygons: Position[][][]
}

/** Files that are recognised as something else than a layer, so that the user can be told what they are. */
const NO_LAYER: ReadonlySet<string> = new Set(['file.syntax', 'own.not-geojson', 'file.no-text'])

/** What is known of a file before it is read. */
type File = Pick<LayerSource, 'name' | 'bytes' | 'sha256'>

/** Reads a file in any encoding; see readOwnLayer. */
export async function readOwnLayerFile(
  bytes: Uint8Array,
  fileName: string,
  lonLats: EngineApi['lonLats']
): Promise<OwnLayerResult> {
  const decoded = decodeText(bytes)
  const file = { name: fileName, bytes: bytes.length, sha256: new Sha256().update(bytes).hex() }
  const result = decoded
    ? await readOwnLayer(decoded.text, file, lonLats)
    : refused('', { id: 'file.no-text', values: { file: fileName } })
  if (result.ok) return decoded?.guessed ? { ...result, notes: [{ id: 'file.windows-1252' }, ...result.notes] } : result
  const kind = result.problems.every(({ message }) => NO_LAYER.has(message.id)) ? fileKind(bytes, fileName) : null
  return kind === null || kind === 'geojson' ? result : refused('', { id: `own.kind.${kind}` })
}

/**
 * Reads GeoJSON: a FeatureCollection or Feature of Polygons and MultiPolygons, in degrees or in metres that `lonLats` can make
 * degrees of. Codes are the features' ids where each has one of its own, else 1, 2, 3 …
 */
async function readOwnLayer(text: string, file: File, lonLats: EngineApi['lonLats']): Promise<OwnLayerResult> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // The browser's error message has neither line nor column.
    const json = parseJson(text)
    const fault = json.ok ? null : json.fault
    return refused('', fault ? faultMessage(fault, file.name) : { id: 'own.not-geojson' })
  }
  const found = featuresOf(value)
  if (!found) return refused('$', { id: 'own.not-geojson' })
  if (found.length === 0) return refused('$.features', { id: 'own.no-features' })
  const all = found.map(({ feature, path }, i) => areaOf(feature, path, i + 1))
  const areas = all.filter(one => 'polygons' in one)
  const skipped = all.filter(one => 'reason' in one)
  if (areas.length === 0) return refused('$', { id: 'own.no-areas' })
  const { system, note } = systemOf(value, positionsOf(areas))
  const inDegrees = system === 'degrees' ? areas : await projected(areas, pairs => lonLats(system, pairs))
  const problems = inDegrees.flatMap(areaProblems)
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) }
  // Every polygon has been found to be one.
  const date = statedDay(isObject(value) ? value.timeStamp : null)
  const layer = layerOf(inDegrees as readonly unknown[] as readonly SoundArea[], {
    ...file,
    format: 'geojson',
    system: system === 'degrees' ? 'EPSG:4326' : system,
    of: 'areas',
    count: areas.length,
    ...(date === null ? {} : { date })
  })
  return { ok: true, layer, notes: note ? [note] : [], skipped }
}

/** All valid positions. */
const positionsOf = (areas: readonly Area[]): readonly Position[] =>
  areas.flatMap(({ polygons }) => polygons.flatMap(polygon => listOf(polygon).flatMap(listOf).filter(isPosition)))

/** The areas in degrees. Invalid positions are left as they are, and reported later. */
async function projected(
  areas: readonly Area[],
  toDegrees: (pairs: Float64Array<ArrayBuffer>) => Promise<Float64Array>
): Promise<readonly Area[]> {
  const positions = positionsOf(areas)
  const pairs = new Float64Array(2 * positions.length)
  for (const [i, [east = 0, north = 0]] of positions.entries()) pairs.set([east, north], 2 * i)
  const degrees = await toDegrees(pairs)
  let next = 0
  const moved = (position: unknown) => {
    if (!isPosition(position)) return position
    const i = 2 * next++
    return [degrees[i], degrees[i + 1]]
  }
  return areas.map(area => ({
    ...area,
    polygons: area.polygons.map(polygon => listOf(polygon).map(ring => listOf(ring).map(moved)))
  }))
}

function areaProblems({ polygons, paths }: Area): FileProblem[] {
  return polygons.flatMap((polygon, p) => {
    const path = paths[p] ?? []
    const rings = listOf(polygon)
    if (rings.length === 0) return [problem(path, { id: 'problem.too-few-points' })]
    return rings.flatMap((ring, r) => {
      const fault = ringFault(listOf(ring))
      return fault ? [problem([...path, r, ...fault.at], { id: fault.id })] : []
    })
  })
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

function layerOf(areas: readonly SoundArea[], source: LayerSource): OwnLayer {
  const ids = new Set(areas.map(({ id }) => id))
  const areIds = ids.size === areas.length && !ids.has('')
  const count = new Map<string, number>()
  for (const { name } of areas) count.set(name, (count.get(name) ?? 0) + 1)
  const units = new Map<string, Unit>()
  const polygons = new Map<string, Position[][][]>()
  const features: Feature<MultiPolygon>[] = []
  for (const [i, area] of areas.entries()) {
    const code = areIds ? area.id : String(i + 1)
    // Units with the same name get their codes added.
    const name = area.name === '' || (count.get(area.name) ?? 0) < 2 ? area.name || code : `${area.name} (${code})`
    // Proposals have no heights.
    const flat = area.polygons.map(rings => rings.map(ring => ring.map(([lon = 0, lat = 0]) => [lon, lat])))
    units.set(code, { code, name, pieces: flat.map(pieceOf) })
    polygons.set(code, flat)
    features.push({
      type: 'Feature',
      properties: { code, name },
      geometry: { type: 'MultiPolygon', coordinates: flat }
    })
  }
  const shapes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }))
  return { layer: 'own', fileName: source.name, source, shapes, units, polygons }
}

/** The municipality is left open, since only the engine can tell. */
function pieceOf(polygon: Position[][]): UnitPiece {
  const box = bbox({ type: 'Polygon', coordinates: polygon }) as [number, number, number, number]
  return { municipality: '', middle: innerPoint(polygon), box }
}

const isWithin = (lon: number, lat: number): boolean =>
  lon >= AROUND[0] && lat >= AROUND[1] && lon <= AROUND[2] && lat <= AROUND[3]

const problem = (path: Path, message: Message): FileProblem => ({ path: jsonPath(path), message })
const refused = (path: string, message: Message): OwnLayerResult => ({ ok: false, problems: [{ path, message }] })
