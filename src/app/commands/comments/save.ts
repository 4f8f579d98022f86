/** Comments on their way home: as a file of their own, with the proposal, or on paper. */
import { commentsFileName, commentsOn, writeComments } from '../../../comments/file.ts'
import { commentsPaper } from '../../../dossier/comments/paper.ts'
import { htmlOf } from '../../../dossier/write/html.ts'
import '../../../i18n/comments/comments.ts'
import { writeProposal } from '../../../proposal/file/write.ts'
import { isoDay } from '../../kit/format/dates.ts'
import { say } from '../../state/announcer.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useComments } from '../../state/comments.ts'
import { getServices } from '../../state/services.ts'
import { downloadText, fileNameFor } from '../files/download.ts'
import { presentComments } from './present.ts'
import { authorWords, momentWords, whereWords } from './words.ts'

/** What was written beside a proposal that is only read; in a draft all there are. */
export function saveCommentsFile(): void {
  const proposal = presentProposal(useCase.getState())
  if (!proposal) return
  const { beside, me } = useComments.getState()
  const comments = beside.length > 0 ? beside : presentComments()
  const name = commentsFileName(proposal.title, me?.author ?? '')
  downloadText(writeComments(commentsOn(proposal, comments)), name, 'application/json')
  say({ id: 'comments.saved', values: { file: name } })
}

/** The proposal as it was opened, and what is remarked on it. */
export function saveWithComments(): void {
  const proposal = presentProposal(useCase.getState())
  if (!proposal) return
  const name = fileNameFor(`${proposal.title} kommentarer`, 'skel.json')
  downloadText(writeProposal({ ...proposal, comments: presentComments() }), name, 'application/json')
  say({ id: 'comments.saved', values: { file: name } })
}

/** A page ready to print. `ids`: those in sight, in their order. */
export function saveCommentsPaper(ids: readonly string[]): void {
  const proposal = presentProposal(useCase.getState())
  if (!proposal) return
  const { listed } = useComments.getState()
  const shown = ids.flatMap(id => listed.find(({ comment }) => comment.id === id) ?? [])
  const words = { where: whereWords, moment: momentWords, author: authorWords }
  const paper = commentsPaper(proposal, shown, words, isoDay(getServices().now()))
  downloadText(htmlOf(paper), fileNameFor(`${proposal.title} kommentarer`, 'html'), 'text/html;charset=utf-8')
}
