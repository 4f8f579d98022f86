import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { folderReader } from '../../src/dataset/folder-reader.ts'
import { loadDataset } from '../../src/dataset/load.ts'
import type { Dataset } from '../../src/dataset/types.ts'
import { Outcome } from '../../src/subdivision/outcome.ts'
import { quantile } from './statistics.ts'

const RUNS = 5

/** From files to an outcome that can answer: the time, and the memory that one opened dataset keeps. */
export async function measureLoad(folder: string) {
  const before = memory()
  const times: number[] = []
  const open = async (): Promise<{ dataset: Dataset; outcome: Outcome }> => {
    const start = performance.now()
    const dataset = await loadDataset(folderReader(folder))
    const outcome = new Outcome(dataset)
    times.push(performance.now() - start)
    return { dataset, outcome }
  }
  const { dataset, outcome } = await open()
  const mb = (memory() - before) / 1e6
  // The outcome is asked once more, so that it is held until its memory was measured.
  if (outcome.countryM2() <= 0) throw new Error('an empty country')
  while (times.length < RUNS) await open()
  const ms = quantile(times, 0.5)
  return { dataset, load: { p50Ms: ms, runs: RUNS }, open: { ms, mb } }
}

function memory(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
