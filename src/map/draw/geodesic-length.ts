/** Lengths for display while drawing. Figures a case rests on are measured by the engine. */
import type { LonLat } from '../../engine/api.ts'
import type { Ring } from './rings.ts'

/** WGS84. */
const SEMI_MAJOR_M = 6_378_137
const ECCENTRICITY_2 = 0.006_694_379_990_14

/**
 * Metres between two WGS84 points by the ellipsoid's radii half-way between them: within a centimetre up to 5 km, within
 * a thousandth of the length across Denmark.
 */
export function metresBetween([lonA, latA]: LonLat, [lonB, latB]: LonLat): number {
  const lat = ((latA + latB) / 2) * (Math.PI / 180)
  const w = Math.sqrt(1 - ECCENTRICITY_2 * Math.sin(lat) ** 2)
  const north = ((SEMI_MAJOR_M * (1 - ECCENTRICITY_2)) / w ** 3) * (latB - latA) * (Math.PI / 180)
  const east = (SEMI_MAJOR_M / w) * Math.cos(lat) * (lonB - lonA) * (Math.PI / 180)
  return Math.hypot(north, east)
}

/** Metres along an open ring. */
export function metresAlong(ring: Ring): number {
  return ring.slice(1).reduce((sum, point, i) => sum + metresBetween(ring[i] as LonLat, point), 0)
}
