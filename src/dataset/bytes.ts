import { DatasetError } from './errors.ts'

/**
 * Columns of whole numbers as byte planes: all low bytes together, then the next, so that a general compressor sees
 * long runs of alike bytes. Unsigned 32-bit; signed numbers go through zigzag, sequences through deltas.
 */

const PLANES = 4

export class ColumnWriter {
  readonly #columns: Uint8Array[] = []

  unsigned(values: ArrayLike<number>): this {
    const bytes = new Uint8Array(values.length * PLANES)
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number
      if (!Number.isInteger(value) || value < 0 || value > 0xffffffff) throw new RangeError(`not an unsigned: ${value}`)
      for (let p = 0; p < PLANES; p++) bytes[p * values.length + i] = (value >>> (8 * p)) & 0xff
    }
    this.#columns.push(bytes)
    return this
  }

  /** Differences from one value to the next, the first from 0. */
  deltas(values: ArrayLike<number>): this {
    const out = new Uint32Array(values.length)
    let previous = 0
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number
      out[i] = zigzag(value - previous)
      previous = value
    }
    return this.unsigned(out)
  }

  finish(): Uint8Array<ArrayBuffer> {
    const out = new Uint8Array(this.#columns.reduce((sum, column) => sum + column.length, 0))
    let at = 0
    for (const column of this.#columns) {
      out.set(column, at)
      at += column.length
    }
    return out
  }
}

export class ColumnReader {
  readonly #bytes: Uint8Array
  readonly #file: string
  #at = 0

  /** `counts` are the lengths of the columns to come; they must fill the bytes exactly. */
  constructor(file: string, bytes: Uint8Array, counts: readonly number[]) {
    this.#file = file
    this.#bytes = bytes
    const expected = counts.reduce((sum, count) => sum + count, 0) * PLANES
    if (expected !== bytes.length)
      throw new DatasetError(file, 'corrupt', `columns need ${expected} bytes, there are ${bytes.length}`)
  }

  unsigned(count: number): Uint32Array {
    const out = new Uint32Array(count)
    const [low, second, third, high] = this.#planes(count)
    for (let i = 0; i < count; i++)
      out[i] =
        (low[i] as number) | ((second[i] as number) << 8) | ((third[i] as number) << 16) | ((high[i] as number) << 24)
    return out
  }

  /** The undone deltas times `scale`; every value must lie within ±`limit`. */
  deltas(count: number, scale: number, limit: number, what: string): Int32Array {
    const out = new Int32Array(count)
    this.deltasInto(out, 0, 1, { count, scale, limit, what })
    return out
  }

  /** The same, to every `stride`th place of `out` from `first` on: millions of vertices take no room but their own. */
  deltasInto(
    out: Int32Array,
    first: number,
    stride: number,
    { count, scale, limit, what }: { count: number; scale: number; limit: number; what: string }
  ): void {
    const [low, second, third, high] = this.#planes(count)
    let value = 0
    let at = first
    for (let i = 0; i < count; i++) {
      const raw =
        (low[i] as number) | ((second[i] as number) << 8) | ((third[i] as number) << 16) | ((high[i] as number) << 24)
      value += (raw >>> 1) ^ -(raw & 1)
      const scaled = value * scale
      if (scaled > limit || scaled < -limit) throw new DatasetError(this.#file, 'corrupt', `${what} ${i} is ${scaled}`)
      out[at] = scaled
      at += stride
    }
  }

  #planes(count: number): [Uint8Array, Uint8Array, Uint8Array, Uint8Array] {
    const from = this.#at
    this.#at += count * PLANES
    const plane = (p: number) => this.#bytes.subarray(from + p * count, from + (p + 1) * count)
    return [plane(0), plane(1), plane(2), plane(3)]
  }

  /** Unsigned values that must be below `end`. */
  indices(count: number, end: number, what: string): Uint32Array {
    const out = this.unsigned(count)
    for (let i = 0; i < count; i++)
      if ((out[i] as number) >= end)
        throw new DatasetError(this.#file, 'corrupt', `${what} ${i} is ${out[i]} of ${end}`)
    return out
  }
}

function zigzag(value: number): number {
  if (!Number.isInteger(value) || Math.abs(value) > 0x7fffffff)
    throw new RangeError(`not a 32-bit difference: ${value}`)
  return ((value << 1) ^ (value >> 31)) >>> 0
}
