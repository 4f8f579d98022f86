/**
 * Coverage validation around an edit: in the edge star at every end of a strand each sector has one owner, seen from both the
 * half-edges that bound it.
 */

import { OUTSIDE } from '../dataset/topology.ts'
import { firstClockwise, type Ray } from '../geometry/directions.ts'
import { PointIndex } from '../geometry/point-index.ts'
import { vertexAt } from '../geometry/rings.ts'
import type { Label } from './labels.ts'
import type { PartitionEdit, Strands } from './strands.ts'

export interface Defects {
  readonly gaps: number
  readonly overlaps: number
}

interface HalfEdge extends Ray {
  readonly left: Label
  readonly right: Label
}

type Point = readonly [x: number, y: number]

/** The end points of the strands an edit adds. */
export function endsOf(edit: PartitionEdit): Point[] {
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
  const seen = new PointIndex(points.length)
  for (const [px, py] of points) {
    const before = seen.size
    if (seen.add(px, py) < before) continue
    const star = edgeStarAt(strands, px, py)
    for (const halfEdge of star) {
      // Turning clockwise off a halfEdge one is to its right, and to the left of the next.
      const next = nextOf(star, halfEdge, px, py)
      if (next !== null && next.left === halfEdge.right) continue
      if (next === null || next.left === OUTSIDE || halfEdge.right === OUTSIDE) gaps++
      else overlaps++
    }
  }
  return { gaps, overlaps }
}

/** The half-edge met first when turning clockwise; null where there is no other. */
function nextOf(star: readonly HalfEdge[], halfEdge: HalfEdge, px: number, py: number): HalfEdge | null {
  // Most points are where one line goes on as another.
  if (star.length === 2) return star[halfEdge === star[0] ? 1 : 0] as HalfEdge
  const others = star.filter(other => other !== halfEdge)
  return firstClockwise(px, py, halfEdge, others)
}

/** The half-edges out of a point. */
function edgeStarAt(strands: Strands, px: number, py: number): HalfEdge[] {
  const star: HalfEdge[] = []
  for (const id of strands.query(px, py, px, py)) {
    const left = strands.leftOf(id)
    const right = strands.rightOf(id)
    const n = strands.vertexCount(id)
    for (let v = 0; v < n; v++) {
      if (strands.x(id, v) !== px || strands.y(id, v) !== py) continue
      if (v + 1 < n) star.push({ x: strands.x(id, v + 1), y: strands.y(id, v + 1), left, right })
      if (v > 0) star.push({ x: strands.x(id, v - 1), y: strands.y(id, v - 1), left: right, right: left })
    }
  }
  return star
}
