/** What municipalities are called. */
import type { Dataset } from '../dataset/types.ts'
import type { Outcome } from '../subdivision/outcome.ts'

/** Name by code in the dataset; the code where it knows none. */
export function datasetName(dataset: Dataset, code: string): string {
  return dataset.register.municipalities.find(record => record.code === code)?.name ?? code
}

/** As the dataset has it, so that a council is called by the name it has today; a created municipality by its own. */
export function nameOf(dataset: Dataset, { owners }: Outcome, code: string): string {
  const known = datasetName(dataset, code)
  const owner = known === code ? owners.find(code) : -1
  return owner >= 0 ? owners.name(owner) : known
}
