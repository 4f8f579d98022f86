/** What follows from a value that is never altered, worked out once. It is no state: it is there exactly as long as the value. */

/** `make`, asked once per key. */
export function keptBy<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>()
  return key => {
    const found = known.get(key)
    if (found) return found.value
    const value = make(key)
    known.set(key, { value })
    return value
  }
}

/** As `keptBy` for pairs: of each key with any number of names. */
export function keptByName<K extends object, V>(make: (key: K, name: string) => V): (key: K, name: string) => V {
  const books = keptBy((_: K) => new Map<string, V>())
  return (key, name) => {
    const book = books(key)
    const found = book.get(name)
    if (found !== undefined) return found
    const value = make(key, name)
    book.set(name, value)
    return value
  }
}

/** As `keptBy` for pairs of objects, of which the last one a key was asked with is kept. */
export function keptByPair<K extends object, L, V>(make: (key: K, other: L) => V): (key: K, other: L) => V {
  const known = new WeakMap<K, { readonly other: L; readonly value: V }>()
  return (key, other) => {
    const found = known.get(key)
    if (found && found.other === other) return found.value
    const value = make(key, other)
    known.set(key, { other, value })
    return value
  }
}

/** What `make` gives, asked where somebody needs it, and once. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** True where two lists hold the very same items. */
export function sameItems<T>(one: readonly T[], other: readonly T[]): boolean {
  if (one === other) return true
  if (one.length !== other.length) return false
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false
  return true
}

/** `list` with every item put through `alter`: the list itself where that leaves all as they are. */
export function altered<T>(list: readonly T[], alter: (item: T) => T): readonly T[] {
  const now = list.map(alter)
  return sameItems(list, now) ? list : now
}

/**
 * True where two values say the same: numbers, texts, lists and plain records, which are never altered, so that what is the
 * very same value is not gone through.
 */
export function alike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one)) {
    if (!Array.isArray(other) || one.length !== other.length) return false
    for (let i = 0; i < one.length; i++) if (one[i] !== other[i] && !alike(one[i], other[i])) return false
    return true
  }
  const keys = Object.keys(one)
  if (Array.isArray(other) || keys.length !== Object.keys(other).length) return false
  return keys.every(key => Object.hasOwn(other, key) && alike((one as Named)[key], (other as Named)[key]))
}

type Named = Readonly<Record<string, unknown>>
