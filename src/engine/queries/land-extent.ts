/** Where a municipality's land lies. */
import { toRadiansNear } from '../../geometry/grid.ts'
import type { Division } from '../../subdivision/division.ts'

const DEGREES = 180 / Math.PI

/** WGS84 [west, south, east, north] of the land a municipality has now, to the millimetre; null where it has none. */
export function landExtent(division: Division, code: string): readonly [number, number, number, number] | null {
  const owner = division.face(code)
  if (owner < 0) return null
  const { labels, strands, origin } = division
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const id of division.strandsOf(owner)) {
    if (labels.owner(strands.leftOf(id)) !== owner && labels.owner(strands.rightOf(id)) !== owner) continue
    for (let v = 0; v < strands.vertexCount(id); v++) {
      const [lon, lat] = toRadiansNear(strands.x(id, v) + origin[0], strands.y(id, v) + origin[1])
      west = Math.min(west, lon)
      south = Math.min(south, lat)
      east = Math.max(east, lon)
      north = Math.max(north, lat)
    }
  }
  return west > east ? null : [west * DEGREES, south * DEGREES, east * DEGREES, north * DEGREES]
}
