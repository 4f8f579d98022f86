import type { RegionRecord } from '../../../dataset/types.ts'
import { presentProposal, useCase } from '../case.ts'
import { regionsOn } from './regions-on-date.ts'

const none: readonly RegionRecord[] = []

/** The regions on the effective date, sorted by name. */
export function useRegions(): readonly RegionRecord[] {
  const regions = useCase(state => state.opened?.register.regions)
  const date = useCase(state => presentProposal(state)?.effectiveDate)
  if (!regions || !date) return none
  return [...new Set(regionsOn(regions, date).values())].sort((a, b) => a.name.localeCompare(b.name, 'da'))
}
