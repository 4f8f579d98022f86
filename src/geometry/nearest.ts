/** The nearest place on lines: a vertex within reach, else a point on a segment. Coordinates are mm. */
import { nearestAlong } from './segments.ts'

export interface NearPlace {
  /** The caller's line id. */
  readonly line: number
  /** Vertex it is, or comes after. */
  readonly vertex: number
  /** On the grid: a point on a segment is rounded. */
  readonly point: readonly [x: number, y: number]
  readonly kind: 'vertex' | 'edge'
}

export class NearestPlace {
  private readonly px: number
  private readonly py: number
  private vertexAt: number
  private lineAt: number
  private vertex: NearPlace | null = null
  private onLine: NearPlace | null = null

  /** `reach` is in mm. */
  constructor(px: number, py: number, reach: number) {
    this.px = px
    this.py = py
    this.vertexAt = reach
    this.lineAt = reach
  }

  get place(): NearPlace | null {
    return this.vertex ?? this.onLine
  }

  /** The nearest of all, vertex or not. */
  get nearest(): NearPlace | null {
    return this.onLine && this.lineAt < this.vertexAt ? this.onLine : this.vertex
  }

  /** Look at vertices `first` to `last` of a line, read where they are kept. Of places equally near the last one counts. */
  look(line: number, first: number, last: number, x: (vertex: number) => number, y: (vertex: number) => number): void {
    const { px, py } = this
    for (let v = first; v <= last; v++) {
      const bx = x(v)
      const by = y(v)
      const d = Math.hypot(bx - px, by - py)
      if (d <= this.vertexAt) {
        this.vertexAt = d
        this.vertex = { line, vertex: v, point: [bx, by], kind: 'vertex' }
      }
      if (v === first) continue
      const ax = x(v - 1)
      const ay = y(v - 1)
      const t = nearestAlong(ax, ay, bx, by, px, py)
      if (t === 0 || t === 1) continue
      const qx = ax + t * (bx - ax)
      const qy = ay + t * (by - ay)
      const e = Math.hypot(qx - px, qy - py)
      if (e > this.lineAt) continue
      this.lineAt = e
      this.onLine = { line, vertex: v - 1, point: [Math.round(qx), Math.round(qy)], kind: 'edge' }
    }
  }
}
