/** Snapping to the lines between the units of a layer, as snap.ts does to borders. */
import { arcVertices, type UnitTopology, vertexOf } from '../../dataset/topology.ts'
import { toGridMm } from '../../geometry/grid.ts'
import { NearestPlace } from '../../geometry/nearest.ts'
import type { LonLat, SnapTarget } from '../api.ts'
import { snapTarget } from './snap.ts'

/** The nearest vertex within `metres` of a line between two units, else the nearest point on one. */
export function snapToUnits(units: UnitTopology, point: LonLat, metres: number): SnapTarget | null {
  const { origin } = units
  const [absoluteX, absoluteY] = toGridMm(point)
  const nearest = new NearestPlace(absoluteX - origin[0], absoluteY - origin[1], metres * 1000)
  const x = (v: number) => vertexOf(units, v)[0]
  const y = (v: number) => vertexOf(units, v)[1]
  for (let arc = 0; arc + 1 < units.arcStart.length; arc++) nearest.look(arc, ...arcVertices(units, arc), x, y)
  return nearest.place && snapTarget(nearest.place, origin)
}
