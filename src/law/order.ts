/** A fixed order for records, so that no finding depends on the order they came in. */

/** By a key of their own; what shares one, by everything it says. */
export function sorted<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  const keyed = items.map(item => ({ item, key: `${key(item)} ${JSON.stringify(item)}` }))
  return keyed.sort((a, b) => Number(a.key > b.key) - Number(a.key < b.key)).map(({ item }) => item)
}
