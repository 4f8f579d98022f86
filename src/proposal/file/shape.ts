/** As much of a valibot schema as walking a value beside it needs. */
export interface Shape {
  readonly type: string
  readonly entries?: Readonly<Record<string, Shape>>
  readonly item?: Shape
  readonly wrapped?: Shape
  /** Schemas of a variant, values of a picklist. */
  readonly options?: readonly (Shape | string | number)[]
  readonly literal?: unknown
  /** Name of the key that tells a variant's options apart. */
  readonly key?: string
}

/** The schema that `value` follows: what is optional unwrapped, of a variant the one that fits; null where none does. */
export function shapeOf(schema: Shape, value: unknown): Shape | null {
  if (schema.wrapped) return shapeOf(schema.wrapped, value)
  if (schema.type === 'union') return unionOption(schema, value)
  if (schema.type !== 'variant') return schema
  const { key = '', options = [] } = schema
  const chosen = options.find((option): option is Shape => typeof option === 'object' && fits(option, key, value))
  return chosen ? shapeOf(chosen, value) : null
}

/** Of a text or an object, the one the value is. */
function unionOption({ options = [] }: Shape, value: unknown): Shape | null {
  const wanted = typeof value === 'object' && value !== null
  return (
    options.find((option): option is Shape => typeof option === 'object' && Boolean(option.entries) === wanted) ?? null
  )
}

/** A variant's options are told apart by what stands under one key: a literal, or one of a list. */
function fits(option: Shape, key: string, value: unknown): boolean {
  const told = option.entries?.[key]
  const found = (value as Record<string, unknown> | null)?.[key]
  return told?.type === 'picklist' ? (told.options ?? []).includes(found as string) : told?.literal === found
}
