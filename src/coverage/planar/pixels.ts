import { Ints } from '../../collections/ints.ts'
import { PointIndex } from '../../geometry/point-index.ts'

/** Things by the search bucket they lie in, the newest first; they are added and never go. */
export class Buckets {
  private readonly numbers = new PointIndex(1 << 12)
  private readonly newest = new Ints()
  private readonly things = new Ints()
  private readonly older = new Ints()

  add(bx: number, by: number, thing: number): void {
    const bucket = this.numbers.add(bx, by)
    if (bucket === this.newest.length) this.newest.push(-1)
    this.things.push(thing)
    this.older.push(this.newest.at(bucket))
    this.newest.set(bucket, this.things.length - 1)
  }

  /** Where the list of a bucket begins, −1 where nothing lies in it; then `next`, and `thing` of each. */
  first(bx: number, by: number): number {
    const bucket = this.numbers.find(bx, by)
    return bucket < 0 ? -1 : this.newest.at(bucket)
  }

  next(entry: number): number {
    return this.older.items[entry] as number
  }

  thing(entry: number): number {
    return this.things.items[entry] as number
  }
}

/** Lattice points that lines are bent to, numbered in the order they come; each also by bucket. */
export class Pixels {
  readonly x = new Ints()
  readonly y = new Ints()
  readonly buckets = new Buckets()
  readonly size: number
  private readonly points = new PointIndex(1 << 12)

  constructor(size: number) {
    this.size = size
  }

  add(x: number, y: number): number {
    const id = this.points.add(x, y)
    if (id < this.x.length) return id
    this.x.push(x)
    this.y.push(y)
    this.buckets.add(Math.floor(x / this.size), Math.floor(y / this.size), id)
    return id
  }

  get count(): number {
    return this.x.length
  }
}
