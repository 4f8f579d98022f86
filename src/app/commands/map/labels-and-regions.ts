/** Names and regions on the map, as the division is after the proposal. */
import type { MunicipalityLabel } from '../../../map/api.ts'
import { type MunicipalityAfter, presentDivision } from '../../state/selectors/division-after.ts'
import { getMap } from '../../state/services.ts'

/** Those that are gone lose their label, what they became has its new name, and what is new gets one. */
export function labelsOf(division: readonly MunicipalityAfter[]): MunicipalityLabel[] {
  return division
    .filter(({ goesTo }) => goesTo === null)
    .map(({ code, name, record, label, after }) => ({
      code,
      name,
      point: label,
      weight: after?.residents ?? record.residents?.count ?? 0
    }))
}

/** Names as they are without the proposal. */
export function labelsToday(division: readonly MunicipalityAfter[]): MunicipalityLabel[] {
  return division.flatMap(({ code, record, today }) =>
    today === null ? [] : [{ code, name: today, point: record.labelPoint, weight: record.residents?.count ?? 0 }]
  )
}

export function showLabels(): void {
  getMap()?.setLabels(labelsOf(presentDivision()))
}

/** Ids of all regions any municipality has or had land in, each once and sorted: a tint means the same before and after. */
export function regionsOf(division: readonly MunicipalityAfter[]): string[] {
  const all = division.flatMap(({ regions, regionToday }) => [...regions, ...(regionToday ? [regionToday] : [])])
  return [...new Set(all.map(({ id }) => id))].sort()
}

export function showRegions(): void {
  getMap()?.setRegions(regionsOf(presentDivision()))
}
