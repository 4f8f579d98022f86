import { addTo } from '../../collections/lists.ts'
import { key } from './lattice.ts'
import { BUCKETS_ACROSS } from './plane.ts'

/** Lattice points that lines are bent to, by bucket. */
export class Pixels {
  readonly x: number[] = []
  readonly y: number[] = []
  readonly #ids = new Map<number, number>()
  readonly #buckets = new Map<number, number[]>()
  readonly size: number

  constructor(size: number) {
    this.size = size
  }

  add(x: number, y: number): number {
    const k = key(x, y)
    const known = this.#ids.get(k)
    if (known !== undefined) return known
    const id = this.x.length
    this.#ids.set(k, id)
    this.x.push(x)
    this.y.push(y)
    addTo(this.#buckets, Math.floor(x / this.size) * BUCKETS_ACROSS + Math.floor(y / this.size), id)
    return id
  }

  id(x: number, y: number): number {
    return this.#ids.get(key(x, y)) as number
  }

  bucket(bx: number, by: number): readonly number[] {
    return this.#buckets.get(bx * BUCKETS_ACROSS + by) ?? []
  }
}
