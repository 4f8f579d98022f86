/** Point location: what land a point lies in. */

import { OUTSIDE } from '../dataset/topology.ts'
import type { HalfEdge } from './half-edge.ts'
import type { Label } from './labels.ts'
import type { Strands } from './strands.ts'

/**
 * Label of the land at (x, y), mm relative to the dataset's origin. Looks east along a line half a millimetre off the
 * grid, so that no vertex lies on it, and asks the nearest border it meets which land is on its western side.
 */
export function labelAt(strands: Strands, x: number, y: number): Label {
  const found = halfEdgeAt(strands, x, y)
  return found === null
    ? OUTSIDE
    : ((found.forward ? strands.leftOf(found.strand) : strands.rightOf(found.strand)) as Label)
}

type Lines = Pick<Strands, 'query' | 'vertexCount' | 'x' | 'y'>

/** First reach to the east (mm): most borders are nearer, and a line across the country meets very many. */
const FIRST_REACH = 2_000_000

/** The half-edge met first to the east that has the point's land on its left; null at sea. */
export function halfEdgeAt(strands: Lines, x: number, y: number): HalfEdge | null {
  const near = halfEdgeWithin(strands, x, y, x + FIRST_REACH)
  return near ?? halfEdgeWithin(strands, x, y, Infinity)
}

function halfEdgeWithin(strands: Lines, x: number, y: number, maxX: number): HalfEdge | null {
  const rayY = Math.floor(y) + 0.5
  let nearest = maxX
  let side: HalfEdge | null = null
  for (const id of strands.query(x, rayY, maxX, rayY)) {
    for (let v = 1; v < strands.vertexCount(id); v++) {
      const ay = strands.y(id, v - 1)
      const by = strands.y(id, v)
      if (ay > rayY === by > rayY) continue
      const ax = strands.x(id, v - 1)
      const at = ax + ((rayY - ay) / (by - ay)) * (strands.x(id, v) - ax)
      if (at < x || at >= nearest) continue
      nearest = at
      // Going north the land to the west is on the left.
      side = { strand: id, forward: by > ay }
    }
  }
  return side
}
