/** Bytes put one after another, growing as needed. */
export class ByteWriter {
  private bytes = new Uint8Array(4096)
  private view = new DataView(this.bytes.buffer)
  length = 0

  /** May put other bytes in place: where they are is asked afterwards. */
  private room(size: number): number {
    const at = this.length
    this.length += size
    if (this.length > this.bytes.length) {
      const larger = new Uint8Array(Math.max(this.length, this.bytes.length * 2))
      larger.set(this.bytes)
      this.bytes = larger
      this.view = new DataView(larger.buffer)
    }
    return at
  }

  u8(value: number): this {
    const at = this.room(1)
    this.view.setUint8(at, value)
    return this
  }

  u16(value: number): this {
    const at = this.room(2)
    this.view.setUint16(at, value, true)
    return this
  }

  u32(value: number): this {
    const at = this.room(4)
    this.view.setUint32(at, value, true)
    return this
  }

  i32Big(value: number): this {
    const at = this.room(4)
    this.view.setInt32(at, value, false)
    return this
  }

  f64(...values: readonly number[]): this {
    return this.line(values)
  }

  /** Every number of a line. */
  line(values: ArrayLike<number>): this {
    const at = this.room(values.length * 8)
    for (let i = 0; i < values.length; i++) this.view.setFloat64(at + i * 8, values[i] as number, true)
    return this
  }

  raw(bytes: Uint8Array): this {
    const at = this.room(bytes.length)
    this.bytes.set(bytes, at)
    return this
  }

  /** A copy. */
  done(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length)
  }
}
