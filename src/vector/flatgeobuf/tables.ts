/**
 * The tables FlatBuffers are made of. Everything is looked up through a DataView, which throws a RangeError beyond the end: a
 * damaged offset must not read as zeros.
 */
export class Table {
  private readonly view: DataView
  private readonly at: number
  /** Bytes of lists that all tables of the buffer have read: one that leads to the same list over and over must not fill the memory. */
  private readonly spent: { bytes: number }

  /** `begin`: of the buffer, where the offset of its root stands. Throws a RangeError. */
  static root(view: DataView, begin = 0): Table {
    return new Table(view, begin + view.getUint32(begin, true), { bytes: 0 })
  }

  private constructor(view: DataView, at: number, spent: { bytes: number }) {
    this.view = view
    this.at = at
    this.spent = spent
  }

  /** Where field `i` stands; null where it is left out. */
  private field(i: number): number | null {
    const layout = this.at - this.view.getInt32(this.at, true)
    const place = 4 + 2 * i
    if (place + 2 > this.view.getUint16(layout, true)) return null
    const offset = this.view.getUint16(layout + place, true)
    return offset === 0 ? null : this.at + offset
  }

  /** What an offset in field `i` leads to. */
  private target(i: number): number | null {
    const at = this.field(i)
    return at === null ? null : at + this.view.getUint32(at, true)
  }

  uint8(i: number, otherwise = 0): number {
    const at = this.field(i)
    return at === null ? otherwise : this.view.getUint8(at)
  }

  uint16(i: number, otherwise = 0): number {
    const at = this.field(i)
    return at === null ? otherwise : this.view.getUint16(at, true)
  }

  int32(i: number, otherwise = 0): number {
    const at = this.field(i)
    return at === null ? otherwise : this.view.getInt32(at, true)
  }

  /** As a number: exact as far as any file has features. */
  uint64(i: number): number {
    const at = this.field(i)
    return at === null ? 0 : Number(this.view.getBigUint64(at, true))
  }

  table(i: number): Table | null {
    const at = this.target(i)
    return at === null ? null : new Table(this.view, at, this.spent)
  }

  tables(i: number): readonly Table[] {
    const list = this.list(i, 4)
    if (!list) return []
    return Array.from({ length: list.length }, (_, n) => {
      const at = list.at + 4 * n
      return new Table(this.view, at + this.view.getUint32(at, true), this.spent)
    })
  }

  text(i: number): string | null {
    const bytes = this.bytes(i)
    return bytes && new TextDecoder('utf-8').decode(bytes)
  }

  bytes(i: number): Uint8Array | null {
    const list = this.list(i, 1)
    return list && new Uint8Array(this.view.buffer, this.view.byteOffset + list.at, list.length)
  }

  doubles(i: number): readonly number[] {
    const list = this.list(i, 8)
    return list ? Array.from({ length: list.length }, (_, n) => this.view.getFloat64(list.at + 8 * n, true)) : []
  }

  uints(i: number): readonly number[] {
    const list = this.list(i, 4)
    return list ? Array.from({ length: list.length }, (_, n) => this.view.getUint32(list.at + 4 * n, true)) : []
  }

  /** A list that the bytes there are can hold. */
  private list(i: number, bytesEach: number): { readonly at: number; readonly length: number } | null {
    const begin = this.target(i)
    if (begin === null) return null
    const length = this.view.getUint32(begin, true)
    if (length * bytesEach > this.view.byteLength - begin - 4) throw new RangeError('list')
    this.spent.bytes += length * bytesEach
    if (this.spent.bytes > 2 * this.view.byteLength) throw new RangeError('lists')
    return { at: begin + 4, length }
  }
}
