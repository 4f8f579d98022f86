/** Proof that the partition holds around an edit: at every end of a strand each sector has one owner, seen from both its sides. */

import { OUTSIDE } from '../dataset/topology.ts'
import { firstClockwise, type Ray } from '../geometry/directions.ts'
import { vertexAt } from '../geometry/rings.ts'
import type { Label } from './labels.ts'
import type { Edit, Strands } from './strands.ts'

export interface Defects {
  readonly gaps: number
  readonly overlaps: number
}

interface Spoke extends Ray {
  readonly left: Label
  readonly right: Label
}

type Point = readonly [x: number, y: number]

/** The end points of the strands an edit adds. */
export function endsOf(edit: Edit): Point[] {
  return edit.added.flatMap((line): Point[] => [vertexAt(line, 0), vertexAt(line, line.x.length - 1)])
}

/** The end points of living strands. */
export function strandEnds(strands: Strands, ids: Iterable<number>): Point[] {
  return [...ids].flatMap((id): Point[] => {
    const last = strands.vertexCount(id) - 1
    return [
      [strands.x(id, 0), strands.y(id, 0)],
      [strands.x(id, last), strands.y(id, last)]
    ]
  })
}

/** Look around every given point, each once. */
export function defectsAt(strands: Strands, points: readonly Point[]): Defects {
  let gaps = 0
  let overlaps = 0
  const seen = new Set<string>()
  for (const [px, py] of points) {
    const key = `${px},${py}`
    if (seen.has(key)) continue
    seen.add(key)
    const spokes = spokesAt(strands, px, py)
    for (const spoke of spokes) {
      const others = spokes.filter(other => other !== spoke)
      // Turning clockwise off a spoke one is to its right, and to the left of the next.
      const next = firstClockwise(px, py, spoke, others)
      if (next !== null && next.left === spoke.right) continue
      if (next === null || next.left === OUTSIDE || spoke.right === OUTSIDE) gaps++
      else overlaps++
    }
  }
  return { gaps, overlaps }
}

function spokesAt(strands: Strands, px: number, py: number): Spoke[] {
  const spokes: Spoke[] = []
  for (const id of strands.query(px, py, px, py)) {
    const left = strands.leftOf(id)
    const right = strands.rightOf(id)
    const n = strands.vertexCount(id)
    for (let v = 0; v < n; v++) {
      if (strands.x(id, v) !== px || strands.y(id, v) !== py) continue
      if (v + 1 < n) spokes.push({ x: strands.x(id, v + 1), y: strands.y(id, v + 1), left, right })
      if (v > 0) spokes.push({ x: strands.x(id, v - 1), y: strands.y(id, v - 1), left: right, right: left })
    }
  }
  return spokes
}
