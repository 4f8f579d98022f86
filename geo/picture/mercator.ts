/** Places on the picture: Web Mercator, as the map has it, in units of a whole picture. */

export type Point = readonly [x: number, y: number]
export type Box = readonly [west: number, south: number, east: number, north: number]

/** A box in degrees becomes this many units wide: at most sizes of a window a few to a pixel. */
export const UNITS_WIDE = 2000

export interface Frame {
  /** Of a place in degrees: x right, y down, from the box's upper left corner. */
  readonly at: (lonLat: readonly number[]) => Point
  readonly height: number
}

export function frameOf([west, south, east, north]: Box): Frame {
  const scale = UNITS_WIDE / (east - west)
  const top = northing(north)
  const y = (lat: number) => (top - northing(lat)) * scale
  return { at: ([lon = 0, lat = 0]) => [(lon - west) * scale, y(lat)], height: y(south) }
}

/** In degrees of longitude, which are everywhere as long as those of latitude there. */
function northing(lat: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI
}
