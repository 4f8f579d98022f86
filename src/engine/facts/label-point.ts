/** Where a municipality's name is written after the changes: on its own land. */

import { OUTSIDE } from '../../dataset/topology.ts'
import { toGridMm, toLonLat9 } from '../../geometry/grid.ts'
import type { Ring } from '../../geometry/rings.ts'
import { labelAt } from '../../partition/point-location.ts'
import type { Part } from '../../partition/polygonize.ts'
import type { Division } from '../../subdivision/division.ts'
import type { LonLat } from '../api.ts'

/** Heights at which a piece is looked at. */
const HEIGHTS = 15

/**
 * WGS84, 9 decimals; null for one without land. The dataset's place holds for as long as it is not on another's land and most
 * of the municipality is what it was: a name that moves with every small change would be looked for.
 */
export function labelPointOf(
  outcome: Division,
  owner: number,
  known: LonLat | null,
  partsNow: (outcome: Division, owner: number) => readonly Part[]
): LonLat | null {
  const has = outcome.areaM2(owner)
  if (has <= 0) return null
  if (known && keeps(outcome, owner, known, has)) return known
  const [largest] = partsNow(outcome, owner).toSorted((a, b) => b.areaM2 - a.areaM2)
  // All it has moved by registered area alone.
  if (!largest) return known
  const [x, y] = pointInside(largest)
  return toLonLat9([x + outcome.origin[0], y + outcome.origin[1]])
}

function keeps(outcome: Division, owner: number, known: LonLat, has: number): boolean {
  const { labels, origin, strands } = outcome
  const own = outcome.areaOfM2(labels.ofOwner(owner).filter(label => labels.origin(label) === owner))
  if (own < has / 2) return false
  const [x, y] = toGridMm(known)
  const there = labels.owner(labelAt(strands, x - origin[0], y - origin[1]))
  // Of an archipelago it may lie in the water between.
  return there === owner || there === OUTSIDE
}

/** The middle of the widest stretch of land among some heights. On the grid, relative to the origin. */
function pointInside({ outer, holes, box: [, minY, , maxY] }: Pick<Part, 'outer' | 'holes' | 'box'>): [number, number] {
  let best: [number, number] = [outer.x[0] as number, outer.y[0] as number]
  let widest = 0
  for (let i = 1; i <= HEIGHTS; i++) {
    // Between two whole numbers, where no corner lies.
    const y = Math.floor(minY + ((maxY - minY) * i) / (HEIGHTS + 1)) + 0.5
    const crossings = [outer, ...holes].flatMap(ring => crossingsOf(ring, y)).sort((a, b) => a - b)
    for (let k = 0; k + 1 < crossings.length; k += 2) {
      const [west, east] = [crossings[k] as number, crossings[k + 1] as number]
      if (east - west <= widest) continue
      widest = east - west
      best = [Math.round((west + east) / 2), Math.floor(y)]
    }
  }
  return best
}

function crossingsOf({ x, y }: Ring, height: number): number[] {
  const found: number[] = []
  for (let i = 0; i < x.length; i++) {
    const j = (i + 1) % x.length
    const [ay, by] = [y[i] as number, y[j] as number]
    if (ay > height === by > height) continue
    const [ax, bx] = [x[i] as number, x[j] as number]
    found.push(ax + ((height - ay) / (by - ay)) * (bx - ax))
  }
  return found
}
