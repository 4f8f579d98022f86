/** Records that are filled in bit by bit: an empty field is an absent key. */

/** Copies the record with `key` set, or without the key if the value is empty. An existing key keeps its position. */
export function put<T extends object, K extends keyof T>(
  record: T | undefined,
  key: K,
  value: T[K] | undefined | null
): T {
  if (value !== undefined && value !== null && value !== '') return { ...(record as T), [key]: value }
  const { [key]: _, ...rest } = (record ?? {}) as T
  return rest as T
}

/** The record, or undefined if it has no keys, so that no empty object is written to the file. */
export function orNothing<T extends object>(record: T): T | undefined {
  return Object.keys(record).length > 0 ? record : undefined
}
