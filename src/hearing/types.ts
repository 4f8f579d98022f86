/**
 * A hearing by files, `skel-hearing/1`: one file for each council, with the proposal it is asked about and room for its answer. The
 * council opens it, answers, and sends the file back; what it says goes into the case's record of that council.
 */
import type { DecisionStatement, HearingStatement, WishesStatement } from '../law/types.ts'
import type { Proposal } from '../proposal/types.ts'

export const FORMAT = 'skel-hearing/1'

/** What a council says, as the record of councils has it. All may be missing: it is filled in over time. */
export interface Answer extends Pick<HearingStatement, 'answered' | 'answer' | 'text'> {
  readonly decision?: DecisionStatement
  readonly wishes?: WishesStatement
}

export interface HearingFile {
  readonly format: typeof FORMAT
  readonly council: { readonly code: string; readonly name: string }
  /** YYYY-MM-DD. */
  readonly sent?: string
  /** Last day to answer, YYYY-MM-DD. */
  readonly deadline?: string
  /** As `fingerprintOf` gives it for the proposal. */
  readonly fingerprint: string
  readonly answer: Answer
  /** Without what other councils have said. */
  readonly proposal: Proposal
}
