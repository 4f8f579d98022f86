import type { Dataset } from '../../src/dataset/types.ts'
import type { TransferStep } from '../../src/subdivision/changes/transfer.ts'
import { Outcome } from '../../src/subdivision/outcome.ts'

/** Lists of 100 and 1,000 changes from the untouched country, and the long one taken back. */
export function measureReplay(dataset: Dataset, steps: readonly TransferStep[]) {
  const { ms: ms100 } = replay(dataset, steps.slice(0, 100))
  const { ms: ms1000, undoMs } = replay(dataset, steps)
  return { ms100, ms1000, undoMs }
}

function replay(dataset: Dataset, steps: readonly TransferStep[]): { ms: number; undoMs: number } {
  const outcome = new Outcome(dataset)
  const start = performance.now()
  outcome.update(steps)
  const replayed = performance.now()
  outcome.update([])
  return { ms: replayed - start, undoMs: performance.now() - replayed }
}
