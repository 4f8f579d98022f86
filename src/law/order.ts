/** A fixed order for records, so that no finding depends on the order they came in. */

/** By a key of their own; what shares one, by everything it says. */
export function sorted<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  const keyed = items.map(item => ({ item, key: key(item), text: '' }))
  const inOrder = keyed.every((one, i) => i === 0 || (keyed[i - 1] as typeof one).key < one.key)
  if (inOrder) return items
  // Writing a record out costs more than all the rest, and few share a key.
  const written = (one: (typeof keyed)[number]): string => {
    one.text ||= JSON.stringify(one.item)
    return one.text
  }
  return keyed.sort((a, b) => compare(a.key, b.key) || compare(written(a), written(b))).map(({ item }) => item)
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b)
