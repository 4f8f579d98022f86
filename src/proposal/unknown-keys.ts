/** Keys of a file that the schema does not know: kept, but perhaps misspelt, so they are told. */
import { jsonPath } from './json.ts'
import { type Shape, shapeOf } from './shape.ts'

type Path = readonly (string | number)[]

/** JSON paths of all unknown keys with the key itself. `value` has passed `schema`. Objects without known keys are open. */
export function unknownKeys(schema: unknown, value: unknown): { path: string; key: string }[] {
  return walk(schema as Shape, value, [])
}

function walk(schema: Shape, value: unknown, path: Path): { path: string; key: string }[] {
  const shape = shapeOf(schema, value)
  if (shape?.item && Array.isArray(value)) {
    const { item } = shape
    // Coordinates hold no objects, and there may be a million of them.
    if (item.type === 'number' || item.type === 'tuple_with_rest') return []
    return value.flatMap((element, index) => walk(item, element, [...path, index]))
  }
  const entries = shape?.entries
  if (!entries || Object.keys(entries).length === 0) return []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => {
    const at = [...path, key]
    const known = Object.hasOwn(entries, key) ? entries[key] : undefined
    return known ? walk(known, member, at) : [{ path: jsonPath(at), key }]
  })
}
