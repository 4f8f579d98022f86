/** The coordinate systems a layer may be in: those of points, and the one that maps on the web are drawn in. */
import { type PointSystem, SYSTEMS } from '../dataset/resident-csv/systems.ts'

export type VectorSystem = PointSystem | 'EPSG:3857'

interface Numbers {
  /** Whether a point of Denmark or the waters around it can have these coordinates. */
  readonly holds: (east: number, north: number) => boolean
  /** Absolute EPSG:3035 mm. */
  readonly toGrid: (east: number, north: number) => readonly [number, number]
}

/** Radius of the sphere, metres. */
const RADIUS = 6_378_137
const DEGREES = 180 / Math.PI
const lonLatOf = (x: number, y: number): readonly [number, number] => [
  (x / RADIUS) * DEGREES,
  (2 * Math.atan(Math.exp(y / RADIUS)) - Math.PI / 2) * DEGREES
]

const degrees = SYSTEMS['EPSG:4326']

export const VECTOR_SYSTEMS: Readonly<Record<VectorSystem, Numbers>> = {
  ...SYSTEMS,
  'EPSG:3857': {
    holds: (x, y) => degrees.holds(...lonLatOf(x, y)),
    toGrid: (x, y) => degrees.toGrid(...lonLatOf(x, y))
  }
}
