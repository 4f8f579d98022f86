import type { Dataset } from '../../src/dataset/types.ts'
import { sessionOn } from '../../src/engine/session.ts'
import type { TransferStep } from '../../src/subdivision/changes/transfer.ts'
import { Outcome } from '../../src/subdivision/outcome.ts'
import { randomTransfers } from '../support/country.ts'
import { caseOf, timed } from './case.ts'
import { PASSES } from './preview.ts'
import { quantile } from './statistics.ts'

const EARLIER = [1, 10, 100, 1000] as const

export interface Quantiles {
  readonly p50Ms: number
  readonly p95Ms: number
}

/** The same edits after 1, 10, 100 and 1,000 changes all over the country. */
export function measureGrowth(dataset: Dataset, edits: readonly TransferStep[]): Record<string, Quantiles> {
  const state = sessionOn(dataset, () => false)
  const earlier = randomTransfers(new Outcome(dataset), Math.max(...EARLIER), 77)
  const found: Record<string, Quantiles> = {}
  for (const count of EARLIER) {
    const proposal = caseOf(dataset, earlier.slice(0, count))
    found[count] = quantilesOf(edits, edit => timed(state, proposal, edit).ms)
  }
  return found
}

/** Over the edits, the best time of each. */
export function quantilesOf(edits: readonly TransferStep[], ms: (edit: TransferStep) => number): Quantiles {
  const times = edits.map(ms)
  for (let pass = 1; pass < PASSES; pass++)
    for (const [i, edit] of edits.entries()) times[i] = Math.min(times[i] as number, ms(edit))
  return { p50Ms: quantile(times, 0.5), p95Ms: quantile(times, 0.95) }
}
