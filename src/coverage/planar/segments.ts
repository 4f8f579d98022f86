import { Ints } from '../../collections/ints.ts'

/** Segments under way into an arrangement, in lattice steps. Label 0 is "nothing" and not kept. */
export class SegmentList {
  readonly x1 = new Ints()
  readonly y1 = new Ints()
  readonly x2 = new Ints()
  readonly y2 = new Ints()
  readonly left = new Ints()
  readonly right = new Ints()
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
