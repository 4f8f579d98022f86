/** Smallest first; equal sizes by item, so that the order never depends on anything else. */
export class Heap {
  readonly #entries: { size: number; item: number }[] = []

  push(size: number, item: number): void {
    const entries = this.#entries
    let i = entries.push({ size, item }) - 1
    while (i > 0) {
      const up = (i - 1) >> 1
      if (!this.#before(i, up)) return
      this.#swap(i, up)
      i = up
    }
  }

  pop(): { size: number; item: number } | undefined {
    const entries = this.#entries
    const top = entries[0]
    const last = entries.pop()
    if (!top || !last || entries.length === 0) return top
    entries[0] = last
    for (let i = 0; ; ) {
      let least = i
      for (const child of [2 * i + 1, 2 * i + 2])
        if (child < entries.length && this.#before(child, least)) least = child
      if (least === i) return top
      this.#swap(i, least)
      i = least
    }
  }

  #before(i: number, j: number): boolean {
    const p = this.#entries[i] as { size: number; item: number }
    const q = this.#entries[j] as { size: number; item: number }
    return p.size < q.size || (p.size === q.size && p.item < q.item)
  }

  #swap(i: number, j: number): void {
    const entries = this.#entries
    const p = entries[i] as { size: number; item: number }
    entries[i] = entries[j] as { size: number; item: number }
    entries[j] = p
  }
}
