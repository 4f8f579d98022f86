/** A fixed order for records, so that no finding depends on the order they came in. */

/** By a key of their own; what shares one, by everything it says. */
export function sorted<T extends object>(items: readonly T[], key: (item: T) => string): readonly T[] {
  if (isInOrder(items, key)) return items
  return items
    .map(item => ({ item, key: key(item) }))
    .sort((a, b) => compare(a.key, b.key) || compare(written(a.item), written(b.item)))
    .map(({ item }) => item)
}

/** By two keys, one written after the other. Most often they come so. */
export function sortedByBoth<T extends object>(
  items: readonly T[],
  first: (item: T) => string,
  second: (item: T) => string
): readonly T[] {
  const follows = (before: T, after: T) => {
    const [a, b] = [first(before), first(after)]
    return a === b ? second(before) < second(after) : a < b && a.length === b.length
  }
  for (let i = 1; i < items.length; i++)
    if (!follows(items[i - 1] as T, items[i] as T)) return sorted(items, item => first(item) + second(item))
  return items
}

function isInOrder<T>(items: readonly T[], key: (item: T) => string): boolean {
  let before: string | null = null
  for (const item of items) {
    const own = key(item)
    if (before !== null && !(before < own)) return false
    before = own
  }
  return true
}

/** Writing a record out costs more than all the rest. Records are never altered, and many come again in the next case. */
const texts = new WeakMap<object, string>()

function written(item: object): string {
  const known = texts.get(item)
  if (known !== undefined) return known
  const text = JSON.stringify(item)
  texts.set(item, text)
  return text
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b)
