/** Which points of a layer's lines are worth drawing: how far a line would move without one, after Douglas and Peucker. */
import { nearestAlong } from '../geometry/segments.ts'
import { Runs } from './runs.ts'
import type { Parts } from './shapes.ts'

/** Of each point, in the units of the lines. Ends of lines weigh infinitely much, and so do points between two stretches. */
export function weightsOf(parts: Parts): Float32Array {
  const weights = new Float32Array(parts.x.length)
  const { first, last } = new Runs(parts)
  for (let run = 0; run < first.length; run++) {
    const [from, to] = [first[run] as number, last[run] as number]
    weights[from] = Infinity
    weights[to] = Infinity
    split(parts, from, to, Infinity, weights)
  }
  return weights
}

/** No point weighs more than the one that split its stretch: else it would be drawn without it. */
function split({ x, y }: Parts, first: number, last: number, most: number, out: Float32Array): void {
  if (last - first < 2) return
  const [ax, ay] = [x[first] as number, y[first] as number]
  const [bx, by] = [x[last] as number, y[last] as number]
  let [farthest, middle] = [-1, first]
  for (let v = first + 1; v < last; v++) {
    const [px, py] = [x[v] as number, y[v] as number]
    const t = nearestAlong(ax, ay, bx, by, px, py)
    const off = Math.hypot(ax + t * (bx - ax) - px, ay + t * (by - ay) - py)
    if (off > farthest) [farthest, middle] = [off, v]
  }
  const weight = Math.min(most, farthest)
  out[middle] = weight
  split({ x, y } as Parts, first, middle, weight, out)
  split({ x, y } as Parts, middle, last, weight, out)
}
