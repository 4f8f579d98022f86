/** Proof that the partition holds around an edit: at every end of a new strand each sector has one owner, seen from both its sides. */
import { firstClockwise, type Ray } from '../geometry/directions.ts'
import type { Label } from './labels.ts'
import { OUTSIDE } from '../dataset/types.ts'
import type { Edit, Strands } from './strands.ts'

export interface Defects {
  readonly gaps: number
  readonly overlaps: number
}

interface Spoke extends Ray {
  readonly left: Label
  readonly right: Label
}

/** Look at every end point of the strands an edit has added. Call after the edit is applied. */
export function defectsAround(strands: Strands, edit: Edit): Defects {
  let gaps = 0
  let overlaps = 0
  const seen = new Set<string>()
  for (const { x, y } of edit.added) {
    for (const i of [0, x.length - 1]) {
      const [px, py] = [x[i] as number, y[i] as number]
      const key = `${px},${py}`
      if (seen.has(key)) continue
      seen.add(key)
      const spokes = spokesAt(strands, px, py)
      for (const spoke of spokes) {
        const others = spokes.filter((other) => other !== spoke)
        // Turning clockwise off a spoke one is to its right, and to the left of the next.
        const next = firstClockwise(px, py, spoke, others)
        if (next !== null && next.left === spoke.right) continue
        if (next === null || next.left === OUTSIDE || spoke.right === OUTSIDE) gaps++
        else overlaps++
      }
    }
  }
  return { gaps, overlaps }
}

function spokesAt(strands: Strands, px: number, py: number): Spoke[] {
  const spokes: Spoke[] = []
  for (const id of strands.query(px, py, px, py)) {
    const left = strands.left[id] as Label
    const right = strands.right[id] as Label
    const n = strands.vertexCount(id)
    for (let v = 0; v < n; v++) {
      if (strands.x(id, v) !== px || strands.y(id, v) !== py) continue
      if (v + 1 < n) spokes.push({ x: strands.x(id, v + 1), y: strands.y(id, v + 1), left, right })
      if (v > 0) spokes.push({ x: strands.x(id, v - 1), y: strands.y(id, v - 1), left: right, right: left })
    }
  }
  return spokes
}
