/** What the engine holds while a dataset is open. */
import type { Dataset } from '../dataset/types.ts'
import { Outcome } from '../subdivision/outcome.ts'
import { IndicatorBook } from './indicators.ts'
import { Islands } from './islands.ts'

export interface Opened {
  readonly dataset: Dataset
  readonly outcome: Outcome
  readonly islands: Islands
  readonly indicators: IndicatorBook
  /** m², before any change. */
  readonly countryM2: number
  readonly isForeign: (lonLat: readonly [number, number]) => boolean
}

export function opened(dataset: Dataset, isForeign: Opened['isForeign']): Opened {
  const outcome = new Outcome(dataset)
  return {
    dataset,
    outcome,
    islands: new Islands(dataset, outcome),
    indicators: new IndicatorBook(outcome),
    countryM2: outcome.countryM2(),
    isForeign
  }
}
