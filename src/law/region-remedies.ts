/**
 * The region changes that would put every municipality in one region, for the user to take as changes of her own: nothing
 * is added silently. One entry per municipality that the proposal leaves in several regions.
 */
import { regionsAfter } from './facts.ts'
import type { Facts, MunicipalityCode, RegionRef } from './types.ts'

export interface RegionRemedy {
  readonly code: MunicipalityCode
  /** Its own region; for a created municipality the one most of its land lies in. */
  readonly region: RegionRef
}

export function regionRemedies(facts: Facts): readonly RegionRemedy[] {
  if (!facts.regionsKnown) return []
  return facts.municipalities.flatMap(m => {
    const parts = [...regionsAfter(m)].sort((a, b) => b.areaM2 - a.areaM2)
    const own = parts.find(({ region }) => region.id === m.region?.id) ?? parts[0]
    return own && parts.some(({ region }) => region.id !== own.region.id) ? [{ code: m.code, region: own.region }] : []
  })
}
