/** Keys of a file that the schema does not know: kept, but perhaps misspelt, so they are told. */
import { jsonPath } from './json.ts'

/** As much of a valibot schema as the walk needs. */
interface Shape {
  readonly type: string
  readonly entries?: Readonly<Record<string, Shape>>
  readonly item?: Shape
  readonly wrapped?: Shape
  readonly options?: readonly (Shape | string)[]
  readonly literal?: unknown
}

type Path = readonly (string | number)[]

/** JSON paths of all unknown keys with the key itself. `value` has passed `schema`. Objects without known keys are open. */
export function unknownKeys(schema: unknown, value: unknown): { path: string; key: string }[] {
  return walk(schema as Shape, value, [])
}

function walk(schema: Shape, value: unknown, path: Path): { path: string; key: string }[] {
  if (schema.wrapped) return walk(schema.wrapped, value, path)
  if (schema.item && Array.isArray(value)) {
    const { item } = schema
    // Coordinates hold no objects, and there may be a million of them.
    if (item.type === 'number' || item.type === 'tuple_with_rest') return []
    return value.flatMap((element, index) => walk(item, element, [...path, index]))
  }
  if (schema.type === 'variant') {
    const chosen = schema.options?.find(option => typeof option !== 'string' && fits(option, value))
    return chosen ? walk(chosen as Shape, value, path) : []
  }
  const { entries } = schema
  if (!entries || Object.keys(entries).length === 0) return []
  return Object.entries(value as object).flatMap(([key, member]) => {
    const at = [...path, key]
    const known = Object.hasOwn(entries, key) ? entries[key] : undefined
    return known ? walk(known, member, at) : [{ path: jsonPath(at), key }]
  })
}

/** A variant's options are told apart by their literal `type`. */
function fits(option: Shape, value: unknown): boolean {
  return option.entries?.type?.literal === (value as { type?: unknown }).type
}
