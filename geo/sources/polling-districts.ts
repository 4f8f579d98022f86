/**
 * The polling districts: borders of 2021 as a layer, with the figures of the 2024 election. The two are joined by
 * municipality and number. A municipality that numbers its districts otherwise in 2024 has redrawn them (Morsø went from
 * 18 to 5), so a number found in both may stand for other land: there the figures stay out.
 */

import type { UnitLayer } from '../../src/coverage/unit-layer.ts'
import type { PollingDistrictRecord } from '../../src/dataset/types.ts'
import { SourceError, type Sources } from './source.ts'
import { type Geometry, unitRings } from './unit-layer.ts'

const BORDERS = 'afstemningsomraader-2021.geojson'
export const FIGURES = 'afstemningsomraader-ev2024.csv'

interface Feature {
  readonly properties: { readonly kommunekode: string; readonly nummer: string; readonly navn: string }
  readonly geometry: Geometry
}

export interface PollingDistrictLayer extends UnitLayer {
  readonly units: readonly PollingDistrictRecord[]
  readonly joined: Joined
}

export interface Joined {
  /** Districts with a figure. */
  readonly withPersons: number
  /** Municipalities whose districts of 2024 are not those of 2021, and figures of a known number left out there. */
  readonly redrawn: readonly string[]
  readonly leftOut: number
  /** Districts in both files whose figure the source leaves open. */
  readonly open: number
}

export function readPollingDistricts(sources: Sources): PollingDistrictLayer {
  return sources.json(BORDERS, ({ features }: { features: Feature[] }) => {
    const ordered = features
      .map(feature => ({ feature, code: codeOf(BORDERS, feature.properties.kommunekode, feature.properties.nummer) }))
      .sort((p, q) => (p.code < q.code ? -1 : 1))
    const twice = ordered.find(({ code }, i) => code === ordered[i - 1]?.code)
    if (twice) throw new SourceError(BORDERS, `polling district ${twice.code} occurs twice`)
    const { figures, joined } = join(
      ordered.map(({ code }) => code),
      readFigures(sources)
    )
    const units = ordered.map(({ feature: { properties: p }, code }): PollingDistrictRecord => {
      return { code, name: p.navn, municipality: p.kommunekode, persons: figures.get(code) ?? null }
    })
    const rings = ordered.flatMap(({ feature, code }, i) => unitRings(BORDERS, code, i, feature.geometry))
    return { id: 'polling-district', units, rings, straddles: false, joined }
  })
}

/** Municipality code and the number in three digits; unlike the number alone it names a district in the whole country. */
export function codeOf(file: string, municipality: string, number: string): string {
  if (!/^\d{4}$/.test(municipality) || !/^\d{1,3}$/.test(number))
    throw new SourceError(file, `municipality ${municipality}, polling district ${number}`)
  return municipality + number.padStart(3, '0')
}

/** Persons by code as published, some with two decimals; null for `-`. */
function readFigures(sources: Sources): Map<string, number | null> {
  const rows = sources.table(FIGURES, ',', ['kommunekode', 'nummer', 'persons_total'])
  return new Map(
    rows.map(({ kommunekode, nummer, persons_total: persons }) => {
      if (!/^(-|\d+(\.\d+)?)$/.test(persons)) throw new SourceError(FIGURES, `${kommunekode} ${nummer}: "${persons}"`)
      return [codeOf(FIGURES, kommunekode, nummer), persons === '-' ? null : Number(persons)]
    })
  )
}

/** Figures only for municipalities that have the same numbers in both years. */
export function join(
  districts: readonly string[],
  published: ReadonlyMap<string, number | null>
): { figures: Map<string, number>; joined: Joined } {
  const numbers = (codes: Iterable<string>) => {
    const byMunicipality = new Map<string, string>()
    for (const code of [...codes].sort()) {
      const municipality = code.slice(0, 4)
      byMunicipality.set(municipality, `${byMunicipality.get(municipality) ?? ''} ${code}`)
    }
    return byMunicipality
  }
  const [then, now] = [numbers(districts), numbers(published.keys())]
  const redrawn = [...then.keys()].filter(municipality => then.get(municipality) !== now.get(municipality))
  const figures = new Map<string, number>()
  let leftOut = 0
  let open = 0
  for (const code of districts) {
    const persons = published.get(code)
    if (persons === undefined) continue
    if (persons === null) open++
    else if (redrawn.includes(code.slice(0, 4))) leftOut++
    else figures.set(code, persons)
  }
  return { figures, joined: { withPersons: figures.size, redrawn, leftOut, open } }
}
