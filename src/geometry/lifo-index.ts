/**
 * Spatial index for boxes that come and go like a stack: the last added is the first removed. A uniform grid of buckets;
 * undo is popping. Boxes in grid millimetres.
 */
import { addTo } from '../collections/lists.ts'

const BUCKET = 4_000_000

export interface Boxes {
  readonly minX: ArrayLike<number>
  readonly minY: ArrayLike<number>
  readonly maxX: ArrayLike<number>
  readonly maxY: ArrayLike<number>
}

export class LifoIndex {
  private readonly buckets = new Map<number, number[]>()
  private readonly boxes: Boxes
  private readonly ids: number[] = []

  /** Ids index into `boxes`, which may grow. */
  constructor(boxes: Boxes) {
    this.boxes = boxes
  }

  add(id: number): void {
    this.ids.push(id)
    this.eachBucket(id, key => addTo(this.buckets, key, id))
  }

  /** Remove the box added last. */
  pop(): void {
    const id = this.ids.pop()
    if (id === undefined) return
    this.eachBucket(id, key => {
      this.buckets.get(key)?.pop()
    })
  }

  /** Ids of boxes that touch the given one, each once, in no particular order. */
  query(minX: number, minY: number, maxX: number, maxY: number, found: number[]): void {
    const cells = (bucketOf(maxX) - bucketOf(minX) + 1) * (bucketOf(maxY) - bucketOf(minY) + 1)
    if (cells > this.ids.length) {
      for (const id of this.ids) if (this.touches(id, minX, minY, maxX, maxY)) found.push(id)
      return
    }
    for (let bx = bucketOf(minX); bx <= bucketOf(maxX); bx++) {
      for (let by = bucketOf(minY); by <= bucketOf(maxY); by++) {
        for (const id of this.buckets.get(keyOf(bx, by)) ?? []) {
          if (!this.touches(id, minX, minY, maxX, maxY)) continue
          // A box in several buckets is reported from the first bucket that both it and the query touch.
          const firstX = Math.max(bucketOf(this.boxes.minX[id] as number), bucketOf(minX))
          const firstY = Math.max(bucketOf(this.boxes.minY[id] as number), bucketOf(minY))
          if (firstX === bx && firstY === by) found.push(id)
        }
      }
    }
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

  private eachBucket(id: number, visit: (key: number) => void): void {
    const { boxes } = this
    for (let bx = bucketOf(boxes.minX[id] as number); bx <= bucketOf(boxes.maxX[id] as number); bx++)
      for (let by = bucketOf(boxes.minY[id] as number); by <= bucketOf(boxes.maxY[id] as number); by++)
        visit(keyOf(bx, by))
  }
}

function bucketOf(mm: number): number {
  return Math.floor(mm / BUCKET)
}

function keyOf(bx: number, by: number): number {
  return bx * 65536 + by
}
