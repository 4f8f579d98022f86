/** Names and regions on the map, as the division is after the proposal. */
import type { MunicipalityLabel } from '../../../map/api.ts'
import { type MunicipalityAfter, presentDivision } from '../../state/selectors/division-after.ts'
import { getMap } from '../../state/services.ts'

/** Those that are gone lose their label, what they became has its new name, and what is new gets one. */
export function labelsOf(division: readonly MunicipalityAfter[]): MunicipalityLabel[] {
  return division
    .filter(({ goesTo }) => goesTo === null)
    .map(({ code, name, record, today, after }) => {
      const residents = today === null ? after?.residents : record.residents?.count
      return { code, name, point: record.labelPoint, weight: residents ?? 0 }
    })
}

export function showLabels(): void {
  getMap()?.setLabels(labelsOf(presentDivision()))
}

/**
 * Region per municipality of today: the dataset's borders on the map lie between those. Land of one that ends is shown in
 * the region it goes to, where that is one; what lies in two keeps the colour of the first until a change mends it.
 */
export function regionsOf(division: readonly MunicipalityAfter[]): Readonly<Record<string, string>> {
  const byCode = new Map(division.map(one => [one.code, one]))
  return Object.fromEntries(
    division.flatMap(({ code, goesTo, regions }) => {
      const [receiver] = goesTo ?? []
      const [region] = receiver === undefined ? regions : (byCode.get(receiver)?.regions ?? [])
      return region ? [[code, region.id] as const] : []
    })
  )
}

export function showRegions(): void {
  getMap()?.setRegions(regionsOf(presentDivision()))
}
