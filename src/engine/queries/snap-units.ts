/** Snapping to the lines between the units of a layer, as snap.ts does to borders. */
import type { UnitTopology } from '../../dataset/topology.ts'
import { toGridMm } from '../../geometry/grid.ts'
import { NearestPlace } from '../../geometry/nearest.ts'
import type { LonLat, SnapTarget } from '../api.ts'
import { snapTarget } from './snap.ts'

/** The nearest vertex within `metres` of a line between two units, else the nearest point on one. */
export function snapToUnits(
  { coords, arcStart, origin }: UnitTopology,
  point: LonLat,
  metres: number
): SnapTarget | null {
  const [absoluteX, absoluteY] = toGridMm(point)
  const nearest = new NearestPlace(absoluteX - origin[0], absoluteY - origin[1], metres * 1000)
  const x = (v: number) => coords[2 * v] as number
  const y = (v: number) => coords[2 * v + 1] as number
  for (let arc = 0; arc + 1 < arcStart.length; arc++)
    nearest.look(arc, arcStart[arc] as number, (arcStart[arc + 1] as number) - 1, x, y)
  return nearest.place && snapTarget(nearest.place, origin)
}
