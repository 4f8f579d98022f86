/**
 * Corners that rounding moved. The overlay puts points on the sources' lines, which are left out again; but where two layers
 * have a corner within a step of each other, the line is bent over both and what is out and back between them goes: then a
 * point the overlay put there is all that is left of the corner.
 */
import { distanceToSegment } from '../../geometry/segments.ts'

/** Lattice steps: further off than rounding takes a point from a straight line, its ends rounded too. */
const OFF_STEPS = 2

/** `kept` with the points that cannot be left out without moving the line by more than 20 mm. x, y are lattice steps by node. */
export function withCorners(
  nodes: readonly number[],
  kept: readonly boolean[],
  { x, y }: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> }
): boolean[] {
  const result = [...kept]
  const look = (first: number, last: number) => {
    let [farthest, at] = [OFF_STEPS, -1]
    for (let i = first + 1; i < last; i++) {
      const off = offLine(nodes[first] as number, nodes[last] as number, nodes[i] as number)
      if (off > farthest) [farthest, at] = [off, i]
    }
    if (at < 0) return
    result[at] = true
    look(first, at)
    look(at, last)
  }
  /** From the segment between two nodes, the same one for a ring. */
  const offLine = (a: number, b: number, p: number): number =>
    distanceToSegment(x[a] as number, y[a] as number, x[b] as number, y[b] as number, x[p] as number, y[p] as number)
  let first = 0
  for (let i = 1; i < nodes.length; i++)
    if (kept[i]) {
      look(first, i)
      first = i
    }
  return result
}
