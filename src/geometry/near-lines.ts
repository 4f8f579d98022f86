/** Which of many lines come near a box: by an index where there are many of both, else all of them. */
import type { Box } from './box.ts'
import { BoxGrid } from './box-grid.ts'
import type { Vertices } from './rings.ts'

/** Fewer pairs than these are looked at one by one sooner than an index is made. */
const FEW_PAIRS = 4096

/** Numbers of lines that may come near the box, in ascending order: all that do, and perhaps others. */
export type LinesNear = (box: Box, reach: number) => readonly number[]

/** `asked`: of how many boxes it will be asked. The lines must stay as they are meanwhile. */
export function linesNear(lines: readonly Vertices[], asked: number): LinesNear {
  if (asked * lines.length < FEW_PAIRS) {
    const all = lines.map((_, i) => i)
    return () => all
  }
  const boxes = lines.map(boxOfLine)
  const grid = new BoxGrid({
    minX: boxes.map(box => box[0]),
    minY: boxes.map(box => box[1]),
    maxX: boxes.map(box => box[2]),
    maxY: boxes.map(box => box[3])
  })
  for (const [i, { x }] of lines.entries()) if (x.length > 0) grid.add(i)
  return ([minX, minY, maxX, maxY], reach) => grid.query(minX - reach, minY - reach, maxX + reach, maxY + reach)
}

/** Empty for a line without points: nothing is near it. */
export function boxOfLine({ x, y }: Vertices): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < x.length; i++) {
    const px = x[i] as number
    const py = y[i] as number
    if (px < minX) minX = px
    if (px > maxX) maxX = px
    if (py < minY) minY = py
    if (py > maxY) maxY = py
  }
  return [minX, minY, maxX, maxY]
}
