/** Which attribute of a layer of municipalities says what, as DAGI's deliveries and the programs between have spelt them. */

export const BOUNDARY_ROLES = ['code', 'name', 'edition', 'region'] as const
/** The municipality's code, its name, the day its borders were published, its region's code. */
export type BoundaryRole = (typeof BOUNDARY_ROLES)[number]
export type BoundaryFields = Readonly<Partial<Record<BoundaryRole, string>>>

const SPELLINGS: Readonly<Record<BoundaryRole, string>> = {
  code: 'kommunekode komkode komkod kommunenr kommunenummer komnr kode code lau laucode lauid',
  name: 'kommunenavn komnavn navn name kommune launame',
  edition: 'timeofpub timeofpublication gyldigfra virkningfra registreringfra aendretdato datafordeleropdateringstid',
  region: 'regionskode regionkode regkode regionkod regionlau1vaerdi'
}

/** A municipality's code as files write it: 101 and 0101 are one. null for what is none. */
export function municipalityCode(text: string): string | null {
  const trimmed = text.trim().replace(/^(\d+)\.0+$/, '$1')
  return /^0?[1-9]\d\d$/.test(trimmed) ? trimmed.padStart(4, '0') : null
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** A Shapefile's table holds ten letters of a name. */
const DBASE = 10
const isSpelt = (name: string, spelling: string): boolean =>
  name === spelling || (name.length === DBASE && spelling.startsWith(name))

/** The names that are spelt so, in the order of the spellings. */
export const fieldSpelt = (spellings: string, names: readonly string[]): readonly string[] =>
  spellings
    .split(' ')
    .filter(spelling => spelling !== '')
    .flatMap(spelling => names.filter(name => isSpelt(plain(name), spelling)))

type Attributes = ReadonlyMap<string, string>

/**
 * The attribute for each role: by its name, the first spelling found; a code also has to read as one wherever it is filled.
 * Where none is spelt so, the code is the only attribute that reads as a code of `known` everywhere.
 */
export function recognisedFields(features: readonly Attributes[], known: ReadonlySet<string>): BoundaryFields {
  const names = [...new Set(features.flatMap(attributes => [...attributes.keys()]))]
  const isCode = (name: string) => features.every(one => municipalityCode(one.get(name) ?? '') !== null)
  const fields: Partial<Record<BoundaryRole, string>> = {}
  for (const role of BOUNDARY_ROLES) {
    const spelt = fieldSpelt(SPELLINGS[role], names).find(name => role !== 'code' || isCode(name))
    if (spelt !== undefined) fields[role] = spelt
  }
  if (fields.code === undefined) {
    const ofKnown = names.filter(name => features.every(one => known.has(municipalityCode(one.get(name) ?? '') ?? '')))
    if (ofKnown.length === 1) fields.code = ofKnown[0] as string
  }
  return fields
}
