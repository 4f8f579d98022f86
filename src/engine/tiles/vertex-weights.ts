/**
 * Which vertices of a border are worth drawing: how far (mm) the line would move if a vertex were left out, after Douglas and
 * Peucker within each strand. Both sides of a border share its strands, so a simplified border still is one line.
 */
import { nearestAlong } from '../../geometry/segments.ts'
import type { Strands } from '../../partition/strands.ts'

export class VertexWeights {
  private readonly strands: Strands
  /** Of the dataset's own vertices, by their number; worked out with the first strand that holds them. */
  private readonly known: Float32Array
  /** x, y of the strand that is weighed: its vertices are looked at over and over. */
  private xy = new Float64Array(0)

  constructor(strands: Strands) {
    this.strands = strands
    this.known = new Float32Array(strands.datasetVertices).fill(-1)
  }

  /** Weights of a strand's vertices, from `at` in the array on. Its ends weigh infinitely much: others begin there. */
  of(strand: number): { readonly weights: Float32Array; readonly at: number } {
    const { known, strands } = this
    const at = strands.firstVertex(strand)
    const count = strands.vertexCount(strand)
    if (at + count > known.length) {
      // Drawn: its number stands for another vertex once the change is taken back.
      const weights = new Float32Array(count)
      this.weigh(strand, weights, 0)
      return { weights, at: 0 }
    }
    // Its ends may be known from its neighbours; its second vertex is its own, or its other end.
    if ((known[at] as number) < 0 || (known[at + 1] as number) < 0) this.weigh(strand, known, at)
    return { weights: known, at }
  }

  private weigh(strand: number, out: Float32Array, at: number): void {
    const { strands } = this
    const count = strands.vertexCount(strand)
    if (this.xy.length < 2 * count) this.xy = new Float64Array(2 * count)
    for (let v = 0; v < count; v++) {
      this.xy[2 * v] = strands.x(strand, v)
      this.xy[2 * v + 1] = strands.y(strand, v)
    }
    out[at] = Infinity
    out[at + count - 1] = Infinity
    this.split(0, count - 1, Infinity, out, at)
  }

  /** No vertex weighs more than the one that split its stretch: else it would be drawn without it. */
  private split(first: number, last: number, most: number, out: Float32Array, at: number): void {
    if (last - first < 2) return
    const { xy } = this
    const ax = xy[2 * first] as number
    const ay = xy[2 * first + 1] as number
    const bx = xy[2 * last] as number
    const by = xy[2 * last + 1] as number
    let farthest = -1
    let middle = first
    for (let v = first + 1; v < last; v++) {
      const px = xy[2 * v] as number
      const py = xy[2 * v + 1] as number
      const t = nearestAlong(ax, ay, bx, by, px, py)
      const dx = ax + t * (bx - ax) - px
      const dy = ay + t * (by - ay) - py
      const off = dx * dx + dy * dy
      if (off > farthest) {
        farthest = off
        middle = v
      }
    }
    const weight = Math.min(most, Math.sqrt(farthest))
    out[at + middle] = weight
    this.split(first, middle, weight, out, at)
    this.split(middle, last, weight, out, at)
  }
}
