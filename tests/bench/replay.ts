import type { Dataset } from '../../src/dataset/types.ts'
import { Outcome } from '../../src/subdivision/outcome.ts'
import type { TransferStep } from '../../src/subdivision/steps.ts'

/** A whole list of changes from the untouched country, then all of them taken back. */
export function measureReplay(dataset: Dataset, steps: readonly TransferStep[]): { ms100: number; undoMs: number } {
  const outcome = new Outcome(dataset)
  const start = performance.now()
  outcome.update(steps)
  const replayed = performance.now()
  outcome.update([])
  return { ms100: replayed - start, undoMs: performance.now() - replayed }
}
