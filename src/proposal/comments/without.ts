import type { Proposal } from '../types.ts'

/** The proposal as it goes to those whom remarks on it are not meant for. The same where there are none. */
export function withoutComments(proposal: Proposal): Proposal {
  const { comments, ...rest } = proposal
  return comments === undefined ? proposal : rest
}
