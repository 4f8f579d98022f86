/** Faults of drawn rings and lines that a JSON Schema can't say: not closed, coordinates in the wrong order. */
import type { LineString, MultiPolygon, Polygon, Position } from 'geojson'
import { jsonPath } from './json.ts'
import type { ProposalProblem } from './problems.ts'

/**
 * Denmark with its waters, degrees. The two ranges have nothing in common, so a pair that fits them the wrong way round
 * (a place in the Arabian Sea) is a Danish one with its coordinates swapped.
 */
const LONGITUDES = [7.5, 15.7] as const
const LATITUDES = [54.2, 58.2] as const

/** `path` leads to the area's coordinates. One fault per ring that is open, and the first swapped position. */
export function ringFaults(area: Polygon | MultiPolygon, path: readonly (string | number)[]): ProposalProblem[] {
  const rings =
    area.type === 'Polygon'
      ? area.coordinates.map((ring, r) => ({ ring, at: [...path, r] }))
      : area.coordinates.flatMap((polygon, p) => polygon.map((ring, r) => ({ ring, at: [...path, p, r] })))
  const open = rings
    .filter(({ ring }) => !isClosed(ring))
    .map(({ ring, at }) => ({ path: jsonPath([...at, ring.length - 1]), message: { id: 'file.ring-open' } }))
  for (const { ring, at } of rings) {
    const index = ring.findIndex(isSwapped)
    if (index >= 0) return [...open, { path: jsonPath([...at, index]), message: { id: 'problem.swapped-coordinates' } }]
  }
  return open
}

/** The first swapped position of a line; `path` leads to its coordinates. */
export function lineFaults({ coordinates }: LineString, path: readonly (string | number)[]): ProposalProblem[] {
  const index = coordinates.findIndex(isSwapped)
  return index < 0 ? [] : [{ path: jsonPath([...path, index]), message: { id: 'problem.swapped-coordinates' } }]
}

function isClosed(ring: readonly Position[]): boolean {
  const first = ring[0]
  const last = ring.at(-1)
  return first?.[0] === last?.[0] && first?.[1] === last?.[1]
}

const within = (value: number | undefined, [low, high]: readonly [number, number]) =>
  value !== undefined && value >= low && value <= high

export const isSwapped = ([lon, lat]: Position) => within(lon, LATITUDES) && within(lat, LONGITUDES)
