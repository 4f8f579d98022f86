/**
 * UTM by Krüger's series, as the Danish mapping agency publishes it: independent of the library that the code uses, and good
 * to well under a millimetre.
 */
const [A, F] = [6_378_137, 1 / 298.257222101]
const N = F / (2 - F)
const RADIUS = (A / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64)
const ALPHA = [
  N / 2 - (2 * N ** 2) / 3 + (5 * N ** 3) / 16 + (41 * N ** 4) / 180,
  (13 * N ** 2) / 48 - (3 * N ** 3) / 5 + (557 * N ** 4) / 1440,
  (61 * N ** 3) / 240 - (103 * N ** 4) / 140,
  (49_561 * N ** 4) / 161_280
]

/** WGS84 degrees → metres east and north in a zone (32: central meridian 9°). */
export function utm(lon: number, lat: number, zone: 32 | 33): [east: number, north: number] {
  const radians = Math.PI / 180
  const [phi, lambda] = [lat * radians, (lon - (6 * zone - 183)) * radians]
  const e = (2 * Math.sqrt(N)) / (1 + N)
  const t = Math.sinh(Math.atanh(Math.sin(phi)) - e * Math.atanh(e * Math.sin(phi)))
  const [xi, eta] = [Math.atan2(t, Math.cos(lambda)), Math.atanh(Math.sin(lambda) / Math.hypot(1, t))]
  let [east, north] = [eta, xi]
  for (const [i, alpha] of ALPHA.entries()) {
    const k = 2 * (i + 1)
    east += alpha * Math.cos(k * xi) * Math.sinh(k * eta)
    north += alpha * Math.sin(k * xi) * Math.cosh(k * eta)
  }
  return [500_000 + 0.9996 * RADIUS * east, 0.9996 * RADIUS * north]
}
