/** A drawing brought to the borders and to itself: points that mean the same point become one. */

import { addTo } from '../collections/lists.ts'
import { bendToVertices, type Line, nodeLines } from '../geometry/noding.ts'
import { PointIndex } from '../geometry/point-index.ts'
import { vertexAt } from '../geometry/rings.ts'
import { boxedLines, SNAP_MM, snapPoints } from '../geometry/snap.ts'
import { BorderWays } from './border-ways.ts'
import type { DrawnRing } from './drawn-rings.ts'

/** The borders within `reach` (mm) of rings; coordinates as the rings'. */
export type BordersNear = (rings: readonly DrawnRing[], reach: number) => Iterable<Line>

/**
 * The rings' lines with the points within their reach of a border on it, those within 10 mm of each other one point, those
 * within their reach of the drawing's own line in it, and noded. A line may be left without points. null where noding
 * does not settle.
 */
export function broughtTogether(rings: readonly DrawnRing[], bordersNear: BordersNear): readonly Line[] | null {
  const reach = Math.max(...rings.map(ring => ring.reach))
  const borders = boxedLines(bordersNear(rings, reach), 2 * rings.length)
  const ways = new BorderWays(reach > SNAP_MM ? borders.lines : [])
  const fixed: boolean[][] = []
  const lines = rings.map((ring): Line => {
    const line = { x: [...ring.x], y: [...ring.y], added: [] }
    // Once more: a point put on a line may have come near a vertex.
    snapPoints(line, borders, ring.reach)
    let onBorder = snapPoints(line, borders, ring.reach)
    if (ring.reach > SNAP_MM) onBorder = followBorders(line, onBorder, ways, ring.reach)
    fixed.push(onBorder)
    return line
  })
  joinPoints(lines, fixed)
  const onBorders = new PointIndex()
  for (const [l, { x, y }] of lines.entries())
    for (const [i, isFixed] of (fixed[l] as boolean[]).entries())
      if (isFixed) onBorders.add(x[i] as number, y[i] as number)
  for (const line of lines) dropRepeats(line)
  const kept = lines.filter(({ x }) => x.length > 3)
  // Where all of it lies on borders, they say how it runs.
  bendToVertices(kept, reach, (x, y) => onBorders.find(x, y) >= 0)
  return nodeLines(kept, []) ? lines : null
}

/** Between two points on borders the line takes the way along them, where that is within reach of it. Says of every point whether it lies on one. */
function followBorders(line: Line, onBorder: readonly boolean[], ways: BorderWays, reach: number): boolean[] {
  const x: number[] = []
  const y: number[] = []
  const found: boolean[] = []
  for (let i = 0; i < line.x.length; i++) {
    const [ax, ay] = vertexAt(line, i)
    x.push(ax)
    y.push(ay)
    found.push(onBorder[i] as boolean)
    if (i + 1 === line.x.length || !onBorder[i] || !onBorder[i + 1]) continue
    for (const [vx, vy] of ways.between(ax, ay, line.x[i + 1] as number, line.y[i + 1] as number, reach)) {
      x.push(vx)
      y.push(vy)
      found.push(true)
    }
  }
  line.x = x
  line.y = y
  return found
}

/** Fewer points beside a border may be there by chance. */
const FEWEST_TRACED = 8

/** How many points lie beside borders that they may have been meant to lie on, but for their few decimals. */
export function pointsTooCoarse(rings: readonly DrawnRing[], bordersNear: BordersNear): number {
  const coarse = rings.filter(({ coarseness, x }) => coarseness > 0 && x.length > FEWEST_TRACED)
  if (coarse.length === 0) return 0
  const borders = boxedLines(bordersNear(coarse, Math.max(...coarse.map(ring => ring.coarseness))), coarse.length)
  let beside = 0
  for (const { x, y, coarseness } of coarse) {
    const line = { x: [...x], y: [...y], added: [] }
    const near = snapPoints(line, borders, coarseness)
    for (let i = 0; i + 1 < x.length; i++)
      if (
        near[i] &&
        Math.hypot((line.x[i] as number) - (x[i] as number), (line.y[i] as number) - (y[i] as number)) > SNAP_MM
      )
        beside++
  }
  return beside < FEWEST_TRACED ? 0 : beside
}

/** Cells wider than the reach, so that points within it lie in cells that touch. */
const CELL = 64

/** Points within SNAP_MM of an earlier one become that one; those on a border come first and stay. */
function joinPoints(lines: readonly Line[], fixed: readonly (readonly boolean[])[]): void {
  const cells = new Map<number, [number, number][]>()
  const key = (cx: number, cy: number) => (cx + 2 ** 25) * 2 ** 26 + cy + 2 ** 25
  const cellOf = (value: number) => Math.floor(value / CELL)
  const nearest = (x: number, y: number) => {
    let best: readonly [number, number] | null = null
    let least = SNAP_MM * SNAP_MM
    for (let cx = cellOf(x - SNAP_MM); cx <= cellOf(x + SNAP_MM); cx++)
      for (let cy = cellOf(y - SNAP_MM); cy <= cellOf(y + SNAP_MM); cy++)
        for (const point of cells.get(key(cx, cy)) ?? []) {
          const d = (point[0] - x) ** 2 + (point[1] - y) ** 2
          if (d > least) continue
          least = d
          best = point
        }
    return best
  }
  for (const turn of [true, false])
    for (const [l, line] of lines.entries())
      for (let i = 0; i < line.x.length; i++) {
        if ((fixed[l]?.[i] ?? false) !== turn) continue
        const [x, y] = vertexAt(line, i)
        const other = turn ? null : nearest(x, y)
        if (other) {
          line.x[i] = other[0]
          line.y[i] = other[1]
          continue
        }
        addTo(cells, key(cellOf(x), cellOf(y)), [x, y])
      }
}

function dropRepeats(line: Line): void {
  const keep = line.x.map((x, i) => i === 0 || x !== line.x[i - 1] || line.y[i] !== line.y[i - 1])
  if (keep.every(Boolean)) return
  line.x = line.x.filter((_, i) => keep[i])
  line.y = line.y.filter((_, i) => keep[i])
}
