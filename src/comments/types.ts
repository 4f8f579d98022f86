/** Comments on their way home, `skel-comments/1`: what somebody who was shown a proposal has to say of it. */
import type { Comment } from '../proposal/comments/types.ts'

export const FORMAT = 'skel-comments/1'

export interface CommentsFile {
  readonly format: typeof FORMAT
  /** The proposal they are on: how it is called, when it was made, and what `fingerprintOf` of src/hearing gives for it. */
  readonly proposal: { readonly title: string; readonly created?: string; readonly fingerprint: string }
  readonly comments: readonly Comment[]
}
