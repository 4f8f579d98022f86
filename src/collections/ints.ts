/** A list of whole numbers (32 bits) that grows: millions of them in half the room of a plain list, with nothing to collect. */
export class Ints {
  /** Its first `length` entries are the list's; another array after each growth. */
  items: Int32Array<ArrayBuffer>
  length = 0

  constructor(expected = 1024) {
    this.items = new Int32Array(Math.max(16, expected))
  }

  push(value: number): void {
    if (this.length === this.items.length) {
      const wider = new Int32Array(2 * this.length)
      wider.set(this.items)
      this.items = wider
    }
    this.items[this.length++] = value
  }

  at(i: number): number {
    return this.items[i] as number
  }

  set(i: number, value: number): void {
    this.items[i] = value
  }

  /** A copy without what is spare. */
  taken(): Int32Array<ArrayBuffer> {
    return this.items.slice(0, this.length)
  }
}

/** Numbers grouped by a key below `keys`, in their order: those of key k are `items[start[k]] … items[start[k + 1] − 1]`. */
export interface Grouped {
  readonly start: Uint32Array
  readonly items: Uint32Array
}

/** The numbers 0 to `count` − 1 by `keyOf(n)`; a key below 0 leaves it out. */
export function groupedBy(count: number, keys: number, keyOf: (n: number) => number): Grouped {
  const start = new Uint32Array(keys + 1)
  for (let n = 0; n < count; n++) {
    const key = keyOf(n)
    if (key >= 0) start[key + 1] = (start[key + 1] as number) + 1
  }
  for (let key = 0; key < keys; key++) start[key + 1] = (start[key + 1] as number) + (start[key] as number)
  const items = new Uint32Array(start[keys] as number)
  const next = start.slice()
  for (let n = 0; n < count; n++) {
    const key = keyOf(n)
    if (key < 0) continue
    items[next[key] as number] = n
    next[key] = (next[key] as number) + 1
  }
  return { start, items }
}
