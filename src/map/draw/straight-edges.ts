/**
 * Drawn edges are straight in EPSG:3035, not on the Mercator screen: a 10 km edge bends by 3 m there, a 100 km edge by
 * 300 m. For display, long edges get points in between. This is for the eye only; whatever is measured or saved goes
 * through the engine's own projection.
 */
import type { LonLat } from '../../engine/api.ts'
import type { Ring } from './rings.ts'

/** On shorter pieces the bend is below 0.15 m, less than two pixels at the closest zoom. */
const LONGEST_PIECE_M = 2_000
const MOST_PIECES = 500
const RADIUS_M = 6_371_007
/** EPSG:3035's own centre. */
const LAT_0 = (52 * Math.PI) / 180
const LON_0 = (10 * Math.PI) / 180

/** The ring's points with those in between; `closed` also fills the edge from the last point to the first. */
export function withStraightEdges(ring: Ring, closed: boolean): Ring {
  return ring.flatMap((from, i) => {
    const to = ring[i + 1] ?? (closed ? ring[0] : undefined)
    return to ? [from, ...between(from, to)] : [from]
  })
}

/** Points strictly between two WGS84 points, on the line that is straight in the equal-area plane. */
function between(from: LonLat, to: LonLat): Ring {
  const [ax, ay] = toPlane(from)
  const [bx, by] = toPlane(to)
  const pieces = Math.min(MOST_PIECES, Math.ceil(Math.hypot(bx - ax, by - ay) / LONGEST_PIECE_M))
  const points: LonLat[] = []
  for (let i = 1; i < pieces; i++) points.push(fromPlane(ax + ((bx - ax) * i) / pieces, ay + ((by - ay) * i) / pieces))
  return points
}

/** Lambert's azimuthal equal-area projection of the sphere (Snyder, Map Projections, 1987, eq. 24-2 to 24-4). */
function toPlane([lonDeg, latDeg]: LonLat): [x: number, y: number] {
  const lon = (lonDeg * Math.PI) / 180 - LON_0
  const lat = (latDeg * Math.PI) / 180
  const k =
    RADIUS_M * Math.sqrt(2 / (1 + Math.sin(LAT_0) * Math.sin(lat) + Math.cos(LAT_0) * Math.cos(lat) * Math.cos(lon)))
  return [
    k * Math.cos(lat) * Math.sin(lon),
    k * (Math.cos(LAT_0) * Math.sin(lat) - Math.sin(LAT_0) * Math.cos(lat) * Math.cos(lon))
  ]
}

/** The inverse (eq. 20-14, 20-15 and 24-16). */
function fromPlane(x: number, y: number): LonLat {
  const rho = Math.hypot(x, y)
  if (rho === 0) return [(LON_0 * 180) / Math.PI, (LAT_0 * 180) / Math.PI]
  const c = 2 * Math.asin(Math.min(1, rho / (2 * RADIUS_M)))
  const lat = Math.asin(Math.cos(c) * Math.sin(LAT_0) + (y * Math.sin(c) * Math.cos(LAT_0)) / rho)
  const lon =
    LON_0 + Math.atan2(x * Math.sin(c), rho * Math.cos(LAT_0) * Math.cos(c) - y * Math.sin(LAT_0) * Math.sin(c))
  return [(lon * 180) / Math.PI, (lat * 180) / Math.PI]
}
