/** From so many on putting all in order at once is quicker. */
const MANY = 16

/** A list in order with more items put in, in order. `sorted` stays as it is. */
export function inserted<T>(sorted: readonly T[], items: readonly T[], compare: (a: T, b: T) => number): T[] {
  const all = [...sorted]
  if (items.length >= MANY) return all.concat(items).sort(compare)
  for (const item of items) all.splice(placeOf(all, item, compare), 0, item)
  return all
}

/** Place of an item in a list in order, after those it is equal to: how many are not greater. */
export function placeOf<T>(sorted: ArrayLike<T>, item: T, compare: (a: T, b: T) => number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(sorted[middle] as T, item) <= 0) low = middle + 1
    else high = middle
  }
  return low
}
