/** Numbers points in the order they are first seen; equal coordinates get the same number. Open addressing, no strings. */
import type { Vertices } from './rings.ts'
export class PointIndex {
  private readonly x: number[] = []
  private readonly y: number[] = []
  private table: Int32Array
  private mask: number

  constructor(expected = 64) {
    let size = 16
    while (size < expected * 3) size *= 2
    this.table = new Int32Array(size).fill(-1)
    this.mask = size - 1
  }

  get size(): number {
    return this.x.length
  }

  /** Number of the point, or −1. */
  find(x: number, y: number): number {
    return this.table[this.slot(x, y)] as number
  }

  /** Number of the point, which is added if new. */
  add(x: number, y: number): number {
    const slot = this.slot(x, y)
    const known = this.table[slot] as number
    if (known >= 0) return known
    const id = this.x.length
    this.x.push(x)
    this.y.push(y)
    this.table[slot] = id
    if (this.x.length * 2 > this.table.length) this.grow()
    return id
  }

  /** Numbers of a line's vertices in order, which are added where new. */
  addAll({ x, y }: Vertices): number[] {
    return x.map((px, i) => this.add(px, y[i] as number))
  }

  xOf(point: number): number {
    return this.x[point] as number
  }

  yOf(point: number): number {
    return this.y[point] as number
  }

  private slot(x: number, y: number): number {
    let slot = (Math.imul(x | 0, 0x9e3779b1) ^ Math.imul((y | 0) + 0x7f4a7c15, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & this.mask
    for (;;) {
      const id = this.table[slot] as number
      if (id < 0 || (this.x[id] === x && this.y[id] === y)) return slot
      slot = (slot + 1) & this.mask
    }
  }

  private grow(): void {
    this.table = new Int32Array(this.table.length * 2).fill(-1)
    this.mask = this.table.length - 1
    for (let id = 0; id < this.x.length; id++) this.table[this.slot(this.xOf(id), this.yOf(id))] = id
  }
}
