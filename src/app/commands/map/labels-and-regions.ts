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

/** Ids of all regions any municipality has land in, each once and sorted. */
export function regionsOf(division: readonly MunicipalityAfter[]): string[] {
  return [...new Set(division.flatMap(({ regions }) => regions.map(({ id }) => id)))].sort()
}

export function showRegions(): void {
  getMap()?.setRegions(regionsOf(presentDivision()))
}
