/** What municipalities are called. */
import type { Dataset, MunicipalityRecord } from '../../dataset/types.ts'
import type { Division } from '../../subdivision/division.ts'

const directories = new WeakMap<Dataset, ReadonlyMap<string, MunicipalityRecord>>()

/** A municipality in the dataset's register. */
export function recordOf(dataset: Dataset, code: string): MunicipalityRecord | undefined {
  let byCode = directories.get(dataset)
  if (!byCode) {
    byCode = new Map(dataset.register.municipalities.map(record => [record.code, record]))
    directories.set(dataset, byCode)
  }
  return byCode.get(code)
}

/** Name by code in the dataset; the code where it knows none. */
export function datasetName(dataset: Dataset, code: string): string {
  return recordOf(dataset, code)?.name ?? code
}

/** As the dataset has it, so that a council is called by the name it has today; a created municipality by its own. */
export function nameOf(dataset: Dataset, { owners }: Division, code: string): string {
  const known = datasetName(dataset, code)
  const owner = known === code ? owners.find(code) : -1
  return owner >= 0 ? owners.name(owner) : known
}
