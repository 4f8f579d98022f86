import { contains } from './context.ts'
import { doubledArea, type LatticePoint, STEP_MM, squareMetres } from './lattice.ts'
import type { Division } from './units.ts'

/** A small Natural Earth island without Danish land under it, yet this near, is a misplaced Danish one. */
const MISPLACED_M = 2_000
const SMALL_M2 = 10_000_000

/** Tells whether a ring of another map stands for Danish land: it has a vertex of ours in it, or is small and near one. */
export function danishLandTest({ land, x, y }: Division): (ring: readonly LatticePoint[]) => boolean {
  const vertices = land.flatMap(arc => arc.nodes.map((node): LatticePoint => [x[node] as number, y[node] as number]))
  return ring => {
    const isSmall = Math.abs(squareMetres(doubledArea(ring))) < SMALL_M2
    const near = isSmall ? (MISPLACED_M * 1000) / STEP_MM : 0
    const minX = Math.min(...ring.map(p => p[0])) - near
    const maxX = Math.max(...ring.map(p => p[0])) + near
    const minY = Math.min(...ring.map(p => p[1])) - near
    const maxY = Math.max(...ring.map(p => p[1])) + near
    return vertices.some(([px, py]) => {
      if (px < minX || px > maxX || py < minY || py > maxY) return false
      return contains(ring, [px, py]) || ring.some(p => Math.hypot(p[0] - px, p[1] - py) < near)
    })
  }
}
