/** Objects and lists in which one member is set or taken out by name, with every other one left in its place. */

/**
 * The object with `key` set, or without it where `value` is null. A key that is there keeps its place; a new one comes at
 * `at` (an index among the keys), else last.
 */
export function withKey<Kept extends object>(object: Kept, key: string, value: unknown, at?: number): Kept {
  const entries = Object.entries(object)
  const index = entries.findIndex(([name]) => name === key)
  const set = placed(entries, index, value === null ? null : ([key, value] as [string, unknown]), at)
  return Object.fromEntries(set) as Kept
}

/** The list with `item` in the place `index`, or without that place where `item` is null; `index` is -1 for a new one. */
export function placed<Item>(list: readonly Item[], index: number, item: Item | null, at = list.length): Item[] {
  if (index >= 0) return item === null ? list.toSpliced(index, 1) : list.with(index, item)
  return item === null ? [...list] : list.toSpliced(at, 0, item)
}
