/** An edge ring with what follows from its lines: its corners, its box, where it begins, and what lies inside. */
import type { Box } from '../geometry/box.ts'
import type { ExactSum } from '../geometry/exact.ts'
import { PointIndex } from '../geometry/point-index.ts'
import { close, insideTest, type Ring, vertexAt } from '../geometry/rings.ts'
import type { HalfEdge } from './half-edge.ts'
import type { Strands } from './strands.ts'

/** An edge ring: half-edges end to end; the land with its key lies on their left. */
export interface EdgeRing {
  readonly key: number
  readonly sides: readonly HalfEdge[]
  /** Twice the area it encloses, mm²: positive where the land is inside, negative for a hole. */
  readonly doubled: ExactSum
}

/** The lowest corner (by x, then y) and the one after it. */
export type Beginning = readonly [x: number, y: number, nextX: number, nextY: number]

/**
 * All but the half-edges is found when it is asked for, which must be while its strands are there: an edit that is taken
 * back takes the numbers of its strands along. `traced` finds the corners at once.
 */
export class TracedRing implements EdgeRing {
  readonly key: number
  readonly sides: readonly HalfEdge[]
  readonly doubled: ExactSum
  /** `doubled`, rounded. */
  readonly size: number
  /** What a book keeps it as a part of. */
  home: object | null = null
  private readonly strands: Strands
  private corners: Ring | null = null
  private around: Box | null = null
  private begins: Beginning | null = null
  private locator: ((other: Ring) => boolean) | null = null

  constructor(strands: Strands, { key, sides, doubled }: EdgeRing) {
    this.strands = strands
    this.key = key
    this.sides = sides
    this.doubled = doubled
    this.size = doubled.toNumber()
  }

  /** With its corners, which stay right when its strands go. */
  traced(): this {
    this.corners ??= this.trace()
    this.begins = beginningOf(this.corners)
    this.around ??= this.boxOfStrands()
    return this
  }

  /** Begins at the lowest corner, however it was walked. */
  get ring(): Ring {
    this.corners ??= this.trace()
    return this.corners
  }

  get box(): Box {
    this.around ??= this.boxOfStrands()
    return this.around
  }

  get beginning(): Beginning {
    this.begins ??= this.corners ? beginningOf(this.corners) : this.lowest()
    return this.begins
  }

  /** Whether another ring of the same key lies inside: the two may touch at points. */
  contains(other: TracedRing): boolean {
    this.locator ??= locating(this.ring)
    return this.locator(other.ring)
  }

  private trace(): Ring {
    const { sides, strands } = this
    const x: number[] = []
    const y: number[] = []
    for (const { strand, forward } of sides) {
      const last = strands.vertexCount(strand) - 1
      for (let v = 0; v < last; v++) {
        x.push(strands.x(strand, forward ? v : last - v))
        y.push(strands.y(strand, forward ? v : last - v))
      }
    }
    return fromLowest(x, y)
  }

  private boxOfStrands(): Box {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
    for (const { strand } of this.sides) {
      const [x0, y0, x1, y1] = this.strands.boxOf(strand)
      if (x0 < minX) minX = x0
      if (y0 < minY) minY = y0
      if (x1 > maxX) maxX = x1
      if (y1 > maxY) maxY = y1
    }
    return [minX, minY, maxX, maxY]
  }

  /** From the few lines that reach as far as the box does. */
  private lowest(): Beginning {
    const { sides, strands } = this
    const [minX] = this.box
    let best: Beginning | null = null
    for (const [i, { strand, forward }] of sides.entries()) {
      if (strands.boxOf(strand)[0] > minX) continue
      const last = strands.vertexCount(strand) - 1
      for (let v = 0; v < last; v++) {
        const at = forward ? v : last - v
        if (strands.x(strand, at) !== minX) continue
        const next = v + 1 < last ? { strand, at: forward ? at + 1 : at - 1 } : firstOf(strands, sides, i + 1)
        const found: Beginning = [
          minX,
          strands.y(strand, at),
          strands.x(next.strand, next.at),
          strands.y(next.strand, next.at)
        ]
        if (best === null || compareBeginnings(found, best) < 0) best = found
      }
    }
    return best as Beginning
  }
}

function firstOf(strands: Strands, sides: readonly HalfEdge[], i: number): { strand: number; at: number } {
  const { strand, forward } = sides[i % sides.length] as HalfEdge
  return { strand, at: forward ? 0 : strands.vertexCount(strand) - 1 }
}

const beginningOf = ({ x, y }: Ring): Beginning => [x[0], y[0], x[1], y[1]] as [number, number, number, number]

/** By the lowest corner; rings that share it part at the corner after. */
export function compareBeginnings(a: Beginning, b: Beginning): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] as number) - (b[i] as number)
    if (difference !== 0) return difference
  }
  return 0
}

/** A hole may touch its outer ring at points, so it is asked about a vertex that is not on it. */
function locating(outer: Ring): (hole: Ring) => boolean {
  const own = new PointIndex(outer.x.length)
  own.addAll(outer)
  const isInside = insideTest([outer])
  return hole => {
    for (let i = 0; i < hole.x.length; i++) {
      const [x, y] = vertexAt(hole, i)
      if (own.find(x, y) < 0) return isInside(x, y)
    }
    // All its vertices are the outer ring's own: they enclose the same land from both sides.
    return true
  }
}

/** A ring that touches itself may come by its lowest corner twice; the corner after it decides then. */
function fromLowest(x: number[], y: number[]): Ring {
  const n = x.length
  let at = 0
  const isLower = (i: number) => {
    for (let k = 0; k < 2; k++) {
      const [a, b] = [(i + k) % n, (at + k) % n]
      const dx = (x[a] as number) - (x[b] as number)
      if (dx !== 0) return dx < 0
      const dy = (y[a] as number) - (y[b] as number)
      if (dy !== 0) return dy < 0
    }
    return false
  }
  for (let i = 1; i < n; i++) if ((x[i] as number) <= (x[at] as number) && isLower(i)) at = i
  const ring = {
    x: at === 0 ? x : [...x.slice(at), ...x.slice(0, at)],
    y: at === 0 ? y : [...y.slice(at), ...y.slice(0, at)]
  }
  close(ring)
  return ring
}
