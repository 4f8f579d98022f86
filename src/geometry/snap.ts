/**
 * Drawn points that mean a border point. A file keeps 7 decimals of a degree, 6 mm, while borders are kept to the
 * millimetre: without this a line traced along a border would leave slivers.
 */

import type { Box } from './box.ts'
import { RUN, runsOf, runTouches } from './chunks.ts'
import { boxOfLine, type LinesNear, linesNear } from './near-lines.ts'
import type { Line } from './noding.ts'
import { nearestAlong } from './segments.ts'

/** A border with the box around it, mm. */
export interface Boxed {
  readonly line: Line
  readonly box: Box
}

/** Borders, found by where they lie. */
export interface Borders {
  readonly lines: readonly Boxed[]
  readonly near: LinesNear
}

/** Drawn points nearer than this (mm) to a border vertex or line are moved onto it. */
export const SNAP_MM = 10

/** Move the points of `drawn` in place, and drop repeats. Closed lines stay closed. */
export function snapToStrands(drawn: readonly Line[], borders: Iterable<Line>, reach = SNAP_MM): void {
  const boxed = boxedLines(borders, drawn.length)
  for (const line of drawn) {
    snapPoints(line, boxed, reach)
    dropRepeats(line)
  }
}

/** `asked`: how many lines are to be brought to them. */
export function boxedLines(borders: Iterable<Line>, asked: number): Borders {
  const lines = [...borders]
  return { lines: lines.map(line => ({ line, box: boxOfLine(line) })), near: linesNear(lines, asked) }
}

/** Move the points of a line within `reach` (mm) of a border onto it, in place. Says of every point whether it lies on one. */
export function snapPoints(line: Line, borders: Borders, reach: number): boolean[] {
  const last = line.x.length - 1
  const closed = line.x[0] === line.x[last] && line.y[0] === line.y[last]
  const runs = runsOf(line)
  const around = line.x.length > 0 ? borders.near(boxOfLine(line), reach).map(l => borders.lines[l] as Boxed) : []
  let lines: readonly Boxed[] = []
  const caught = line.x.map((x, i) => {
    if (closed && i === last) return false
    if (i % RUN === 0 && 4 * (i / RUN) < runs.length)
      lines = around.filter(({ box }) => runTouches(runs, i / RUN, ...box, reach))
    const target = nearestOn(lines, x, line.y[i] as number, reach)
    if (!target) return false
    line.x[i] = target[0]
    line.y[i] = target[1]
    return true
  })
  if (closed) {
    line.x[last] = line.x[0] as number
    line.y[last] = line.y[0] as number
    caught[last] = caught[0] as boolean
  }
  return caught
}

/** Nearest vertex within reach, else the nearest point on a segment, rounded to the grid. */
function nearestOn(lines: readonly Boxed[], px: number, py: number, reach: number): readonly [number, number] | null {
  let vertex: readonly [number, number] | null = null
  let vertexAt = reach * reach
  let onLine: readonly [number, number] | null = null
  let lineAt = reach * reach
  for (const { line, box } of lines) {
    if (px < box[0] - reach || px > box[2] + reach || py < box[1] - reach || py > box[3] + reach) continue
    const { x, y } = line
    for (let i = 0; i < x.length; i++) {
      const ax = x[i] as number
      const ay = y[i] as number
      const d = (ax - px) ** 2 + (ay - py) ** 2
      if (d <= vertexAt) {
        vertexAt = d
        vertex = [ax, ay]
      }
      if (i + 1 >= x.length) continue
      const bx = x[i + 1] as number
      const by = y[i + 1] as number
      if (px < Math.min(ax, bx) - reach || px > Math.max(ax, bx) + reach) continue
      if (py < Math.min(ay, by) - reach || py > Math.max(ay, by) + reach) continue
      const t = nearestAlong(ax, ay, bx, by, px, py)
      if (t === 0 || t === 1) continue
      const qx = ax + t * (bx - ax)
      const qy = ay + t * (by - ay)
      const e = (qx - px) ** 2 + (qy - py) ** 2
      if (e < lineAt) {
        lineAt = e
        onLine = [Math.round(qx), Math.round(qy)]
      }
    }
  }
  return vertex ?? onLine
}

function dropRepeats(line: Line): void {
  const keep = line.x.map((x, i) => i === 0 || x !== line.x[i - 1] || line.y[i] !== line.y[i - 1])
  if (keep.every(Boolean)) return
  line.x = line.x.filter((_, i) => keep[i])
  line.y = line.y.filter((_, i) => keep[i])
}
