/** Around a place on the map. */
import type { BBox } from '../../../map/api.ts'

/** Degrees: a kilometre or so. */
const REACH = 0.01

export const PLACE_REACH = ([lon, lat]: readonly [number, number]): BBox => [
  lon - REACH,
  lat - REACH / 2,
  lon + REACH,
  lat + REACH / 2
]
