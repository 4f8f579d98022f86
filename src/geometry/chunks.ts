/**
 * Boxes around short runs of a line's segments: two long lines are compared run by run first, so that only segments in
 * runs that come near each other are looked at one by one. Coordinates in whole millimetres.
 */

import type { Vertices } from './rings.ts'
export const RUN = 16

/** Four numbers per run: minX, minY, maxX, maxY. Run r holds the segments r·RUN … (r + 1)·RUN − 1. */
export type Runs = Float64Array

export function runsOf({ x, y }: Vertices): Runs {
  const segments = Math.max(0, x.length - 1)
  const runs = new Float64Array(4 * Math.ceil(segments / RUN))
  for (let run = 0; 4 * run < runs.length; run++) {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
    const end = Math.min(segments, (run + 1) * RUN)
    for (let i = run * RUN; i <= end; i++) {
      const px = x[i] as number
      const py = y[i] as number
      if (px < minX) minX = px
      if (px > maxX) maxX = px
      if (py < minY) minY = py
      if (py > maxY) maxY = py
    }
    runs[4 * run] = minX
    runs[4 * run + 1] = minY
    runs[4 * run + 2] = maxX
    runs[4 * run + 3] = maxY
  }
  return runs
}

/** True where run `r` comes within `reach` (mm) of a box, along both axes. */
export function runTouches(
  runs: Runs,
  r: number,
  minX: number,
  minY: number,
  maxX: number,
  maxY: number,
  reach: number
): boolean {
  return (
    (runs[4 * r] as number) <= maxX + reach &&
    (runs[4 * r + 2] as number) >= minX - reach &&
    (runs[4 * r + 1] as number) <= maxY + reach &&
    (runs[4 * r + 3] as number) >= minY - reach
  )
}
