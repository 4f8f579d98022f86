/** A place inside land given by rings on the lattice. */
import type { LatticePoint } from '../coverage/planar/lattice.ts'

/** Of all rings of it, holes too: the middle of the widest stretch at half the height. null for no land. */
export function innerPlace(rings: readonly (readonly LatticePoint[])[]): LatticePoint | null {
  const [south, north] = heights(rings)
  // Between two rows of the lattice, so that no corner lies on it.
  const level = Math.floor((south + north) / 2) + 0.5
  const crossings = crossingsAt(rings, level)
  let best: LatticePoint | null = null
  let width = 0
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [west, east] = [crossings[i] as number, crossings[i + 1] as number]
    if (east - west <= width) continue
    width = east - west
    best = [Math.round((west + east) / 2), Math.floor(level)]
  }
  return best
}

/** How often the rings go around a place, holes against: over 0 inside. */
export function isInside(rings: readonly (readonly LatticePoint[])[], [x, y]: LatticePoint): boolean {
  return crossingsAt(rings, y + 0.5).filter(crossing => crossing < x).length % 2 === 1
}

/** Where the rings cross a level (no corner's), from west to east: land lies from the first to the second, and so on. */
export function crossingsAt(rings: readonly (readonly LatticePoint[])[], level: number): number[] {
  const crossings: number[] = []
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] as LatticePoint
      const [bx, by] = ring[i] as LatticePoint
      if (ay > level !== by > level) crossings.push(ax + ((level - ay) / (by - ay)) * (bx - ax))
    }
  return crossings.sort((a, b) => a - b)
}

export function heights(rings: readonly (readonly LatticePoint[])[]): readonly [south: number, north: number] {
  let [south, north] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const ring of rings)
    for (const [, y] of ring) {
      south = Math.min(south, y)
      north = Math.max(north, y)
    }
  return [south, north]
}
