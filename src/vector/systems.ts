/** The coordinate systems a layer may be in: those of points, and the one that maps on the web are drawn in. */
import { type PointSystem, SYSTEMS } from '../dataset/resident-csv/systems.ts'
import { toLonLat, utmToLonLat } from '../geometry/grid.ts'

export type VectorSystem = PointSystem | 'EPSG:3857'

interface Numbers {
  /** Whether a point of Denmark or the waters around it can have these coordinates. */
  readonly holds: (east: number, north: number) => boolean
  /** WGS84 degrees, full precision: a file's coordinates are not rounded to the grid before they are put to use. */
  readonly toLonLat: (east: number, north: number) => readonly [lon: number, lat: number]
}

/** Radius of the sphere, metres. */
const RADIUS = 6_378_137
const DEGREES = 180 / Math.PI
const lonLatOf = (x: number, y: number): readonly [number, number] => [
  (x / RADIUS) * DEGREES,
  (2 * Math.atan(Math.exp(y / RADIUS)) - Math.PI / 2) * DEGREES
]

const { holds } = SYSTEMS['EPSG:4326']

export const VECTOR_SYSTEMS: Readonly<Record<VectorSystem, Numbers>> = {
  'EPSG:25832': { holds: SYSTEMS['EPSG:25832'].holds, toLonLat: (e, n) => utmToLonLat(32, [e, n]) },
  'EPSG:25833': { holds: SYSTEMS['EPSG:25833'].holds, toLonLat: (e, n) => utmToLonLat(33, [e, n]) },
  'EPSG:3035': { holds: SYSTEMS['EPSG:3035'].holds, toLonLat: (e, n) => toLonLat([e * 1000, n * 1000]) },
  'EPSG:4326': { holds, toLonLat: (lon, lat) => [lon, lat] },
  'EPSG:3857': { holds: (x, y) => holds(...lonLatOf(x, y)), toLonLat: lonLatOf }
}
