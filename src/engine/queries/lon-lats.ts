/** Coordinates of a user's file, in whatever system, as the degrees that proposals hold. */
import { type PointSystem, SYSTEMS } from '../../dataset/resident-csv/systems.ts'
import { toLonLat9 } from '../../geometry/grid.ts'

/** Pairs, east first → WGS84 degrees, lon first. */
export function toLonLats(system: PointSystem, pairs: Float64Array): Float64Array<ArrayBuffer> {
  const degrees = new Float64Array(pairs.length)
  const { toGrid } = SYSTEMS[system]
  for (let i = 0; i < pairs.length; i += 2)
    degrees.set(toLonLat9(toGrid(pairs[i] as number, pairs[i + 1] as number)), i)
  return degrees
}
