/** What a dataset of one's own borders takes from a dataset there is: everything that is not the borders. */
import { loadDataset, loadPollingDistricts, loadUnits, type Read } from '../dataset/load.ts'
import type { UnitTopology } from '../dataset/topology.ts'
import type { Dataset, ManifestFile, PollingDistrictRecord } from '../dataset/types.ts'

export interface Base {
  readonly dataset: Dataset
  readonly parishes: UnitTopology
  readonly districts: { readonly units: UnitTopology; readonly records: readonly PollingDistrictRecord[] }
  /** Files that are kept as they are, by role. */
  readonly kept: ReadonlyMap<ManifestFile['role'], Uint8Array>
}

const KEPT = ['places', 'context'] as const

/** Rejects with DatasetError. */
export async function loadBase(read: Read): Promise<Base> {
  const dataset = await loadDataset(read)
  const parishes = await loadUnits(read, dataset, 'parish')
  const units = await loadUnits(read, dataset, 'polling-district')
  const records = await loadPollingDistricts(read, dataset)
  const kept = new Map<ManifestFile['role'], Uint8Array>()
  for (const role of KEPT) {
    const file = dataset.manifest.files.find(entry => entry.role === role)
    if (file) kept.set(role, await read(file.path, { file }))
  }
  return { dataset, parishes, districts: { units, records }, kept }
}
