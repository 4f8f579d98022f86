/**
 * Drawn points that mean a border point. A file keeps 7 decimals of a degree, 6 mm, while borders are kept to the
 * millimetre: without this a line traced along a border would leave slivers.
 */
import { boxOfRuns, RUN, runsOf, runTouches } from '../geometry/chunks.ts'
import type { Line } from '../geometry/noding.ts'

interface Boxed {
  readonly line: Line
  readonly box: readonly [minX: number, minY: number, maxX: number, maxY: number]
}

/** Drawn points nearer than this (mm) to a border vertex or line are moved onto it. */
export const SNAP_MM = 10

/** Move the points of `drawn` in place. Closed lines stay closed. */
export function snapToStrands(drawn: readonly Line[], borders: Iterable<Line>): void {
  const boxed = [...borders].map(line => ({ line, box: boxOfRuns(runsOf(line)) }))
  for (const line of drawn) {
    const closed = line.x[0] === line.x.at(-1) && line.y[0] === line.y.at(-1)
    const runs = runsOf(line)
    let lines: readonly Boxed[] = []
    for (let i = 0; i < line.x.length - (closed ? 1 : 0); i++) {
      if (i % RUN === 0 && 4 * (i / RUN) < runs.length)
        lines = boxed.filter(({ box }) => runTouches(runs, i / RUN, ...box, SNAP_MM))
      const target = nearestOn(lines, line.x[i] as number, line.y[i] as number)
      if (!target) continue
      line.x[i] = target[0]
      line.y[i] = target[1]
    }
    if (closed) {
      line.x[line.x.length - 1] = line.x[0] as number
      line.y[line.y.length - 1] = line.y[0] as number
    }
    dropRepeats(line)
  }
}

/** Nearest vertex within reach, else the nearest point on a segment, rounded to the grid. */
function nearestOn(lines: readonly Boxed[], px: number, py: number): readonly [number, number] | null {
  let vertex: readonly [number, number] | null = null
  let vertexAt = SNAP_MM * SNAP_MM
  let onLine: readonly [number, number] | null = null
  let lineAt = SNAP_MM * SNAP_MM
  for (const { line, box } of lines) {
    if (px < box[0] - SNAP_MM || px > box[2] + SNAP_MM || py < box[1] - SNAP_MM || py > box[3] + SNAP_MM) continue
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
      if (px < Math.min(ax, bx) - SNAP_MM || px > Math.max(ax, bx) + SNAP_MM) continue
      if (py < Math.min(ay, by) - SNAP_MM || py > Math.max(ay, by) + SNAP_MM) continue
      const ux = bx - ax
      const uy = by - ay
      const t = ((px - ax) * ux + (py - ay) * uy) / (ux * ux + uy * uy)
      if (!(t > 0 && t < 1)) continue
      const qx = ax + t * ux
      const qy = ay + t * uy
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
