import type { CaseState, ExchangeChange } from '../engine/api.ts'
import type { Proposal } from '../proposal/types.ts'

/** What is known of one proposal. All are of one dataset. */
export interface Party {
  /** As the user knows it: the name of its file. */
  readonly name: string
  readonly proposal: Proposal
  readonly state: CaseState
  readonly land: readonly ExchangeChange[]
}

/** Judges a proposal from nothing, as the engine does. */
export type Evaluate = (proposal: Proposal) => Promise<CaseState>
