/** Which region each municipality belongs to on a date: a look-up in the dataset's register, for lists. */
import type { RegionRecord } from '../../../dataset/types.ts'

/** Region per municipality code on `date` (YYYY-MM-DD, both ends of a region's life included). */
export function regionsOn(regions: readonly RegionRecord[], date: string): ReadonlyMap<string, RegionRecord> {
  const found = new Map<string, RegionRecord>()
  for (const region of regions) {
    if (region.from > date || (region.to !== null && region.to < date)) continue
    for (const code of region.members) found.set(code, region)
  }
  return found
}
