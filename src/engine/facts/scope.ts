import type { TransferFact } from '../../law/types.ts'
import type { Estimate } from '../../subdivision/residents/estimate.ts'
import type { Remarks } from './remarks.ts'
import type { DoneStep } from './step.ts'

/** Changes and the land they move, measured together. */
export interface Scope {
  readonly remarks: Remarks
  /** Those that take land from one municipality to another. */
  readonly moving: () => readonly DoneStep[]
  readonly transfers: readonly TransferFact[]
  /** Metres of the moved land's outline that follow the dataset's lines. */
  readonly outlineM: number
  readonly estimate: () => Estimate
  /** What the census says of the moved land, also where points are counted. */
  readonly census: () => Estimate
}
