/** Which features of a reference layer lie at a place. */
import { toGridMm } from '../geometry/grid.ts'
import { distanceToSegment } from '../geometry/segments.ts'
import type { Runs } from './runs.ts'
import { PART, type Shapes } from './shapes.ts'

/** Features told at once. */
const MOST = 20

/** Numbers of features whose area holds the place, or whose line or point lies within `metres` of it. WGS84. */
export function featuresAt(shapes: Shapes, runs: Runs, point: readonly [number, number], metres: number): number[] {
  const [px, py] = toGridMm(point)
  const reach = metres * 1000
  const { x, y } = shapes.grid
  const found = new Set<number>()
  for (const run of runs.near(px - reach, py - reach, px + reach, py + reach)) {
    const [first, last] = [runs.first[run] as number, runs.last[run] as number]
    for (let i = first; i <= last; i++) {
      const [ax, ay] = [x[i] as number, y[i] as number]
      const [bx, by] = i < last ? [x[i + 1] as number, y[i + 1] as number] : [ax, ay]
      if (distanceToSegment(ax, ay, bx, by, px, py) > reach) continue
      found.add(shapes.features[runs.part[run] as number] as number)
      break
    }
  }
  // Edges straight west of it, an odd number of which an area has that holds it.
  const crossed = new Map<number, number>()
  for (const run of runs.near(Number.NEGATIVE_INFINITY, py, px, py)) {
    const part = runs.part[run] as number
    const kind = shapes.kinds[part] as number
    if (kind !== PART.outline && kind !== PART.hole) continue
    const feature = shapes.features[part] as number
    for (let i = runs.first[run] as number; i < (runs.last[run] as number); i++) {
      const [ax, ay, bx, by] = [x[i] as number, y[i] as number, x[i + 1] as number, y[i + 1] as number]
      if (ay > py === by > py || ax + ((py - ay) * (bx - ax)) / (by - ay) > px) continue
      crossed.set(feature, (crossed.get(feature) ?? 0) + 1)
    }
  }
  for (const [feature, times] of crossed) if (times % 2 === 1) found.add(feature)
  return [...found].sort((a, b) => a - b).slice(0, MOST)
}
