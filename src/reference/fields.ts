import type { VectorFeature } from '../vector/types.ts'

/** As many features are looked at for their attributes. */
const LOOKED_AT = 1000
const MOST = 60

/** Names of attributes, in the order they come. */
export function fieldsOf(features: readonly VectorFeature[]): readonly string[] {
  const names = new Set<string>()
  for (const { attributes } of features.slice(0, LOOKED_AT)) for (const name of attributes.keys()) names.add(name)
  return [...names].slice(0, MOST)
}
