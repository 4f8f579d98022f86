/** Distances on the ellipsoid (GRS 80, which WGS84 differs from by a tenth of a millimetre). */

const A = 6_378_137
const F = 1 / 298.257222101
const B = A * (1 - F)
const RADIANS = Math.PI / 180
/** Radians: a hundredth of a millimetre. */
const CLOSE = 1e-12
/** Points nearly opposite each other on the globe never come to an end; in Denmark it takes three or four. */
const MOST = 100

/** Metres between two points (longitude, latitude, degrees) along the shortest line, by Vincenty's inverse formula. */
export function geodesicMetres(from: readonly [number, number], to: readonly [number, number]): number {
  const u1 = Math.atan((1 - F) * Math.tan(from[1] * RADIANS))
  const u2 = Math.atan((1 - F) * Math.tan(to[1] * RADIANS))
  const [s1, c1, s2, c2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)]
  const apart = (to[0] - from[0]) * RADIANS
  let lambda = apart
  for (let turn = 0; ; turn++) {
    const [sl, cl] = [Math.sin(lambda), Math.cos(lambda)]
    const sinSigma = Math.hypot(c2 * sl, c1 * s2 - s1 * c2 * cl)
    if (sinSigma === 0) return 0
    const cosSigma = s1 * s2 + c1 * c2 * cl
    const sigma = Math.atan2(sinSigma, cosSigma)
    const sinAlpha = (c1 * c2 * sl) / sinSigma
    const cos2Alpha = 1 - sinAlpha ** 2
    const cosMiddle = cos2Alpha === 0 ? 0 : cosSigma - (2 * s1 * s2) / cos2Alpha
    const c = (F / 16) * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha))
    const bend = cosMiddle + c * cosSigma * (2 * cosMiddle ** 2 - 1)
    const next = apart + (1 - c) * F * sinAlpha * (sigma + c * sinSigma * bend)
    const done = Math.abs(next - lambda) < CLOSE || turn === MOST
    lambda = next
    if (!done) continue
    const k = (cos2Alpha * (A ** 2 - B ** 2)) / B ** 2
    const a = 1 + (k / 16384) * (4096 + k * (-768 + k * (320 - 175 * k)))
    const b = (k / 1024) * (256 + k * (-128 + k * (74 - 47 * k)))
    const inner =
      cosSigma * (2 * cosMiddle ** 2 - 1) - (b / 6) * cosMiddle * (4 * sinSigma ** 2 - 3) * (4 * cosMiddle ** 2 - 3)
    return B * a * (sigma - b * sinSigma * (cosMiddle + (b / 4) * inner))
  }
}
