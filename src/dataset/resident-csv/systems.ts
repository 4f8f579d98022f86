/** The coordinate systems a file of points may be in, and which of them a point can be meant in. */
import { toGridMm, utm32ToGridMm, utm33ToGridMm } from '../../geometry/grid.ts'

export type PointSystem = 'EPSG:25832' | 'EPSG:25833' | 'EPSG:3035' | 'EPSG:4326'
/** UTM zones 32 and 33 overlap in their numbers: what is in which is not told by a point alone. */
export type UtmSystem = 'EPSG:25832' | 'EPSG:25833'

interface Numbers {
  /** Whether a point of Denmark or the waters around it can have these coordinates. */
  readonly holds: (east: number, north: number) => boolean
  /** Absolute EPSG:3035 mm. */
  readonly toGrid: (east: number, north: number) => readonly [number, number]
}

export const SYSTEMS: Readonly<Record<PointSystem, Numbers>> = {
  'EPSG:25832': {
    holds: (e, n) => e > 3e5 && e < 1e6 && n > 5.9e6 && n < 6.5e6,
    toGrid: (e, n) => utm32ToGridMm([e, n])
  },
  'EPSG:25833': {
    holds: (e, n) => e > -1e5 && e < 6e5 && n > 5.9e6 && n < 6.5e6,
    toGrid: (e, n) => utm33ToGridMm([e, n])
  },
  'EPSG:3035': {
    holds: (e, n) => e > 4e6 && e < 5e6 && n > 3.2e6 && n < 4.1e6,
    toGrid: (e, n) => [Math.round(e * 1000), Math.round(n * 1000)]
  },
  'EPSG:4326': {
    holds: (lon, lat) => lon > 5 && lon < 18 && lat > 53 && lat < 59,
    toGrid: (lon, lat) => toGridMm([lon, lat])
  }
}

/** What words say of a system: in a column's name, in a note, or after an option. null where they name none of these. */
export function systemNamed(words: string): PointSystem | null {
  const text = words.toLowerCase()
  if (/25833|utm[\s_-]*(?:zone?[\s_-]*)?33|zone[\s_-]*33/.test(text)) return 'EPSG:25833'
  if (/25832|utm[\s_-]*(?:zone?[\s_-]*)?32|zone[\s_-]*32/.test(text)) return 'EPSG:25832'
  if (/3035|laea/.test(text)) return 'EPSG:3035'
  if (/4326|4258|wgs[\s_-]*84|crs84/.test(text)) return 'EPSG:4326'
  return null
}
