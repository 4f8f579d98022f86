/** Whether a lattice point is one of the sources' own vertices. */
import { PointIndex } from '../../geometry/point-index.ts'
import type { LatticePoint } from './lattice.ts'

export type IsVertex = (x: number, y: number) => boolean

export function verticesOf(lines: Iterable<readonly LatticePoint[]>): IsVertex {
  const points = new PointIndex()
  for (const line of lines) for (const [x, y] of line) points.add(x, y)
  return (x, y) => points.find(x, y) >= 0
}
