/** What is known of units of one's own: from their file, and from the base where it has the same. */
import type { Laid } from '../coverage/laid.ts'
import { type LatticePoint, toMm } from '../coverage/planar/lattice.ts'
import type { PollingDistrictRecord, Register, UnitLayerId, UnitRecord } from '../dataset/types.ts'
import { toLonLat } from '../geometry/grid.ts'
import type { Base } from './base.ts'
import { BoundariesError } from './error.ts'
import { type NamedUnits, type OwnUnits, ownUnits } from './own-units.ts'
import type { NamedLand } from './published-land.ts'

/** null where there is no file of them. Throws BoundariesError with the file's name. */
export function unitsFor(
  id: UnitLayerId,
  own: OwnUnits | undefined,
  published: NamedLand,
  undivided: ReadonlySet<string>
): NamedUnits | null {
  return own ? ofFile(own, () => ownUnits(id, own, published, undivided)) : null
}

/** What is wrong is this file's fault, not that of the one with the municipalities. */
function ofFile<T>(own: OwnUnits | undefined, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof BoundariesError) error.file = own?.fileName ?? null
    throw error
  }
}

/** Municipalities that the base has no polling district in. */
export function undividedIn({ dataset, districts }: Base): ReadonlySet<string> {
  const divided = new Set(districts.records.map(({ municipality }) => municipality))
  return new Set(dataset.land.faces.filter(code => !divided.has(code)))
}

/** Two that both have more of the same land than a mismatch of maps: then it can't be told whose it is. Throws BoundariesError. */
export function refuseDoubled({ layer, overlay }: Laid, own: OwnUnits | undefined): void {
  const [worst] = overlay.doubled
  if (!worst) return
  const { m2, units, place } = worst
  const codes = units.map(unit => layer.units[unit]?.code ?? '').join(', ')
  ofFile(own, () => {
    throw new BoundariesError(
      { id: 'boundaries.units.doubled', values: { codes, ha: m2 / 10_000, layer: layer.id } },
      rounded(place)
    )
  })
}

function rounded(place: LatticePoint): readonly [number, number] {
  const [lon, lat] = toLonLat(toMm(place))
  return [Math.round(lon * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5]
}

/** In the layer's order; official residents only of those that the base knows. */
export function parishRecords({ parishes }: Register, { layer, names }: NamedUnits): UnitRecord[] {
  const known = new Map(parishes.map(record => [record.code, record]))
  return layer.units.map(({ code }) => {
    const before = known.get(code)
    return { code, name: names.get(code) || before?.name || code, residents: before?.residents ?? null }
  })
}

/** `totals`: by the base's parishes. null for one that it doesn't know. */
export function knownTotals(
  totals: readonly number[],
  { parishes }: Register,
  { layer }: NamedUnits
): readonly (number | null)[] {
  const known = new Map(parishes.map(({ code }, i) => [code, totals[i] ?? 0]))
  return layer.units.map(({ code }) => known.get(code) ?? null)
}

/**
 * Persons of the election only where a municipality has the same numbers as before: where they are others it has redrawn its
 * districts, and a number may stand for other land.
 */
export function districtRecords(
  records: readonly PollingDistrictRecord[],
  { layer, names }: NamedUnits
): PollingDistrictRecord[] {
  const numbers = (codes: readonly string[]) => {
    const byHome = new Map<string, string>()
    for (const code of codes.toSorted()) byHome.set(code.slice(0, 4), `${byHome.get(code.slice(0, 4)) ?? ''} ${code}`)
    return byHome
  }
  const [then, now] = [numbers(records.map(({ code }) => code)), numbers(layer.units.map(({ code }) => code))]
  const known = new Map(records.map(record => [record.code, record]))
  return layer.units.map(({ code, municipality }) => {
    const before = known.get(code)
    const isSame = then.get(code.slice(0, 4)) === now.get(code.slice(0, 4))
    const persons = isSame ? (before?.persons ?? null) : null
    return { code, name: names.get(code) || before?.name || code, municipality, persons }
  })
}
