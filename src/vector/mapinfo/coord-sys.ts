/** The coordinate system of a MapInfo file, as its `CoordSys` clause has it in numbers. */
import type { UnknownCrs, VectorCrs } from '../crs.ts'
import type { VectorSystem } from '../systems.ts'

const [LON_LAT, TRANSVERSE_MERCATOR, MERCATOR] = [1, 8, 10]
/** Lambert's equal-area projection: of the poles, and of any place. */
const EQUAL_AREA = [4, 29]
/** ETRS89 (EUREF89), WGS84, GRS80 and the sphere of the web. */
const SAME_DATUM = [104, 115, 157, 33, 0]

/** `clause`: what follows the word itself. MapInfo has east first. */
export function systemOfClause(clause: string): VectorCrs | UnknownCrs {
  const earth = /^\s*Earth\s+Projection\s+(.*?)(?:\s+(?:Bounds|Affine)\b.*)?$/is.exec(clause)?.[1]
  const parts = (earth ?? '').split(',').map(part => part.trim())
  const numbers = parts.filter(part => !/^"/.test(part)).map(Number)
  const unit =
    parts
      .find(part => /^"/.test(part))
      ?.replaceAll('"', '')
      .toLowerCase() ?? ''
  const system = earth === undefined ? null : systemOf(numbers, unit)
  return system
    ? { system, northFirst: false, orderIsSure: true }
    : { unknown: `CoordSys ${clause.trim()}`.slice(0, 100) }
}

function systemOf([projection, datum = Number.NaN, ...rest]: readonly number[], unit: string): VectorSystem | null {
  const isAffine = projection === undefined || projection >= 1000
  if (isAffine || !(SAME_DATUM.includes(datum) || (datum === 999 && rest[0] === 0))) return null
  if (projection === LON_LAT) return unit === '' ? 'EPSG:4326' : null
  if (unit !== 'm') return null
  const is = (...wanted: readonly number[]) =>
    wanted.every((value, i) => Math.abs((rest[i] ?? Number.NaN) - value) < 1e-6)
  if (projection === TRANSVERSE_MERCATOR) {
    if (is(9, 0, 0.9996, 500_000, 0)) return 'EPSG:25832'
    return is(15, 0, 0.9996, 500_000, 0) ? 'EPSG:25833' : null
  }
  if (EQUAL_AREA.includes(projection ?? 0)) {
    const [lon, lat] = rest
    return lon === 10 && lat === 52 && rest.at(-2) === 4_321_000 && rest.at(-1) === 3_210_000 ? 'EPSG:3035' : null
  }
  return projection === MERCATOR && datum === 157 && is(0) ? 'EPSG:3857' : null
}
