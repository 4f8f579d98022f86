/** A FlatBuffer, written field by field: enough for a small FlatGeobuf. */
export type Field =
  | null
  | { readonly uint8: number }
  | { readonly uint16: number }
  | { readonly int32: number }
  | { readonly uint64: number }
  | { readonly text: string }
  | { readonly bytes: Uint8Array }
  | { readonly doubles: readonly number[] }
  | { readonly uints: readonly number[] }
  | { readonly table: readonly Field[] }
  | { readonly tables: readonly (readonly Field[])[] }

/** With its size before it. */
export function flatBuffer(root: readonly Field[]): Uint8Array {
  const writer = new Writer()
  const size = writer.hole()
  const offset = writer.hole()
  writer.link(offset, () => writer.table(root))
  writer.put(size, writer.length - 4)
  return writer.end()
}

class Writer {
  private readonly view = new DataView(new ArrayBuffer(1 << 16))
  length = 0

  hole(): number {
    this.length += 4
    return this.length - 4
  }

  put(at: number, value: number): void {
    this.view.setUint32(at, value, true)
  }

  /** What `write` writes at the end is where the hole leads to. */
  link(hole: number, write: () => number): void {
    this.put(hole, write() - hole)
  }

  /** Returns where it stands. */
  table(fields: readonly Field[]): number {
    const layout = this.length
    const sizes = fields.map((field): number =>
      field === null ? 0 : 'uint8' in field ? 1 : 'uint16' in field ? 2 : 'uint64' in field ? 8 : 4
    )
    this.length += 4 + 2 * fields.length
    const at = this.length
    const places = sizes.map((size, i) => (size === 0 ? 0 : 4 + sizes.slice(0, i).reduce((sum, one) => sum + one, 0)))
    const whole = 4 + sizes.reduce((sum, one) => sum + one, 0)
    this.view.setUint16(layout, 4 + 2 * fields.length, true)
    this.view.setUint16(layout + 2, whole, true)
    for (const [i, place] of places.entries()) this.view.setUint16(layout + 4 + 2 * i, place, true)
    this.view.setInt32(at, at - layout, true)
    this.length += whole
    for (const [i, field] of fields.entries()) if (field !== null) this.field(at + (places[i] ?? 0), field)
    return at
  }

  private field(at: number, field: Exclude<Field, null>): void {
    if ('uint8' in field) this.view.setUint8(at, field.uint8)
    else if ('uint16' in field) this.view.setUint16(at, field.uint16, true)
    else if ('int32' in field) this.view.setInt32(at, field.int32, true)
    else if ('uint64' in field) this.view.setBigUint64(at, BigInt(field.uint64), true)
    else if ('table' in field) this.link(at, () => this.table(field.table))
    else this.link(at, () => this.list(field))
  }

  private list(field: Exclude<Field, null>): number {
    const at = this.hole()
    if ('tables' in field) {
      this.put(at, field.tables.length)
      const holes = field.tables.map(() => this.hole())
      for (const [i, one] of field.tables.entries()) this.link(holes[i] ?? 0, () => this.table(one))
    } else if ('doubles' in field) {
      this.put(at, field.doubles.length)
      for (const value of field.doubles) {
        this.view.setFloat64(this.length, value, true)
        this.length += 8
      }
    } else if ('uints' in field) {
      this.put(at, field.uints.length)
      for (const value of field.uints) this.put(this.hole(), value)
    } else {
      const bytes =
        'text' in field ? new TextEncoder().encode(field.text) : 'bytes' in field ? field.bytes : new Uint8Array()
      this.put(at, bytes.length)
      new Uint8Array(this.view.buffer).set(bytes, this.length)
      this.length += bytes.length
    }
    return at
  }

  end(): Uint8Array {
    return new Uint8Array(this.view.buffer.slice(0, this.length))
  }
}
