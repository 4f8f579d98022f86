/** What land a point lies in. */

import { OUTSIDE } from '../dataset/types.ts'
import type { Label } from './labels.ts'
import type { Strands } from './strands.ts'

/**
 * Label of the land at (x, y), mm relative to the dataset's origin. Looks east along a line half a millimetre off the
 * grid, so that no vertex lies on it, and asks the nearest border it meets which land is on its western side.
 */
export function labelAt(strands: Strands, x: number, y: number): Label {
  const rayY = Math.floor(y) + 0.5
  let nearest = Infinity
  let label: Label = OUTSIDE
  for (const id of strands.query(x, rayY, Infinity, rayY)) {
    for (let v = 1; v < strands.vertexCount(id); v++) {
      const ay = strands.y(id, v - 1)
      const by = strands.y(id, v)
      if (ay > rayY === by > rayY) continue
      const ax = strands.x(id, v - 1)
      const at = ax + ((rayY - ay) / (by - ay)) * (strands.x(id, v) - ax)
      if (at < x || at >= nearest) continue
      nearest = at
      // Going north the land to the west is on the left.
      label = (by > ay ? strands.left[id] : strands.right[id]) as Label
    }
  }
  return label
}
