/** A point as databases have it: well-known binary, ISO's or PostGIS's, and GeoPackage's wrapping of it. */
import type { RowFault } from '../resident-points-error.ts'

type Found = readonly [east: number, north: number] | RowFault

const POINT = 1
const MULTIPOINT = 4
/** PostGIS tells of heights, measures and systems in the highest bits, ISO in thousands. */
const SRID_BIT = 0x20000000
const HIGH_BITS = 0xe0000000

/** East stands first, whatever the system's own definition says. */
export function pointInWkb(bytes: Uint8Array, from = 0): Found {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (from + 5 > bytes.length) return 'not-a-point'
  const little = bytes[from] === 1
  if (!little && bytes[from] !== 0) return 'not-a-point'
  const told = view.getUint32(from + 1, little)
  const kind = (told & ~HIGH_BITS) % 1000
  const start = from + 5 + ((told & SRID_BIT) !== 0 ? 4 : 0)
  if (kind === POINT) {
    if (start + 16 > bytes.length) return 'not-a-point'
    const [east, north] = [view.getFloat64(start, little), view.getFloat64(start + 8, little)]
    return Number.isNaN(east) && Number.isNaN(north) ? 'empty-coordinates' : [east, north]
  }
  if (kind !== MULTIPOINT || start + 4 > bytes.length) return 'not-a-point'
  const count = view.getUint32(start, little)
  if (count === 0) return 'empty-coordinates'
  // One address in several places is in none.
  return count === 1 && from === 0 ? pointInWkb(bytes.subarray(start + 4)) : 'not-a-point'
}

/** Bytes of the box in a GeoPackage geometry's head, by its kind. */
const ENVELOPES = [0, 32, 48, 48, 64]
const EMPTY_BIT = 0x10

/** A GeoPackage's geometry: "GP", version, flags, system, a box, then WKB. */
export function pointInGeoPackage(bytes: Uint8Array): Found {
  const [g, p, , flags = 0] = bytes
  if (g !== 0x47 || p !== 0x50 || bytes.length < 8) return 'not-a-point'
  if ((flags & EMPTY_BIT) !== 0) return 'empty-coordinates'
  const envelope = ENVELOPES[(flags >> 1) & 7]
  return envelope === undefined ? 'not-a-point' : pointInWkb(bytes.subarray(8 + envelope))
}
