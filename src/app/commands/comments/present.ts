/** Comments on the proposal on screen: its own, and those of whoever reads it. */
import { join } from '../../../comments/join.ts'
import type { Comment } from '../../../proposal/comments/types.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useComments } from '../../state/comments.ts'
import { useMode } from '../../state/mode.ts'

export function presentComments(): readonly Comment[] {
  const { mode } = useMode.getState()
  const own = presentProposal(useCase.getState())?.comments ?? []
  if (mode === 'draft') return own
  return mode === 'review' ? join(own, useComments.getState().beside) : []
}
