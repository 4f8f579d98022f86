/** Attributes of parcels as the cadastre's deliveries and the programs between have spelt them over the years. */
import type { FieldMap, RawFeature, Role } from './types.ts'

const SPELLINGS: Readonly<Record<Role, string>> = {
  matrikelnr: 'matrikelnummer matrikelnr matrnr matrikel matrnummer mnr matrnavn',
  ejerlav: 'ejerlavsnavn ejerlavnavn landsejerlavnavn landsejerlavsnavn ejerlav elavsnavn elavnavn',
  ejerlavskode: 'landsejerlavskode landsejerlavkode ejerlavskode ejerlavkode elavskode elavkode ejerlavsnr',
  areaM2: 'registreretareal registreretarealm2 regareal registreretar areal arealm2 registrere',
  municipality: 'kommunekode komkode kommunenr kommunenummer'
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/²/g, '2')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** The attribute for each role that one of them is spelt like; the first spelling found wins. */
export function recognised(names: readonly string[]): FieldMap {
  const map: Partial<Record<Role, string>> = {}
  for (const [role, spellings] of Object.entries(SPELLINGS) as [Role, string][]) {
    const found = spellings
      .split(' ')
      .map(spelling => names.find(name => plain(name) === spelling))
      .find(name => name !== undefined)
    if (found !== undefined) map[role] = found
  }
  return map
}

export interface Field {
  readonly name: string
  /** Features that have it. */
  readonly filled: number
  /** The first few different values. */
  readonly examples: readonly string[]
}

const MOST_EXAMPLES = 3

/** Every attribute there is, in the order they first stand in. */
export function fieldsOf(features: readonly RawFeature[]): readonly Field[] {
  const fields = new Map<string, { filled: number; examples: string[] }>()
  for (const { attributes } of features)
    for (const [name, value] of attributes) {
      const field = fields.get(name) ?? { filled: 0, examples: [] }
      field.filled++
      if (field.examples.length < MOST_EXAMPLES && !field.examples.includes(value)) field.examples.push(value)
      fields.set(name, field)
    }
  return [...fields].map(([name, field]) => ({ name, ...field }))
}
