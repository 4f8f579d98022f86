/** How one ring lies to another that it may touch or share a border with. */
import { side } from '../geometry/exact.ts'
import { boxOfRings, type Ring } from '../geometry/rings.ts'

/** `along`: every vertex and every middle of an edge lies on the other ring. `across`: partly inside, partly outside. */
type Lies = 'inside' | 'outside' | 'along' | 'across'

/**
 * Exact for whole millimetres. The rings' edges don't cross properly (see firstCrossing), so only vertices and the
 * middles of edges are asked: what lies between two of them lies as they do, or touches.
 */
export function liesIn(ring: Ring, other: Ring): Lies {
  const box = boxOfRings([other])
  let found: Lies = 'along'
  for (let i = 0; i + 1 < ring.x.length; i++) {
    const [ax, ay, bx, by] = [ring.x[i], ring.y[i], ring.x[i + 1], ring.y[i + 1]] as [number, number, number, number]
    // Twice the coordinates, so that a middle is whole as well.
    for (const [px, py] of [
      [2 * ax, 2 * ay],
      [ax + bx, ay + by]
    ] as const) {
      const lies = pointIn(other, box, px, py)
      if (lies === 'along' || lies === found) continue
      if (found !== 'along') return 'across'
      found = lies
    }
  }
  return found
}

type Box = readonly [minX: number, minY: number, maxX: number, maxY: number]

/** Where a point of twice the coordinates lies. */
function pointIn({ x, y }: Ring, box: Box, px: number, py: number): 'inside' | 'outside' | 'along' {
  if (px < 2 * box[0] || py < 2 * box[1] || px > 2 * box[2] || py > 2 * box[3]) return 'outside'
  let inside = false
  for (let i = 0; i + 1 < x.length; i++) {
    const ay = 2 * (y[i] as number)
    const by = 2 * (y[i + 1] as number)
    if ((ay > py && by > py) || (ay < py && by < py)) continue
    const ax = 2 * (x[i] as number)
    const bx = 2 * (x[i + 1] as number)
    const turn = side(ax, ay, bx, by, px, py)
    if (turn === 0 && px >= Math.min(ax, bx) && px <= Math.max(ax, bx)) return 'along'
    if (ay > py !== by > py && turn > 0 === by > ay) inside = !inside
  }
  return inside ? 'inside' : 'outside'
}
