/**
 * A cache of what has been worked out about municipalities or ways: an edit invalidates those whose land it touches, and when
 * the edit is taken back, what was known before it is known again.
 */
export class Cache<V> {
  private readonly known = new Map<number, V>()

  get(key: number, make: () => V): V {
    const known = this.known.get(key)
    if (known !== undefined) return known
    const fresh = make()
    this.known.set(key, fresh)
    return fresh
  }

  /** In the place of what is known. */
  put(key: number, value: V): void {
    this.known.set(key, value)
  }

  /** Returns how to restore what was known. */
  invalidate(keys: Iterable<number>): () => void {
    const before: (readonly [number, V | undefined])[] = []
    for (const key of keys) {
      before.push([key, this.known.get(key)])
      this.known.delete(key)
    }
    return () => {
      for (const [key, value] of before) {
        if (value === undefined) this.known.delete(key)
        else this.known.set(key, value)
      }
    }
  }
}
