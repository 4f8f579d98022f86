/** Which land points lie on: counted municipality by municipality, by the borders around each. */
import type { WeightedPoints } from '../geometry/weighted-points.ts'
import { arcSides, arcVertices, type LandTopology, OUTSIDE, vertexOf } from './topology.ts'

/** Weight of the points on each face's land, by face; none for the outside. */
export function weightPerFace(points: WeightedPoints, land: LandTopology): number[] {
  const sums = land.faces.map(() => 0)
  const add = (face: number, number: number) => {
    sums[face] = (sums[face] ?? 0) + number
  }
  for (let arc = 0; arc + 1 < land.arcStart.length; arc++) {
    const [first, last] = arcVertices(land, arc)
    let number = 0
    for (let v = first; v < last; v++) number += points.westOf(...vertexOf(land, v), ...vertexOf(land, v + 1))
    const [left, right] = arcSides(land, arc)
    add(left, number)
    add(right, -number)
  }
  sums[OUTSIDE] = 0
  return sums
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
