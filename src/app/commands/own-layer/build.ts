/** From the features of a user's file to a layer to pick from. */
import { bbox } from '@turf/bbox'
import type { Feature, MultiPolygon, Position } from 'geojson'
import type { VectorFeature, VectorFile } from '../../../vector/types.ts'
import type { OwnLayer, Unit, UnitPiece } from '../../state/units.ts'
import { innerPoint } from '../units/inner-point.ts'
import type { OwnChoice } from './fields.ts'

/**
 * Codes are those of the chosen field, else the features' ids where each has one of its own, else 1, 2, 3 …; what has no name
 * is called by its code, and those of one name get their codes added.
 */
export function buildOwnLayer(file: VectorFile, fileName: string, choice: OwnChoice): OwnLayer {
  const areas = file.features.filter(({ layer }) => layer === choice.layer)
  const codes = codesOf(areas, choice.code)
  const names = areas.map(({ attributes }) => (choice.name === null ? '' : (attributes.get(choice.name) ?? '').trim()))
  const times = new Map<string, number>()
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
  const units = new Map<string, Unit>()
  const polygons = new Map<string, Position[][][]>()
  const features: Feature<MultiPolygon>[] = []
  for (const [i, area] of areas.entries()) {
    const code = codes[i] ?? ''
    const said = names[i] ?? ''
    const name = said === '' || (times.get(said) ?? 0) < 2 ? said || code : `${said} (${code})`
    const coordinates = area.polygons as Position[][][]
    units.set(code, { code, name, pieces: coordinates.map(pieceOf) })
    polygons.set(code, coordinates)
    features.push({ type: 'Feature', properties: { code, name }, geometry: { type: 'MultiPolygon', coordinates } })
  }
  const { format, bytes, sha256, system, date } = file
  const name = fileName.replace(/^.*[\\/]/, '')
  const source = {
    name,
    sha256,
    bytes,
    format,
    system,
    of: 'areas' as const,
    count: areas.length,
    ...(date === null ? {} : { date })
  }
  const shapes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }))
  return { layer: 'own', fileName, source, shapes, units, polygons }
}

/** Each once: a code that comes again gets a number. */
function codesOf(areas: readonly VectorFeature[], field: string | null): readonly string[] {
  const ids = areas.map(({ id }) => id ?? '')
  const areIds = field === null && new Set(ids).size === ids.length && !ids.includes('')
  const seen = new Map<string, number>()
  return areas.map(({ attributes }, i) => {
    const own = field === null ? (areIds ? ids[i] : '') : (attributes.get(field) ?? '').trim()
    const code = own || String(i + 1)
    const times = (seen.get(code) ?? 0) + 1
    seen.set(code, times)
    return times === 1 ? code : `${code} (${times})`
  })
}

/** The municipality is left open, since only the engine can tell. */
function pieceOf(polygon: Position[][]): UnitPiece {
  const box = bbox({ type: 'Polygon', coordinates: polygon }) as [number, number, number, number]
  return { municipality: '', middle: innerPoint(polygon), box }
}
