/** The drawing after noding: its points, its directed edges (interior to the left), and where other lines lie against it. */
import { addAt } from '../collections/lists.ts'
import { firstClockwise, type Ray } from '../geometry/directions.ts'
import { PointIndex } from '../geometry/point-index.ts'
import type { Ring } from '../geometry/rings.ts'

export interface DrawnEdge {
  readonly from: number
  readonly to: number
  /** The drawing runs back over this edge, so it bounds nothing. */
  readonly cancelled: boolean
}

interface DrawnRay extends Ray {
  /** Is the land met when turning counter-clockwise off this ray inside the drawing? */
  readonly inside: boolean
}

export class DrawnEdges {
  readonly points: PointIndex
  readonly loops: readonly (readonly DrawnEdge[])[]
  private readonly rays: DrawnRay[][] = []
  /** Net direction per pair of points: +1 from smaller to larger number, −1 the other way, 0 cancelled. */
  private readonly net = new Map<number, number>()
  private area: readonly Ring[] | null = null

  constructor(lines: readonly Ring[]) {
    const points = new PointIndex(lines.reduce((n, line) => n + line.x.length, 0))
    this.points = points
    const runs = lines.map(line => points.addAll(line))
    for (const run of runs) for (let i = 0; i + 1 < run.length; i++) this.count(run[i] as number, run[i + 1] as number)
    this.loops = runs.map(run => {
      const loop: DrawnEdge[] = []
      for (let i = 0; i + 1 < run.length; i++) {
        const from = run[i] as number
        const to = run[i + 1] as number
        if (from !== to) loop.push({ from, to, cancelled: this.direction(from, to) === 0 })
      }
      return loop
    })
    for (const loop of this.loops) {
      for (const { from, to, cancelled } of loop) {
        if (cancelled) continue
        this.addRay(from, to, true)
        this.addRay(to, from, false)
      }
    }
  }

  isPoint(x: number, y: number): boolean {
    const point = this.points.find(x, y)
    return point >= 0 && this.rays[point] !== undefined
  }

  /** Where the noded segment a→b lies; null where neither end is on the drawing. */
  position(ax: number, ay: number, bx: number, by: number): 'inside' | 'outside' | 'along' | 'against' | null {
    const a = this.points.find(ax, ay)
    const b = this.points.find(bx, by)
    if (a >= 0 && b >= 0) {
      const direction = this.direction(a, b)
      if (direction !== 0) return direction > 0 ? 'along' : 'against'
    }
    const inside =
      a >= 0 && this.rays[a]
        ? firstClockwise(ax, ay, { x: bx, y: by }, this.rays[a])?.inside
        : b >= 0 && this.rays[b]
          ? firstClockwise(bx, by, { x: ax, y: ay }, this.rays[b])?.inside
          : undefined
    return inside === undefined ? null : inside ? 'inside' : 'outside'
  }

  /** The drawing as rings after noding. */
  rings(): readonly Ring[] {
    this.area ??= this.loops.map(loop => {
      const order = [...loop.map(edge => edge.from), ...(loop[0] ? [loop[0].from] : [])]
      return { x: order.map(p => this.points.xOf(p)), y: order.map(p => this.points.yOf(p)) }
    })
    return this.area
  }

  /** +1 where the drawing runs from a to b, −1 from b to a, 0 neither or both. */
  private direction(a: number, b: number): number {
    const net = this.net.get(pairKey(a, b)) ?? 0
    return a < b ? Math.sign(net) : -Math.sign(net)
  }

  private count(from: number, to: number): void {
    if (from === to) return
    const key = pairKey(from, to)
    this.net.set(key, (this.net.get(key) ?? 0) + (from < to ? 1 : -1))
  }

  private addRay(from: number, to: number, inside: boolean): void {
    addAt(this.rays, from, { x: this.points.xOf(to), y: this.points.yOf(to), inside })
  }
}

function pairKey(a: number, b: number): number {
  return a < b ? a * 2 ** 26 + b : b * 2 ** 26 + a
}
