/** What the engine holds while a dataset is open. */
import type { Dataset } from '../dataset/types.ts'
import { Outcome } from '../subdivision/outcome.ts'
import type { ResidentPoints } from '../subdivision/resident-points.ts'
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

/** Residents are counted at points, or estimated where there are none. */
export function opened(dataset: Dataset, isForeign: Opened['isForeign'], points: ResidentPoints | null = null): Opened {
  const outcome = new Outcome(dataset, points)
  return {
    dataset,
    outcome,
    islands: new Islands(dataset, outcome),
    indicators: new IndicatorBook(outcome),
    countryM2: outcome.countryM2(),
    isForeign
  }
}
