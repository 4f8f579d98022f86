/** Ways along borders that stay beside a straight line: what a line traced with few decimals means. */

import { addAt } from '../collections/lists.ts'
import { PointIndex } from '../geometry/point-index.ts'
import { distanceToSegment } from '../geometry/segments.ts'
import type { Boxed } from '../geometry/snap.ts'

type Point = readonly [x: number, y: number]

export class BorderWays {
  private readonly points = new PointIndex()
  private readonly beside: number[][] = []

  constructor(borders: readonly Boxed[]) {
    for (const { line } of borders) {
      const run = this.points.addAll(line)
      for (let i = 0; i + 1 < run.length; i++) {
        addAt(this.beside, run[i] as number, run[i + 1] as number)
        addAt(this.beside, run[i + 1] as number, run[i] as number)
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
      way.push([this.points.xOf(at), this.points.yOf(at)])
    return way.reverse()
  }

  private isBeside(point: number, ax: number, ay: number, bx: number, by: number, reach: number): boolean {
    const [px, py] = [this.points.xOf(point), this.points.yOf(point)]
    return distanceToSegment(ax, ay, bx, by, px, py) <= reach
  }
}
