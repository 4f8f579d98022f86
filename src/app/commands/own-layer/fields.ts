/** Which attribute of a user's layer has the names, and which the codes: as they are spelt, unless someone chooses. */
import type { VectorFeature } from '../../../vector/types.ts'

export interface OwnField {
  readonly name: string
  /** The first few different values. */
  readonly examples: readonly string[]
}

/** What is chosen; null for the features' own ids as codes, or their numbers, and for codes as names. */
export interface OwnChoice {
  readonly layer: string
  readonly name: string | null
  readonly code: string | null
}

/** The first ones first. Spelt any way: "Navn", "NAME", "lokalplan_navn" for the last ones. */
const NAMES = ['name', 'navn', 'title', 'titel', 'label', 'betegnelse']
const CODES = ['id', 'kode', 'code', 'lokalid', 'idlokalid', 'objectid', 'nr', 'nummer']
const MOST_EXAMPLES = 3

const plain = (key: string): string => key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Every attribute that some feature has, in the order they first stand in. */
export function ownFields(features: readonly VectorFeature[]): readonly OwnField[] {
  const fields = new Map<string, string[]>()
  for (const { attributes } of features)
    for (const [name, value] of attributes) {
      const examples = fields.get(name) ?? []
      if (examples.length < MOST_EXAMPLES && !examples.includes(value)) examples.push(value)
      fields.set(name, examples)
    }
  return [...fields].map(([name, examples]) => ({ name, examples }))
}

/** The field that reads as names; where none does, one that ends so ("plannavn"). */
export function nameField(fields: readonly OwnField[]): string | null {
  const names = fields.map(({ name }) => name)
  const spelt = NAMES.map(wanted => names.find(name => plain(name) === wanted)).find(name => name !== undefined)
  return spelt ?? names.find(name => /(navn|name)$/.test(plain(name))) ?? null
}

/** The field that reads as codes and has another one for each feature; null where their ids do, or nothing does. */
export function codeField(
  fields: readonly OwnField[],
  features: readonly VectorFeature[],
  ownIds: boolean
): string | null {
  const isOwn = (values: readonly (string | null | undefined)[]) =>
    !values.includes(null) && !values.includes(undefined) && new Set(values).size === values.length
  if (ownIds && isOwn(features.map(({ id }) => id))) return null
  const names = fields.map(({ name }) => name)
  const candidates = CODES.flatMap(wanted => names.find(name => plain(name) === wanted) ?? [])
  const endings = names.filter(name => /kode$/.test(plain(name)))
  return [...candidates, ...endings].find(name => isOwn(features.map(({ attributes }) => attributes.get(name)))) ?? null
}
