/** Which attribute of a layer of parishes or polling districts says what, as DAGI's deliveries have spelt them. */
import type { UnitLayerId } from '../dataset/types.ts'
import { fieldSpelt, municipalityCode } from './fields.ts'

export const UNIT_ROLES = ['code', 'municipality', 'name'] as const
/** The unit's own code or number, its municipality's code, its name. */
export type UnitRole = (typeof UNIT_ROLES)[number]
export type UnitFields = Readonly<Partial<Record<UnitRole, string>>>

const SPELLINGS: Readonly<Record<UnitLayerId, Readonly<Record<UnitRole, string>>>> = {
  parish: {
    code: 'sognekode sognkode sognenr sognenummer sogn kode code',
    municipality: '',
    name: 'sognenavn navn name'
  },
  'polling-district': {
    code: 'afstemningsomraadenummer afstemningsomraadenr afstnr valgstedid nummer nr kode code',
    municipality: 'kommunekode komkode komkod kommunenr kommunenummer komnr',
    name: 'afstemningsomraadenavn navn name'
  }
}

type Attributes = ReadonlyMap<string, string>

/** By name, the first spelling found; a code also has to be one wherever it is filled. */
export function recognisedUnitFields(id: UnitLayerId, features: readonly Attributes[]): UnitFields {
  const names = [...new Set(features.flatMap(attributes => [...attributes.keys()]))]
  const fits: Readonly<Record<UnitRole, (text: string) => boolean>> = {
    code: text => text === '' || ownCode(id, text) !== null,
    municipality: text => text === '' || municipalityCode(text) !== null,
    name: () => true
  }
  const fields: Partial<Record<UnitRole, string>> = {}
  for (const role of UNIT_ROLES) {
    const free = names.filter(name => !Object.values(fields).includes(name))
    const spelt = fieldSpelt(SPELLINGS[id][role], free).find(name =>
      features.every(one => fits[role](one.get(name) ?? ''))
    )
    if (spelt !== undefined) fields[role] = spelt
  }
  return fields
}

/**
 * A code as files write it: of a parish four digits; of a polling district its number in three, or its municipality's code and
 * number in seven. null for what is none.
 */
export function ownCode(id: UnitLayerId, text: string): string | null {
  const trimmed = text.trim().replace(/^(\d+)\.0+$/, '$1')
  if (id === 'parish') return /^[1-9]\d{3}$/.test(trimmed) ? trimmed : null
  if (/^0?[1-9]\d{5}$/.test(trimmed)) return trimmed.padStart(7, '0')
  return /^\d{1,3}$/.test(trimmed) ? trimmed.padStart(3, '0') : null
}
