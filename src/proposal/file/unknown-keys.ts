/** Keys of a file that the schema does not know: kept, but perhaps misspelt, so they are told. */
import { jsonPath } from './json.ts'
import { type Shape, shapeOf } from './shape.ts'

type Path = readonly (string | number)[]

export interface UnknownKey {
  readonly path: string
  readonly key: string
}

/**
 * JSON paths of unknown keys with the key itself, one after another: whoever has heard enough need not hear all. `value` has
 * passed `schema`. Objects without known keys are open.
 */
export function* unknownKeys(schema: unknown, value: unknown): Generator<UnknownKey> {
  yield* walk(schema as Shape, value, [])
}

function* walk(schema: Shape, value: unknown, path: Path): Generator<UnknownKey> {
  const shape = shapeOf(schema, value)
  if (shape?.item && Array.isArray(value)) {
    const { item } = shape
    // Coordinates hold no objects, and there may be a million of them.
    if (item.type === 'number' || item.type === 'tuple_with_rest') return
    for (const [index, element] of value.entries()) yield* walk(item, element, [...path, index])
    return
  }
  const entries = shape?.entries
  if (!entries || Object.keys(entries).length === 0) return
  if (typeof value !== 'object' || value === null) return
  for (const [key, member] of Object.entries(value)) {
    const at = [...path, key]
    const known = Object.hasOwn(entries, key) ? entries[key] : undefined
    if (known) yield* walk(known, member, at)
    else yield { path: jsonPath(at), key }
  }
}
