/** Features of a file as a layer of units, to be laid over the municipalities in place of the base's own. */
import { addTo } from '../collections/lists.ts'
import type { LatticePoint } from '../coverage/planar/lattice.ts'
import type { UnitLayer } from '../coverage/unit-layer.ts'
import type { UnitLayerId } from '../dataset/types.ts'
import { BoundariesError } from './error.ts'
import { municipalityCode } from './fields.ts'
import { mostlyUnder } from './municipality-under.ts'
import { type BoundaryFeature, latticeRings, type NamedLand } from './published-land.ts'
import { ownCode, type UnitFields } from './unit-fields.ts'

/** A file of units. */
export interface OwnUnits {
  readonly fileName: string
  readonly sha256: string
  readonly features: readonly BoundaryFeature[]
  readonly fields: UnitFields
}

export interface NamedUnits {
  readonly layer: UnitLayer
  /** By code; '' where the file has none. */
  readonly names: ReadonlyMap<string, string>
  /** Features that lie beyond these municipalities. */
  readonly beyond: number
}

/**
 * `undivided`: municipalities that need no units, as Christiansø has no polling district.
 * Several features of one code are one unit. A unit belongs to the municipality that is named, and otherwise to the one most of
 * it lies in. Throws BoundariesError for a code that is missing or none, and for a municipality without units.
 */
export function ownUnits(
  id: UnitLayerId,
  own: OwnUnits,
  published: NamedLand,
  undivided: ReadonlySet<string>
): NamedUnits {
  if (own.features.length === 0) throw refusal(id, 'no-areas', {})
  if (own.fields.code === undefined) throw refusal(id, 'no-code-field', {})
  const lands = own.features.map(latticeRings)
  const under = mostlyUnder(published, lands)
  const byCode = new Map<string, number[]>()
  let beyond = 0
  own.features.forEach((feature, n) => {
    const code = codeOf(id, feature, own.fields, under[n] as string)
    const isHere = code !== null && (id === 'parish' || published.codes.includes(code.slice(0, 4)))
    if (isHere) addTo(byCode, code, n)
    else beyond++
  })
  const codes = [...byCode.keys()].sort()
  const of = (code: string): readonly number[] => byCode.get(code) as number[]
  const rings = codes.flatMap((code, unit) =>
    of(code).flatMap(n => (lands[n] as LatticePoint[][]).map(points => ({ unit, points })))
  )
  const homes = mostlyUnder(
    published,
    codes.map(code => of(code).flatMap(n => lands[n] as LatticePoint[][]))
  )
  const units = codes.map((code, i) => ({
    code,
    municipality: id === 'parish' ? (homes[i] as string) : code.slice(0, 4)
  }))
  refuseWithout(id, published, units, undivided)
  const names = codes.map((code): [string, string] => {
    const said = of(code).map(n => own.features[n]?.attributes.get(own.fields.name ?? '') ?? '')
    return [code, said.find(name => name !== '') ?? '']
  })
  return { layer: { id, units, rings, straddles: id === 'parish' }, names: new Map(names), beyond }
}

/** null for a unit without land in any of the municipalities. */
function codeOf(id: UnitLayerId, feature: BoundaryFeature, fields: UnitFields, under: string): string | null {
  const field = fields.code as string
  const value = feature.attributes.get(field) ?? ''
  const values = { field, value, feature: feature.number }
  const code = ownCode(id, value)
  if (code === null) throw refusal(id, value === '' ? 'code-missing' : 'code-malformed', values)
  if (under === '') return null
  if (code.length !== 3) return code
  if (fields.municipality === undefined) return under + code
  const said = feature.attributes.get(fields.municipality) ?? ''
  const home = municipalityCode(said)
  if (home === null) throw refusal(id, 'home-malformed', { ...values, field: fields.municipality, value: said })
  return home + code
}

function refuseWithout(
  id: UnitLayerId,
  { codes, names }: NamedLand,
  units: UnitLayer['units'],
  undivided: ReadonlySet<string>
): void {
  const divided = new Set(units.map(({ municipality }) => municipality))
  const without = codes.findIndex(code => code !== '' && !divided.has(code) && !undivided.has(code))
  if (without < 0) return
  throw refusal(id, 'none-in', { code: codes[without] as string, name: names[without] ?? '' })
}

const refusal = (id: UnitLayerId, fault: string, values: Readonly<Record<string, string | number>>) =>
  new BoundariesError({ id: `boundaries.units.${fault}`, values: { ...values, layer: id } })
