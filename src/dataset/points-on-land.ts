/** Which land points lie on: counted municipality by municipality, by the borders around each. */
import type { WeightedPoints } from '../geometry/weighted-points.ts'
import { type LandTopology, OUTSIDE } from './topology.ts'

/** Weight of the points on each face's land, by face; none for the outside. */
export function weightPerFace(points: WeightedPoints, land: LandTopology): number[] {
  const { coords, arcStart, arcLeft, arcRight } = land
  const sums = land.faces.map(() => 0)
  for (let arc = 0; arc + 1 < arcStart.length; arc++) {
    let number = 0
    for (let i = 2 * (arcStart[arc] as number) + 2; i < 2 * (arcStart[arc + 1] as number); i += 2)
      number += points.westOf(
        coords[i - 2] as number,
        coords[i - 1] as number,
        coords[i] as number,
        coords[i + 1] as number
      )
    sums[arcLeft[arc] as number] = (sums[arcLeft[arc] as number] as number) + number
    sums[arcRight[arc] as number] = (sums[arcRight[arc] as number] as number) - number
  }
  sums[OUTSIDE] = 0
  return sums
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
