/** The shipped list of districts for the app. */
import { fetchReader } from '../dataset/fetch-reader.ts'
import type { SourceRecord } from '../dataset/types.ts'
import { loadCadastreManifest } from './district-file.ts'

/** Where the list is from. Rejects with a DistrictFileError. */
export async function districtsSource(base: string): Promise<SourceRecord> {
  return (await loadCadastreManifest(fetchReader(base))).source
}
