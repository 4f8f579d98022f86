/**
 * Spatial index for boxes that come and go: grids of buckets, each for boxes of about its buckets' size, so that a box lies
 * in few buckets and a bucket holds few boxes, however large or near to one another they are. Boxes in grid millimetres.
 */

/** Side of the finest grid's buckets, and how much coarser each next one is. */
const FINEST = 250_000
const COARSER = 4

export interface Boxes {
  readonly minX: ArrayLike<number>
  readonly minY: ArrayLike<number>
  readonly maxX: ArrayLike<number>
  readonly maxY: ArrayLike<number>
}

interface Grid {
  readonly side: number
  readonly buckets: Map<number, Set<number>>
  readonly ids: Set<number>
}

export class BoxGrid {
  private readonly grids: Grid[] = []
  private readonly boxes: Boxes

  /** Ids index into `boxes`, which may grow; a box stays as it is for as long as it is in the index. */
  constructor(boxes: Boxes) {
    this.boxes = boxes
  }

  add(id: number): void {
    const grid = this.gridOf(id)
    grid.ids.add(id)
    this.eachBucket(grid, id, key => {
      const bucket = grid.buckets.get(key)
      if (bucket) bucket.add(id)
      else grid.buckets.set(key, new Set([id]))
    })
  }

  /** Nothing happens where it is not there. */
  delete(id: number): void {
    const grid = this.gridOf(id)
    if (!grid.ids.delete(id)) return
    this.eachBucket(grid, id, key => {
      const bucket = grid.buckets.get(key)
      bucket?.delete(id)
      if (bucket?.size === 0) grid.buckets.delete(key)
    })
  }

  /** Ids of boxes that touch the given one, each once, in ascending order. `looked` is told how many boxes were looked at. */
  query(minX: number, minY: number, maxX: number, maxY: number, looked?: (boxes: number) => void): number[] {
    const found: number[] = []
    for (const { side, buckets, ids } of this.grids) {
      const left = Math.floor(minX / side)
      const bottom = Math.floor(minY / side)
      const right = Math.floor(maxX / side)
      const top = Math.floor(maxY / side)
      if ((right - left + 1) * (top - bottom + 1) > ids.size) {
        looked?.(ids.size)
        for (const id of ids) if (this.touches(id, minX, minY, maxX, maxY)) found.push(id)
        continue
      }
      for (let bx = left; bx <= right; bx++)
        for (let by = bottom; by <= top; by++) {
          const bucket = buckets.get(keyOf(bx, by))
          if (!bucket) continue
          looked?.(bucket.size)
          for (const id of bucket) {
            if (!this.touches(id, minX, minY, maxX, maxY)) continue
            // A box in several buckets is reported from the first bucket that both it and the query touch.
            const firstX = Math.max(Math.floor((this.boxes.minX[id] as number) / side), left)
            const firstY = Math.max(Math.floor((this.boxes.minY[id] as number) / side), bottom)
            if (firstX === bx && firstY === by) found.push(id)
          }
        }
    }
    return found.sort((a, b) => a - b)
  }

  private touches(id: number, minX: number, minY: number, maxX: number, maxY: number): boolean {
    const { boxes } = this
    return (
      (boxes.minX[id] as number) <= maxX &&
      (boxes.maxX[id] as number) >= minX &&
      (boxes.minY[id] as number) <= maxY &&
      (boxes.maxY[id] as number) >= minY
    )
  }

  /** The finest one whose buckets are not smaller than the box: it lies in four of them at most. */
  private gridOf(id: number): Grid {
    const { minX, minY, maxX, maxY } = this.boxes
    const size = Math.max((maxX[id] as number) - (minX[id] as number), (maxY[id] as number) - (minY[id] as number))
    let [level, side] = [0, FINEST]
    while (side < size) {
      level++
      side *= COARSER
    }
    while (this.grids.length <= level)
      this.grids.push({ side: FINEST * COARSER ** this.grids.length, buckets: new Map(), ids: new Set() })
    return this.grids[level] as Grid
  }

  private eachBucket({ side }: Grid, id: number, visit: (key: number) => void): void {
    const { boxes } = this
    for (
      let bx = Math.floor((boxes.minX[id] as number) / side);
      bx <= Math.floor((boxes.maxX[id] as number) / side);
      bx++
    )
      for (
        let by = Math.floor((boxes.minY[id] as number) / side);
        by <= Math.floor((boxes.maxY[id] as number) / side);
        by++
      )
        visit(keyOf(bx, by))
  }
}

/** Coordinates are below 2^31 mm: bucket numbers, also below 0, are far below 2^16. */
function keyOf(bx: number, by: number): number {
  return bx * 65536 + by
}
