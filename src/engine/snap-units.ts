/** Snapping to the lines between the units of a layer, as snap.ts does to borders. */
import type { UnitTopology } from '../dataset/types.ts'
import { toGridMm, toLonLat9 } from '../geometry/grid.ts'
import type { LonLat, SnapTarget } from './api.ts'

/** The nearest vertex within `metres` of a line between two units, else the nearest point on one. */
export function snapToUnits(
  { coords, arcStart, origin }: UnitTopology,
  point: LonLat,
  metres: number
): SnapTarget | null {
  const [absoluteX, absoluteY] = toGridMm(point)
  const [px, py] = [absoluteX - origin[0], absoluteY - origin[1]]
  let [vertexAt, lineAt] = [metres * 1000, metres * 1000]
  let vertex: readonly [number, number] | null = null
  let onLine: readonly [number, number] | null = null
  for (let arc = 0; arc + 1 < arcStart.length; arc++) {
    const first = arcStart[arc] as number
    for (let v = first; v < (arcStart[arc + 1] as number); v++) {
      const [bx, by] = [coords[2 * v] as number, coords[2 * v + 1] as number]
      const d = Math.hypot(bx - px, by - py)
      if (d <= vertexAt) {
        vertexAt = d
        vertex = [bx, by]
      }
      if (v === first) continue
      const [ax, ay] = [coords[2 * v - 2] as number, coords[2 * v - 1] as number]
      const [ux, uy] = [bx - ax, by - ay]
      const t = ((px - ax) * ux + (py - ay) * uy) / (ux * ux + uy * uy)
      if (!(t > 0 && t < 1)) continue
      const e = Math.hypot(ax + t * ux - px, ay + t * uy - py)
      if (e > lineAt) continue
      lineAt = e
      onLine = [Math.round(ax + t * ux), Math.round(ay + t * uy)]
    }
  }
  const target = vertex ?? onLine
  if (!target) return null
  return { point: toLonLat9([target[0] + origin[0], target[1] + origin[1]]), kind: vertex ? 'vertex' : 'edge' }
}
