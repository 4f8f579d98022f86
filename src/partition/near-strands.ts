/** Which strands of border a drawing comes near. */
import { RUN, type Runs, runsOf, runTouches } from '../geometry/chunks.ts'
import { linesNear } from '../geometry/near-lines.ts'
import type { Line } from '../geometry/noding.ts'
import { boxOfRings, type Ring } from '../geometry/rings.ts'
import type { Strands } from './strands.ts'

/** `near`: those within `reach` (mm) of a drawn edge, by id; `far`: the others within the drawing's box. */
export function strandsNear(
  strands: Strands,
  rings: readonly Ring[],
  reach: number
): { readonly near: Map<number, Line>; readonly far: readonly number[] } {
  const box = boxOfRings(rings)
  const near = new Map<number, Line>()
  const far: number[] = []
  const runs = rings.map(runsOf)
  const ids = strands.query(box[0] - reach, box[1] - reach, box[2] + reach, box[3] + reach)
  const ringsNear = linesNear(rings, ids.length)
  for (const id of ids) {
    if (isNear(strands, id, ringsNear(strands.boxOf(id), reach), rings, runs, reach)) near.set(id, lineOf(strands, id))
    else far.push(id)
  }
  return { near, far }
}

function isNear(
  strands: Strands,
  id: number,
  some: readonly number[],
  rings: readonly Ring[],
  runs: readonly Runs[],
  reach: number
): boolean {
  const [westX, southY, eastX, northY] = strands.boxOf(id)
  const [minX, minY, maxX, maxY] = [westX - reach, southY - reach, eastX + reach, northY + reach]
  for (const r of some) {
    const { x, y } = rings[r] as Ring
    for (let i = 0; i + 1 < x.length; i++) {
      if (i % RUN === 0 && !runTouches(runs[r] as Runs, i / RUN, minX, minY, maxX, maxY, 0)) {
        i += RUN - 1
        continue
      }
      const ax = x[i] as number
      const bx = x[i + 1] as number
      if ((ax < minX && bx < minX) || (ax > maxX && bx > maxX)) continue
      const ay = y[i] as number
      const by = y[i + 1] as number
      if ((ay < minY && by < minY) || (ay > maxY && by > maxY)) continue
      return true
    }
  }
  return false
}

export function lineOf(strands: Strands, id: number): Line {
  const n = strands.vertexCount(id)
  const x = new Array<number>(n)
  const y = new Array<number>(n)
  for (let v = 0; v < n; v++) {
    x[v] = strands.x(id, v)
    y[v] = strands.y(id, v)
  }
  return { x, y, added: [] }
}
