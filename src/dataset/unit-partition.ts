/** A layer of units as a partition of its own. */
import { ArcKind, arcSides, arcVertices, type LandTopology, type UnitTopology } from './topology.ts'

/** Faces are the pieces. Stretches of the land's arcs that part the same two pieces are arcs of their own. */
export function asPartition(land: LandTopology, units: UnitTopology): LandTopology {
  const { landStretch } = units
  const lines = [
    ...Array.from(units.arcLeft, (_, arc) => {
      const [left, right] = arcSides(units, arc)
      const [first, last] = arcVertices(units, arc)
      return { coords: units.coords, first, last, left, right }
    }),
    ...Array.from(landStretch.start, (first, i) => ({
      coords: land.coords,
      first,
      last: landStretch.end[i] as number,
      left: landStretch.left[i] as number,
      right: landStretch.right[i] as number
    }))
  ]
  const arcStart = new Uint32Array(lines.length + 1)
  for (const [i, { first, last }] of lines.entries()) arcStart[i + 1] = (arcStart[i] as number) + last - first + 1
  const coords = new Int32Array(2 * (arcStart[lines.length] as number))
  for (const [i, line] of lines.entries())
    coords.set(line.coords.subarray(2 * line.first, 2 * line.last + 2), 2 * (arcStart[i] as number))
  return {
    origin: land.origin,
    faces: units.pieces.map((_, piece) => String(piece)),
    coords,
    arcStart,
    arcLeft: Uint16Array.from(lines, ({ left }) => left),
    arcRight: Uint16Array.from(lines, ({ right }) => right),
    arcKind: new Uint8Array(lines.length).fill(ArcKind.municipal)
  }
}
