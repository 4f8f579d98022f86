/**
 * The grid all geometry is held on: EPSG:3035 (ETRS89 / LAEA Europe, equal area), whole millimetres.
 * WGS84 and ETRS89 are taken as one here, as Danish map exchange does; the difference is below the data's accuracy.
 */
import proj4 from 'proj4'

const EPSG3035 = '+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=m +no_defs'
const MM_PER_M = 1000
const utm = (zone: number) => `+proj=utm +zone=${zone} +ellps=GRS80 +units=m +no_defs`
const transform = proj4('WGS84', EPSG3035)
const fromUtm32 = proj4(utm(32), EPSG3035)
const fromUtm33 = proj4(utm(33), EPSG3035)
/** The projection by itself, in radians: half the work for the same digits, where a country's borders are written. */
const laea = new proj4.Proj(EPSG3035)
const DEGREES = 180 / Math.PI

/** x east, y north. */
export type Pair = [x: number, y: number]

/** WGS84 degrees [lon, lat] → absolute EPSG:3035 millimetres, rounded to the grid. */
export function toGridMm(lonLat: readonly [number, number]): Pair {
  const [x, y] = transform.forward([lonLat[0], lonLat[1]]) as Pair
  return [Math.round(x * MM_PER_M), Math.round(y * MM_PER_M)]
}

/** EPSG:25832 (ETRS89 / UTM zone 32) metres [east, north] → absolute EPSG:3035 millimetres, rounded to the grid. */
export function utm32ToGridMm(metres: readonly [number, number]): Pair {
  const [x, y] = fromUtm32.forward([metres[0], metres[1]]) as Pair
  return [Math.round(x * MM_PER_M), Math.round(y * MM_PER_M)]
}

/** Absolute EPSG:3035 millimetres → EPSG:25832 metres [east, north], to the millimetre or better in Denmark. */
export function toUtm32(mm: readonly [number, number]): Pair {
  return fromUtm32.inverse([mm[0] / MM_PER_M, mm[1] / MM_PER_M]) as Pair
}

/** EPSG:25833 (zone 33, as Bornholm is often told) metres [east, north] → absolute EPSG:3035 millimetres, rounded to the grid. */
export function utm33ToGridMm(metres: readonly [number, number]): Pair {
  const [x, y] = fromUtm33.forward([metres[0], metres[1]]) as Pair
  return [Math.round(x * MM_PER_M), Math.round(y * MM_PER_M)]
}

/** The zones by themselves, in radians. */
const ZONES = { 32: new proj4.Proj(utm(32)), 33: new proj4.Proj(utm(33)) } as const

/** EPSG:25832 or 25833 metres [east, north] → WGS84 degrees [lon, lat], full precision: not by way of the grid. */
export function utmToLonLat(zone: 32 | 33, [x, y]: readonly [number, number]): Pair {
  const at = ZONES[zone].inverse({ x, y })
  return [at.x * DEGREES, at.y * DEGREES]
}

/** WGS84 degrees [lon, lat] → EPSG:25832 or 25833 metres [east, north], full precision. */
export function lonLatToUtm(zone: 32 | 33, [lon, lat]: readonly [number, number]): Pair {
  const at = ZONES[zone].forward({ x: lon / DEGREES, y: lat / DEGREES })
  return [at.x, at.y]
}

/**
 * Absolute EPSG:3035 millimetres → WGS84 degrees [lon, lat], full precision.
 * The library's inverse is a truncated series, 0.14 mm off against its own forward in Denmark; one corrected step brings
 * that to 0.00002 mm, so that a grid point written with 9 decimals comes back as the same grid point.
 */
export function toLonLat(mm: readonly [number, number]): Pair {
  const x = mm[0] / MM_PER_M
  const y = mm[1] / MM_PER_M
  const off = laea.forward(laea.inverse({ x, y }))
  const lonLat = laea.inverse({ x: 2 * x - off.x, y: 2 * y - off.y })
  return [lonLat.x * DEGREES, lonLat.y * DEGREES]
}

/** For display: absolute EPSG:3035 millimetres → WGS84 radians [lon, lat], at most 0.2 mm off, in a third of the time. */
export function toRadiansNear(x: number, y: number): Pair {
  const at = laea.inverse({ x: x / MM_PER_M, y: y / MM_PER_M })
  return [at.x, at.y]
}

/** Degrees rounded to 9 decimals (0.1 mm): the precision geometry is written with. */
export function toLonLat9(mm: readonly [number, number]): Pair {
  const [lon, lat] = toLonLat(mm)
  return [round9(lon), round9(lat)]
}

function round9(degrees: number): number {
  return Math.round(degrees * 1e9) / 1e9
}
