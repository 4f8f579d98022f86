/** Comments of files go into the case in one step, or beside the proposal that is only read. */
import { type Choices, type CommentPlan, mergedComments } from '../../../comments/merge.ts'
import '../../../i18n/comments/comments.ts'
import type { Comment } from '../../../proposal/comments/types.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useComments } from '../../state/comments.ts'
import { mayEdit } from '../../state/mode.ts'
import { getServices } from '../../state/services.ts'
import { showDialog, useUi } from '../../state/ui.ts'
import { edit } from '../case/log.ts'
import { presentComments } from './present.ts'
import { setBeside } from './write.ts'

/** Throws a RangeError where more would be said than a file may hold. `unnamed`: whoever has given no name. */
export function takeComments(plan: CommentPlan, choices: Choices, left: ReadonlySet<string>, unnamed: string): void {
  const by = useComments.getState().me ?? { author: unnamed }
  const now = getServices().now().toISOString()
  const merged = mergedComments(presentComments(), plan, choices, { left, by, now })
  if (mayEdit()) edit({ kind: 'set-comments', comments: merged })
  else setBeside(merged.filter(isBeside))
  const n = plan.threads.filter(({ kind, id }) => kind !== 'same' && !left.has(id)).length
  useComments.setState({ cameBack: [], instead: null })
  showDialog({ kind: 'comments', thread: null, on: null })
  useUi.setState({ notice: { id: 'comments.merge.taken', values: { n } } })
}

function isBeside(comment: Comment): boolean {
  const own = presentProposal(useCase.getState())?.comments?.find(({ id }) => id === comment.id)
  return JSON.stringify(own) !== JSON.stringify(comment)
}
