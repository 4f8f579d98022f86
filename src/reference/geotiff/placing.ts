/** Where the pixels of a picture lie: between its columns and rows, its coordinate system and the map. */
import { lonLatToUtm, toGridMm } from '../../geometry/grid.ts'
import { VECTOR_SYSTEMS, type VectorSystem } from '../../vector/systems.ts'

/** East and north of a place in the picture: its upper left corner is column 0, row 0. */
export interface Affine {
  readonly east: readonly [constant: number, perColumn: number, perRow: number]
  readonly north: readonly [constant: number, perColumn: number, perRow: number]
}

export interface GeoTags {
  readonly scale: readonly number[] | null
  readonly tiePoint: readonly number[] | null
  readonly transformation: readonly number[] | null
  /** Coordinates are those of the middles of pixels, not of their corners (RasterPixelIsPoint). */
  readonly middles: boolean
}

/** null where the tags don't say where the picture lies. GeoTIFF 1.1 (OGC 19-008r4), 7.1 and B.6. */
export function affineOf({ scale, tiePoint, transformation, middles }: GeoTags): Affine | null {
  const half = middles ? 0.5 : 0
  const at = (m: readonly number[], i: number): number => m[i] ?? Number.NaN
  const made = transformation
    ? affine(
        [at(transformation, 3), at(transformation, 0), at(transformation, 1)],
        [at(transformation, 7), at(transformation, 4), at(transformation, 5)],
        half
      )
    : scale && tiePoint
      ? affine(
          [at(tiePoint, 3) - at(tiePoint, 0) * at(scale, 0), at(scale, 0), 0],
          [at(tiePoint, 4) + at(tiePoint, 1) * at(scale, 1), 0, -at(scale, 1)],
          half
        )
      : null
  if (!made) return null
  const numbers = [...made.east, ...made.north]
  return numbers.every(Number.isFinite) && determinant(made) !== 0 ? made : null
}

function affine(east: Affine['east'], north: Affine['north'], half: number): Affine {
  const moved = ([constant, perColumn, perRow]: Affine['east']) =>
    [constant - half * (perColumn + perRow), perColumn, perRow] as const
  return { east: moved(east), north: moved(north) }
}

const determinant = ({ east, north }: Affine): number => east[1] * north[2] - east[2] * north[1]

export function placeOf({ east, north }: Affine, column: number, row: number): readonly [east: number, north: number] {
  return [east[0] + east[1] * column + east[2] * row, north[0] + north[1] * column + north[2] * row]
}

export function pixelOf(affine: Affine, e: number, n: number): readonly [column: number, row: number] {
  const { east, north } = affine
  const [de, dn] = [e - east[0], n - north[0]]
  const by = determinant(affine)
  return [(de * north[2] - dn * east[2]) / by, (dn * east[1] - de * north[1]) / by]
}

/** Radius of the sphere that Web Mercator is drawn on, metres. */
const RADIUS = 6_378_137
const RADIANS = Math.PI / 180

/** WGS84 degrees to a system's own numbers, east first. */
export function toSystem(system: VectorSystem, lon: number, lat: number): readonly [east: number, north: number] {
  switch (system) {
    case 'EPSG:25832':
      return lonLatToUtm(32, [lon, lat])
    case 'EPSG:25833':
      return lonLatToUtm(33, [lon, lat])
    case 'EPSG:3035': {
      const [x, y] = toGridMm([lon, lat])
      return [x / 1000, y / 1000]
    }
    case 'EPSG:3857':
      return [RADIUS * lon * RADIANS, RADIUS * Math.asinh(Math.tan(lat * RADIANS))]
    case 'EPSG:4326':
      return [lon, lat]
  }
}

/** Places along each side of a picture that its extent is taken from. */
const SAMPLES = 8

export interface Extent {
  /** WGS84 [west, south, east, north]. */
  readonly box: readonly [number, number, number, number]
  /** Some of it lies in Denmark or the waters around it. */
  readonly inDenmark: boolean
}

export function extentOf(affine: Affine, width: number, height: number, system: VectorSystem): Extent {
  const { holds, toLonLat } = VECTOR_SYSTEMS[system]
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  let inDenmark = false
  for (let i = 0; i <= SAMPLES; i++)
    for (let j = 0; j <= SAMPLES; j++) {
      const [e, n] = placeOf(affine, (width * i) / SAMPLES, (height * j) / SAMPLES)
      if (!holds(e, n)) continue
      inDenmark = true
      const [lon, lat] = toLonLat(e, n)
      west = Math.min(west, lon)
      east = Math.max(east, lon)
      south = Math.min(south, lat)
      north = Math.max(north, lat)
    }
  return { box: [west, south, east, north], inDenmark }
}
