/** Which municipality land lies in, or has most of itself in. */
import type { LatticePoint } from '../coverage/planar/lattice.ts'
import type { PublishedLand } from '../coverage/published.ts'
import { crossingsAt, heights, innerPlace, isInside } from './inner-place.ts'

type Rings = readonly (readonly LatticePoint[])[]

/** By a place inside it. Codes, one for each land, '' where it lies in none. */
export function municipalitiesUnder({ codes, rings }: PublishedLand, lands: readonly Rings[]): string[] {
  return lands.map(land => {
    const place = innerPlace(land)
    if (!place) return ''
    const label = codes.findIndex(
      (code, i) =>
        code !== '' &&
        isInside(
          rings.filter(ring => ring.label === i).map(({ points }) => points),
          place
        )
    )
    return codes[label] ?? ''
  })
}

/** Levels at which land is compared: enough to tell most of it from a strip along its edge. */
const LEVELS = 15

/** Less of it is a strip along the edge: a fiftieth. */
const LEAST = 0.02

/** By the stretches it has in each, at some levels. Codes, one for each land, '' where next to nothing of it lies in any. */
export function mostlyUnder({ codes, rings }: PublishedLand, lands: readonly Rings[]): string[] {
  const own = rings.map(ring => ({ ...ring, box: boxOf([ring.points]) }))
  return lands.map(land => {
    const box = boxOf(land)
    const near = new Map<number, (readonly LatticePoint[])[]>()
    for (const { label, points, box: around } of own)
      if (around.west <= box.east && around.east >= box.west && around.south <= box.north && around.north >= box.south)
        near.set(label, [...(near.get(label) ?? []), points])
    let [best, most] = ['', 0]
    const steps = new Map<number, number>()
    let all = 0
    for (let n = 0; n < LEVELS; n++) {
      // Between two rows of the lattice, so that no corner lies on it.
      const level = Math.floor(box.south + ((n + 0.5) * (box.north - box.south)) / LEVELS) + 0.5
      const here = crossingsAt(land, level)
      all += together(here, here)
      for (const [label, points] of near)
        steps.set(label, (steps.get(label) ?? 0) + together(here, crossingsAt(points, level)))
    }
    for (const [label, sum] of steps) if (sum > most && sum > LEAST * all) [best, most] = [codes[label] ?? '', sum]
    return best
  })
}

/** How much two lists of stretches, from one crossing to the next, have in common. */
function together(one: readonly number[], other: readonly number[]): number {
  let sum = 0
  for (let i = 0; i + 1 < one.length; i += 2)
    for (let k = 0; k + 1 < other.length; k += 2) {
      const from = Math.max(one[i] as number, other[k] as number)
      const to = Math.min(one[i + 1] as number, other[k + 1] as number)
      sum += Math.max(0, to - from)
    }
  return sum
}

function boxOf(land: Rings) {
  const [south, north] = heights(land)
  let [west, east] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const ring of land)
    for (const [x] of ring) {
      west = Math.min(west, x)
      east = Math.max(east, x)
    }
  return { west, south, east, north }
}
