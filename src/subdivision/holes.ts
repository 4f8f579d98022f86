/**
 * Holes of the data: land on every side, and nobody's. Two editions of the source may not agree who has a place; the dataset
 * leaves it open then. A drawing over it moves nothing there, but how much it moves is not known either.
 */

import { addTo } from '../collections/lists.ts'
import { arcSides, arcVertices, type LandTopology, OUTSIDE, vertexOf } from '../dataset/topology.ts'
import type { Box } from '../geometry/box.ts'
import { overlapM2 } from '../geometry/overlap.ts'
import { boxOfRings, doubledArea, type Ring } from '../geometry/rings.ts'

export interface Hole {
  /** Counter-clockwise, mm relative to the land's origin. */
  readonly ring: Ring
  readonly box: Box
  readonly areaM2: number
  /** Codes of the municipalities around it, in order. */
  readonly between: readonly string[]
}

const kept = new WeakMap<LandTopology, readonly Hole[]>()

/** The largest first. */
export function holesOf(land: LandTopology): readonly Hole[] {
  const known = kept.get(land)
  if (known) return known
  const found = findHoles(land)
  kept.set(land, found)
  return found
}

/** m² of each hole inside rings relative to the land's origin; those that are hardly touched are left out. */
export function holesUnder(land: LandTopology, rings: readonly Ring[]): readonly { hole: number; areaM2: number }[] {
  const holes = holesOf(land)
  if (holes.length === 0 || rings.length === 0) return []
  const [minX, minY, maxX, maxY] = boxOfRings(rings)
  return holes.flatMap(({ ring, box, areaM2: whole }, hole) => {
    if (maxX <= box[0] || minX >= box[2] || maxY <= box[1] || minY >= box[3]) return []
    const areaM2 = Math.min(overlapM2(rings, [ring]), whole)
    return areaM2 < HARDLY_M2 ? [] : [{ hole, areaM2 }]
  })
}

/** A line drawn along a hole may run a hair inside. */
const HARDLY_M2 = 1

interface Side {
  readonly arc: number
  /** Walked against its own direction, so that outside lies to the left. */
  readonly against: boolean
}

/** Outside walked round with itself to the left: its outer border runs clockwise there, and a hole counter-clockwise. */
function findHoles(land: LandTopology): readonly Hole[] {
  const sides = sidesOf(land)
  const from = new Map<string, Side[]>()
  for (const side of sides) addTo(from, endOf(land, side, 'start'), side)
  const left = new Set(sides)
  const holes: Hole[] = []
  for (const first of sides) {
    const walked: Side[] = []
    let next: Side | undefined = left.has(first) ? first : undefined
    while (next) {
      left.delete(next)
      walked.push(next)
      next = from.get(endOf(land, next, 'end'))?.find(side => left.has(side))
    }
    if (walked.length > 0) holes.push(...holeOf(land, walked))
  }
  return holes.sort((a, b) => b.areaM2 - a.areaM2)
}

function sidesOf({ arcStart, arcLeft, arcRight }: LandTopology): readonly Side[] {
  const sides: Side[] = []
  for (let arc = 0; arc + 1 < arcStart.length; arc++) {
    if ((arcLeft[arc] === OUTSIDE) === (arcRight[arc] === OUTSIDE)) continue
    sides.push({ arc, against: arcRight[arc] === OUTSIDE })
  }
  return sides
}

function endOf(land: LandTopology, { arc, against }: Side, end: 'start' | 'end'): string {
  const [first, last] = arcVertices(land, arc)
  return vertexOf(land, (end === 'start') !== against ? first : last).join(' ')
}

/** Nearly twice the area, mm²; rounding makes it wrong by far less than a hundred square metres. */
function roughly({ arcStart, coords }: LandTopology, walked: readonly Side[]): number {
  const start = 2 * (arcStart[walked[0]?.arc ?? 0] as number)
  const [ox, oy] = [coords[start] as number, coords[start + 1] as number]
  let doubled = 0
  for (const { arc, against } of walked) {
    let sum = 0
    const end = 2 * (arcStart[arc + 1] as number)
    for (let i = 2 * (arcStart[arc] as number) + 2; i < end; i += 2) {
      const [ax, ay] = [(coords[i - 2] as number) - ox, (coords[i - 1] as number) - oy]
      sum += ax * ((coords[i + 1] as number) - oy) - ((coords[i] as number) - ox) * ay
    }
    doubled += against ? -sum : sum
  }
  return doubled
}

function holeOf(land: LandTopology, walked: readonly Side[]): readonly Hole[] {
  // An island, as nearly all of them are: its outline is long, and nothing more is asked of it.
  if (roughly(land, walked) < -2e8) return []
  const [x, y]: [number[], number[]] = [[], []]
  for (const { arc, against } of walked) {
    const [start, end] = arcVertices(land, arc)
    for (let i = 0; i <= end - start; i++) {
      if (i === 0 && x.length > 0) continue
      const [px, py] = vertexOf(land, against ? end - i : start + i)
      x.push(px)
      y.push(py)
    }
  }
  const ring = { x, y }
  const areaM2 = doubledArea(ring).toNumber() / 2e6
  if (areaM2 <= 0) return []
  const around = walked.map(({ arc, against }) => land.faces[arcSides(land, arc)[against ? 0 : 1]] ?? '')
  return [{ ring, box: boxOfRings([ring]), areaM2, between: [...new Set(around)].sort() }]
}
