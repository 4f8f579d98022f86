/** What ships beside the dataset: nothing a figure rests on, so no part of what proposals refer to. */
import { buildDistricts, DISTRICTS_FOLDER } from './cadastral-districts.ts'
import { buildIncomes } from './income.ts'
import { buildNearPlaces, NEAR_FOLDER } from './near-places.ts'
import { buildPastResidents, THEMES_FOLDER } from './past-residents.ts'
import type { Sources } from './source.ts'

/** Files by name, by the folder they ship in. Throws SourceError. */
export function besideDataset(sources: Sources): ReadonlyMap<string, ReadonlyMap<string, Uint8Array>> {
  return new Map([
    [DISTRICTS_FOLDER, buildDistricts(sources)],
    [NEAR_FOLDER, buildNearPlaces(sources)],
    [THEMES_FOLDER, new Map([...buildPastResidents(sources), ...buildIncomes(sources)])]
  ])
}
