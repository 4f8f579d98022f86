/** Coordinates that are no degrees: which system their size tells. */

/** EPSG:4258 has the same degrees as WGS84, as Danish map exchange takes them. */
export type MetreSystem = 'EPSG:25832' | 'EPSG:25833' | 'EPSG:3035'

type Box = readonly [west: number, south: number, east: number, north: number]

/** Danish land with its waters, metres. Bornholm in zone 33 has numbers of Sønderjylland in zone 32, which is taken first. */
const BOXES: readonly (readonly [MetreSystem, Box])[] = [
  ['EPSG:25832', [4.2e5, 6.0e6, 9.2e5, 6.5e6]],
  ['EPSG:25833', [0, 6.0e6, 5.4e5, 6.5e6]],
  ['EPSG:3035', [4.1e6, 3.3e6, 4.8e6, 4.0e6]]
]

/** null where the pair is metres of Denmark in none of them. Either order: some programs write north first. */
export function metreSystem([first = 0, second = 0]: readonly number[]): MetreSystem | null {
  const fits = ([, box]: (typeof BOXES)[number]) => isIn(box, first, second) || isIn(box, second, first)
  return BOXES.find(fits)?.[0] ?? null
}

/** The system in which most pairs are metres of Denmark, east first; null where they are in none. */
export function commonMetreSystem(pairs: readonly (readonly number[])[]): MetreSystem | null {
  const counted = BOXES.map(([system, box]) => {
    const fit = pairs.filter(([east = 0, north = 0]) => isIn(box, east, north)).length
    return { system, fit }
  })
  const best = counted.reduce((a, b) => (b.fit > a.fit ? b : a))
  return 2 * best.fit > pairs.length ? best.system : null
}

const isIn = ([west, south, east, north]: Box, x: number, y: number): boolean =>
  x >= west && x <= east && y >= south && y <= north
