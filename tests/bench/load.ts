import { folderReader } from '../../src/dataset/folder-reader.ts'
import { loadDataset } from '../../src/dataset/load.ts'
import type { Dataset } from '../../src/dataset/types.ts'
import { Outcome } from '../../src/subdivision/outcome.ts'
import { quantile } from './statistics.ts'

const RUNS = 5

/** From files to an outcome that can answer. */
export async function measureLoad(
  folder: string
): Promise<{ dataset: Dataset; load: { p50Ms: number; runs: number } }> {
  const times: number[] = []
  let dataset: Dataset | undefined
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now()
    dataset = await loadDataset(folderReader(folder))
    new Outcome(dataset)
    times.push(performance.now() - start)
  }
  return { dataset: dataset as Dataset, load: { p50Ms: quantile(times, 0.5), runs: RUNS } }
}
