/** Snapping to borders: the nearest border vertex, else the nearest point on a border. */
import { toGridMm, toLonLat9 } from '../geometry/grid.ts'
import type { Outcome } from '../subdivision/outcome.ts'
import type { LonLat, SnapTarget } from './api.ts'

/** `metres` is the reach. The point comes back on the grid, so that drawing through it meets the border exactly. */
export function snapPoint(outcome: Outcome, point: LonLat, metres: number): SnapTarget | null {
  const { strands, origin } = outcome
  const [absoluteX, absoluteY] = toGridMm(point)
  const px = absoluteX - origin[0]
  const py = absoluteY - origin[1]
  const reach = metres * 1000
  let vertexAt = reach
  let lineAt = reach
  let vertex: readonly [number, number] | null = null
  let onLine: readonly [number, number] | null = null
  for (const id of strands.query(px - reach, py - reach, px + reach, py + reach)) {
    for (let v = 0; v < strands.vertexCount(id); v++) {
      const ax = strands.x(id, v)
      const ay = strands.y(id, v)
      const d = Math.hypot(ax - px, ay - py)
      if (d <= vertexAt) {
        vertexAt = d
        vertex = [ax, ay]
      }
      if (v === 0) continue
      const ux = ax - strands.x(id, v - 1)
      const uy = ay - strands.y(id, v - 1)
      const t = ((px - strands.x(id, v - 1)) * ux + (py - strands.y(id, v - 1)) * uy) / (ux * ux + uy * uy)
      if (t <= 0 || t >= 1) continue
      const qx = strands.x(id, v - 1) + t * ux
      const qy = strands.y(id, v - 1) + t * uy
      const e = Math.hypot(qx - px, qy - py)
      if (e > lineAt) continue
      lineAt = e
      onLine = [Math.round(qx), Math.round(qy)]
    }
  }
  const target = vertex ?? onLine
  if (!target) return null
  return { point: toLonLat9([target[0] + origin[0], target[1] + origin[1]]), kind: vertex ? 'vertex' : 'edge' }
}
