/** The shipped list of districts for the app, fetched once and kept as long as the page. */
import { fetchReader } from '../dataset/fetch-reader.ts'
import type { SourceRecord } from '../dataset/types.ts'
import { loadCadastreManifest, loadDistricts } from './district-file.ts'
import type { Districts } from './districts.ts'

const fetched = new Map<string, Promise<Districts>>()

/** `base`: absolute URL of the folder. Rejects with a DistrictFileError, and is asked anew next time. */
export function districtsAt(base: string): Promise<Districts> {
  const known = fetched.get(base)
  if (known) return known
  const list = loadDistricts(fetchReader(base))
  fetched.set(base, list)
  list.catch(() => fetched.delete(base))
  return list
}

/** Where the list is from. Rejects with a DistrictFileError. */
export async function districtsSource(base: string): Promise<SourceRecord> {
  return (await loadCadastreManifest(fetchReader(base))).source
}
