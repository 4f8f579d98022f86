/** Snapping to borders: the nearest border vertex, else the nearest point on a border. */
import { toGridMm, toLonLat9 } from '../../geometry/grid.ts'
import { NearestPlace, type NearPlace } from '../../geometry/nearest.ts'
import type { Division } from '../../subdivision/division.ts'
import type { LonLat, SnapTarget } from '../api.ts'

/** `metres` is the reach. The point comes back on the grid, so that drawing through it meets the border exactly. */
export function snapPoint(outcome: Division, point: LonLat, metres: number): SnapTarget | null {
  const found = nearestStrand(outcome, point, metres)
  return found && snapTarget(found, outcome.origin)
}

/** The nearest place on a strand within `metres` that `isWanted`; `line` is the strand. */
export function nearestStrand(
  { strands, origin }: Division,
  point: LonLat,
  metres: number,
  isWanted: (id: number) => boolean = () => true
): NearPlace | null {
  const [x, y] = toGridMm(point)
  const px = x - origin[0]
  const py = y - origin[1]
  const reach = metres * 1000
  const nearest = new NearestPlace(px, py, reach)
  for (const id of strands.query(px - reach, py - reach, px + reach, py + reach))
    if (isWanted(id))
      nearest.look(
        id,
        0,
        strands.vertexCount(id) - 1,
        v => strands.x(id, v),
        v => strands.y(id, v)
      )
  return nearest.place
}

export function snapTarget({ point: [x, y], kind }: NearPlace, origin: readonly [number, number]): SnapTarget {
  return { point: toLonLat9([x + origin[0], y + origin[1]]), kind }
}
