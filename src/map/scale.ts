/** The scale of the map, which on a Mercator map changes with the latitude. */

/** WGS84. */
const SEMI_MAJOR_M = 6_378_137
const ECCENTRICITY_2 = 0.006_694_379_990_14
/** Pixels all around the earth at zoom 0. */
const WORLD_PX = 512
/** A pixel of a page is a 96th of an inch, whatever the screen. */
export const PIXEL_M = 0.0254 / 96

/** Metres on the ground for a pixel of the page, eastwards; northwards it is up to 0.3 % less in Denmark. */
export function groundPerPixel(lat: number, zoom: number): number {
  const phi = (lat * Math.PI) / 180
  const parallel = (SEMI_MAJOR_M * Math.cos(phi)) / Math.sqrt(1 - ECCENTRICITY_2 * Math.sin(phi) ** 2)
  return (2 * Math.PI * parallel) / (WORLD_PX * 2 ** zoom)
}

/** How many times smaller than the land the map is on a page of 96 pixels to the inch. */
export const scaleAt = (lat: number, zoom: number): number => groundPerPixel(lat, zoom) / PIXEL_M

/** The zoom at which the map is 1 : `scale`. */
export const zoomFor = (lat: number, scale: number): number => Math.log2(scaleAt(lat, 0) / scale)

/** Three figures: more would change with every step of the map. */
export function roundedScale(scale: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(scale)) - 2)
  return Math.round(scale / power) * power
}

/** The longest of 1, 2, 5, 10 … metres that fits in so many pixels. */
export function barMetres(metresPerPixel: number, mostPx: number): number {
  let metres = 1
  for (let power = 1; power < 1e7; power *= 10)
    for (const step of [1, 2, 5]) if (step * power <= mostPx * metresPerPixel) metres = step * power
  return metres
}
