/** Half-done records: a field that is empty is a key that is not there. */

/** The record with `key` set, or without it where the value is empty. A key that was there keeps its place. */
export function put<T extends object, K extends keyof T>(
  record: T | undefined,
  key: K,
  value: T[K] | undefined | null
): T {
  if (value !== undefined && value !== null && value !== '') return { ...(record as T), [key]: value }
  const { [key]: _, ...rest } = (record ?? {}) as T
  return rest as T
}

/** undefined for a record without keys, so that it leaves no empty shell in the file. */
export function orNothing<T extends object>(record: T): T | undefined {
  return Object.keys(record).length > 0 ? record : undefined
}
