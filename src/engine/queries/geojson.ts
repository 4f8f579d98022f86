/** GeoJSON out of the partition, in WGS84. */

import type { Feature, FeatureCollection, Position } from 'geojson'
import { toLonLat9, toRadiansNear } from '../../geometry/grid.ts'
import { type Vertices, vertexAt } from '../../geometry/rings.ts'
import { baseOf, ownerOf } from '../../partition/labels.ts'
import type { Part } from '../../partition/polygonize.ts'
import type { Division } from '../../subdivision/division.ts'
import { partsNow } from '../facts/municipality.ts'
import type { Stretches } from '../task-queue.ts'

/**
 * Lines are straight in EPSG:3035; GeoJSON's are straight in degrees. Longer edges than this (mm) get points in between,
 * so that the two never part by more than a few millimetres.
 */
const LONGEST_MM = 500_000

type Project = (mm: readonly [number, number]) => Position

/** The points of a line, relative to the origin, as positions; long edges divided the same way from both sides. */
function positions(line: Vertices, origin: readonly [number, number], project: Project): Position[] {
  const out: Position[] = []
  const last = line.x.length - 1
  for (let i = 0; i <= last; i++) {
    const [ax, ay] = vertexAt(line, i)
    out.push(project([ax + origin[0], ay + origin[1]]))
    if (i === last) break
    const [bx, by] = vertexAt(line, i + 1)
    const pieces = Math.ceil(Math.hypot(bx - ax, by - ay) / LONGEST_MM)
    const forward = ax < bx || (ax === bx && ay < by)
    for (let k = 1; k < pieces; k++) {
      const t = forward ? k / pieces : (pieces - k) / pieces
      const [fx, fy, tx, ty] = forward ? [ax, ay, bx, by] : [bx, by, ax, ay]
      out.push(project([Math.round(fx + t * (tx - fx)) + origin[0], Math.round(fy + t * (ty - fy)) + origin[1]]))
    }
  }
  return out
}

export function polygonPositions(
  part: Pick<Part, 'outer' | 'holes'>,
  origin: readonly [number, number],
  project: Project = toLonLat9
): Position[][] {
  return [part.outer, ...part.holes].map(ring => positions(ring, origin, project))
}

/** For display: 6 decimals, 10 cm. Tens of thousands of points go through it while someone chooses what to join. */
export const toDisplay: Project = ([x, y]) => {
  const [lon, lat] = toRadiansNear(x, y)
  return [Math.round(lon * MICRODEGREES) / 1e6, Math.round(lat * MICRODEGREES) / 1e6]
}
/** In a radian. */
const MICRODEGREES = 180e6 / Math.PI

/** Moved and settled land as polygons. */
export function movedLand(
  outcome: Division,
  moved: readonly Part[],
  settled: readonly Part[],
  nameOf: (code: string) => string
): FeatureCollection {
  const feature = (part: Part, from: string, to: string, kind: 'moved' | 'settled'): Feature => ({
    type: 'Feature',
    properties: { kind, from, to, fromName: nameOf(from), toName: nameOf(to), areaM2: part.areaM2 },
    geometry: { type: 'Polygon', coordinates: keptPositions(part, outcome.origin) }
  })
  const { owners } = outcome
  const features = [
    ...moved.map(part => feature(part, owners.code(baseOf(part.key)), owners.code(ownerOf(part.key)), 'moved')),
    ...settled.map(part =>
      feature(
        part,
        owners.code(outcome.labels.origin(part.key)),
        owners.code(outcome.labels.owner(part.key)),
        'settled'
      )
    )
  ]
  return { type: 'FeatureCollection', features }
}

/** Positions of parts, which are the same from one preview to the next. */
const kept = new WeakMap<Part, Position[][]>()

function keptPositions(part: Part, origin: readonly [number, number]): Position[][] {
  const known = kept.get(part)
  if (known) return known
  const positions = polygonPositions(part, origin)
  kept.set(part, positions)
  return positions
}

/** A strand of border as positions. */
export function borderLine({ strands, origin }: Division, id: number, project: Project): Position[] {
  const line: { x: number[]; y: number[] } = { x: [], y: [] }
  for (let v = 0; v < strands.vertexCount(id); v++) {
    line.x.push(strands.x(id, v))
    line.y.push(strands.y(id, v))
  }
  return positions(line, origin, project)
}

/** The whole division after the changes: one MultiPolygon per municipality, 9 decimals. A municipality at a time. */
export function* divisionGeoJson(
  outcome: Division,
  propertiesOf: (code: string, parts: readonly Part[]) => object
): Stretches<string> {
  const owners = outcome.owners.all()
  const features: string[] = []
  for (const [i, owner] of owners.entries()) {
    const code = outcome.owners.code(owner)
    const parts = partsNow(outcome, owner)
    if (parts.length === 0) continue
    const coordinates = parts.map(part => polygonPositions(part, outcome.origin))
    const feature: Feature = {
      type: 'Feature',
      id: code,
      properties: { code, ...propertiesOf(code, parts) },
      geometry: { type: 'MultiPolygon', coordinates }
    }
    features.push(JSON.stringify(feature))
    yield (i + 1) / owners.length
  }
  return `{"type":"FeatureCollection","features":[${features.join(',')}]}\n`
}
