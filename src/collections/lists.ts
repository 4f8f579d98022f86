/** Lists by key: the first value under a key begins its list. */

export function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** The same where keys are small whole numbers; `lists` may have gaps. */
export function addAt<V>(lists: V[][], index: number, value: V): void {
  const list = lists[index]
  if (list) list.push(value)
  else lists[index] = [value]
}
