/** Ways along borders that stay beside a straight line: what a line traced with few decimals means. */
import { PointIndex } from '../geometry/point-index.ts'
import type { Boxed } from '../geometry/snap.ts'

type Point = readonly [x: number, y: number]

export class BorderWays {
  private readonly points = new PointIndex()
  private readonly beside: number[][] = []

  constructor(borders: readonly Boxed[]) {
    for (const { line } of borders) {
      const run = line.x.map((x, i) => this.points.add(x, line.y[i] as number))
      for (let i = 0; i + 1 < run.length; i++) {
        this.join(run[i] as number, run[i + 1] as number)
        this.join(run[i + 1] as number, run[i] as number)
      }
    }
  }

  /**
   * The vertices between two border vertices, in order, along the way with the fewest of them that stays within `reach` (mm)
   * of the straight line. None where no way does, or an end is no vertex.
   */
  between(ax: number, ay: number, bx: number, by: number, reach: number): readonly Point[] {
    const [from, to] = [this.points.find(ax, ay), this.points.find(bx, by)]
    if (from < 0 || to < 0) return []
    if (this.beside[from]?.includes(to)) return []
    const cameFrom = new Map([[from, from]])
    const queue = [from]
    for (const here of queue) {
      for (const next of this.beside[here] ?? []) {
        if (cameFrom.has(next) || !this.isBeside(next, ax, ay, bx, by, reach)) continue
        cameFrom.set(next, here)
        if (next === to) return this.wayBack(cameFrom, from, to)
        queue.push(next)
      }
    }
    return []
  }

  private wayBack(cameFrom: ReadonlyMap<number, number>, from: number, to: number): Point[] {
    const way: Point[] = []
    for (let at = cameFrom.get(to) as number; at !== from; at = cameFrom.get(at) as number)
      way.push([this.points.x[at] as number, this.points.y[at] as number])
    return way.reverse()
  }

  private isBeside(point: number, ax: number, ay: number, bx: number, by: number, reach: number): boolean {
    const [ux, uy] = [bx - ax, by - ay]
    const [vx, vy] = [(this.points.x[point] as number) - ax, (this.points.y[point] as number) - ay]
    const t = Math.min(1, Math.max(0, (ux * vx + uy * vy) / (ux * ux + uy * uy)))
    return Math.hypot(vx - t * ux, vy - t * uy) <= reach
  }

  private join(from: number, to: number): void {
    const known = this.beside[from]
    if (known) known.push(to)
    else this.beside[from] = [to]
  }
}
