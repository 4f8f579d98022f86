/** The common border of two municipalities as it is now, as lines that can be walked. */
import { LineNetwork } from '../../geometry/line-network.ts'
import type { Polyline } from '../../geometry/rings.ts'
import type { Division } from '../division.ts'

/** Vertices of a strand, mm relative to the division's origin. */
export function strandLine({ strands }: Division, id: number, backwards = false): Polyline {
  const n = strands.vertexCount(id)
  const at = (v: number) => (backwards ? n - 1 - v : v)
  return {
    x: Array.from({ length: n }, (_, v) => strands.x(id, at(v))),
    y: Array.from({ length: n }, (_, v) => strands.y(id, at(v)))
  }
}

/** Every line runs with `left`'s land on its left and `right`'s on its right. null where they have no common border. */
export function commonBorder(division: Division, left: number, right: number): LineNetwork | null {
  const { labels, strands } = division
  const lines: Polyline[] = []
  for (const id of division.strandsOf(left)) {
    const [onLeft, onRight] = [labels.owner(strands.leftOf(id)), labels.owner(strands.rightOf(id))]
    if (onLeft === left && onRight === right) lines.push(strandLine(division, id))
    else if (onLeft === right && onRight === left) lines.push(strandLine(division, id, true))
  }
  return lines.length === 0 ? null : new LineNetwork(lines, true)
}
