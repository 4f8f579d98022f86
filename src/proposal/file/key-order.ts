/** Keys in the order of the schema, wherever an object stands, so that the same content gives the same bytes. */
import { type Shape, shapeOf } from './shape.ts'

/** `value` with its known keys in the schema's order, unknown ones after them in the order they have. */
export function inSchemaOrder(schema: unknown, value: unknown): unknown {
  return inOrder(schema as Shape, value)
}

function inOrder(schema: Shape, value: unknown): unknown {
  const shape = shapeOf(schema, value)
  if (typeof value !== 'object' || value === null || !shape) return value
  if (Array.isArray(value)) return shape.item ? value.map(element => inOrder(shape.item as Shape, element)) : value
  const { entries } = shape
  if (!entries) return value
  const known = Object.keys(entries).flatMap(key => (Object.hasOwn(value, key) ? [[key, value[key as never]]] : []))
  const unknown = Object.entries(value).filter(([name]) => !Object.hasOwn(entries, name))
  return Object.fromEntries([
    ...known.map(([key, member]) => [key, inOrder(entries[key as string] as Shape, member)]),
    ...unknown
  ])
}
