import type { Found } from '../../../search/worker/search-worker.ts'
import type { MunicipalityAfter } from '../../state/selectors/division-after.ts'
import { findPlaces } from './search.ts'

/**
 * What Enter in a search field takes: the first of what has been typed, also where the list still shows what was found for the
 * words before. null where there is none, or the search can't be had.
 */
export async function firstFound(
  query: string,
  division: readonly MunicipalityAfter[],
  isWanted: (found: Found) => boolean = () => true
): Promise<Found | null> {
  try {
    return (await findPlaces(query, division)).find(isWanted) ?? null
  } catch {
    return null
  }
}
