/** Segments under way into an arrangement. Label 0 is "nothing" and not kept. */
export class SegmentList {
  readonly x1: number[] = []
  readonly y1: number[] = []
  readonly x2: number[] = []
  readonly y2: number[] = []
  readonly left: number[] = []
  readonly right: number[] = []
  /** Segments from here on divide faces though nothing changes across them. */
  dividersFrom = Number.POSITIVE_INFINITY

  add(a: readonly [number, number], b: readonly [number, number], left: number, right: number): void {
    if (a[0] === b[0] && a[1] === b[1]) return
    this.x1.push(a[0])
    this.y1.push(a[1])
    this.x2.push(b[0])
    this.y2.push(b[1])
    this.left.push(left)
    this.right.push(right)
  }

  get length(): number {
    return this.x1.length
  }
}
