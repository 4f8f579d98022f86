import { doubledArea, type LatticePoint, STEP_MM, squareMetres } from '../../src/coverage/planar/lattice.ts'
import { contains } from '../../src/coverage/planar/plane.ts'
import type { Division } from '../../src/coverage/units.ts'
import { ArcKind } from '../../src/dataset/topology.ts'

/** A small Natural Earth island without Danish land under it, yet this near, is a misplaced Danish one. */
const MISPLACED_M = 2_000
const SMALL_M2 = 10_000_000

type Ring = readonly LatticePoint[]

/** How the rings of another map lie to Denmark. */
export interface DanishLand {
  /** It stands for Danish land: it has a vertex of ours in it, or is small and near one. */
  isRepeatedBy(ring: Ring): boolean
  /** Our coast runs through it. */
  hasCoastIn(ring: Ring): boolean
}

export function danishLand({ land, x, y }: Division): DanishLand {
  const points = (nodes: readonly number[]) => nodes.map((node): LatticePoint => [x[node] as number, y[node] as number])
  const all = land.flatMap(arc => points(arc.nodes))
  const coast = land.flatMap(arc => (arc.kind === ArcKind.coast ? points(arc.nodes) : []))
  return {
    isRepeatedBy: ring => {
      const isSmall = Math.abs(squareMetres(doubledArea(ring))) < SMALL_M2
      return someWithin(all, ring, isSmall ? (MISPLACED_M * 1000) / STEP_MM : 0)
    },
    hasCoastIn: ring => someWithin(coast, ring, 0)
  }
}

/** Does a point lie in the ring, or nearer than `near` steps to one of its vertices? */
function someWithin(points: readonly LatticePoint[], ring: Ring, near: number): boolean {
  const minX = Math.min(...ring.map(p => p[0])) - near
  const maxX = Math.max(...ring.map(p => p[0])) + near
  const minY = Math.min(...ring.map(p => p[1])) - near
  const maxY = Math.max(...ring.map(p => p[1])) + near
  return points.some(([px, py]) => {
    if (px < minX || px > maxX || py < minY || py > maxY) return false
    return contains(ring, [px, py]) || ring.some(p => Math.hypot(p[0] - px, p[1] - py) < near)
  })
}
