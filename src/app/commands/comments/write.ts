/** Writing, answering, resolving and taking back comments: in a draft by edits, on another's proposal beside it. */
import { joinThreads } from '../../../comments/join.ts'
import { withMark, withoutReply, withReply, withText } from '../../../comments/thread.ts'
import '../../../i18n/comments/comments.ts'
import type { Comment, Pin, Remark } from '../../../proposal/comments/types.ts'
import type { CommentDeed } from '../../../proposal/log/comment-edits.ts'
import { say } from '../../state/announcer.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useComments } from '../../state/comments.ts'
import { mayComment, mayEdit, useMode } from '../../state/mode.ts'
import { getServices } from '../../state/services.ts'
import { edit } from '../case/log.ts'
import { newId } from '../case/new-id.ts'
import { keepBeside } from './keep.ts'
import { presentComments } from './present.ts'

const now = (): string => getServices().now().toISOString()
const mayRemark = (): boolean => mayComment(useMode.getState())
const threadOf = (id: string): Comment | undefined => presentComments().find(comment => comment.id === id)

/** Id of the new thread; null where nobody may remark, or has given no name. Throws a RangeError where no more fit. */
export function addComment(on: Pin, text: string): string | null {
  const remark = remarked(text)
  if (!remark) return null
  put({ ...remark, on }, 'add')
  say({ id: 'comments.said.added' })
  return remark.id
}

export function replyTo(thread: string, text: string): void {
  const known = threadOf(thread)
  const remark = known && remarked(text)
  if (!known || !remark) return
  put(withReply(known, remark), 'reply')
  say({ id: 'comments.said.replied' })
}

/** Of the comment itself or of a reply in it, by id. */
export function rewrite(thread: string, id: string, text: string): void {
  const known = threadOf(thread)
  if (!known || !isOwn(known, id)) return
  put(withText(known, id, text, now()), 'edit')
  say({ id: 'comments.said.edited' })
}

export function resolve(thread: string, resolved: boolean): void {
  const known = threadOf(thread)
  const { me } = useComments.getState()
  if (!known || !me || !mayRemark()) return
  put(withMark(known, resolved, me, now()), resolved ? 'resolve' : 'reopen')
  say({ id: resolved ? 'comments.said.resolved' : 'comments.said.reopened' })
}

/** A thread that others have answered stays. */
export function takeBack(thread: string, id: string): void {
  const known = threadOf(thread)
  if (!known || !mayTakeBack(known, id)) return
  if (id !== thread) put(withoutReply(known, id), 'remove')
  else if (mayEdit()) edit({ kind: 'set-comment', id: thread, comment: null, deed: 'remove' })
  else setBeside(useComments.getState().beside.filter(comment => comment.id !== thread))
  say({ id: 'comments.said.removed' })
}

/** Written in this page; or in this browser, beside the proposal, and not handed on with it. */
export function isOwn(thread: Comment, id: string): boolean {
  if (!mayRemark()) return false
  if (useComments.getState().own.has(id)) return true
  if (mayEdit()) return false
  const known = presentProposal(useCase.getState())?.comments?.find(comment => comment.id === thread.id)
  const ids = known ? [known.id, ...(known.replies ?? []).map(reply => reply.id)] : []
  // Whatever was taken in from another's file is theirs.
  return !ids.includes(id) && useComments.getState().me?.author === authorOf(thread, id)
}

export const mayTakeBack = (thread: Comment, id: string): boolean =>
  isOwn(thread, id) && (id !== thread.id || (thread.replies ?? []).every(reply => isOwn(thread, reply.id)))

const authorOf = (thread: Comment, id: string): string | undefined =>
  id === thread.id ? thread.author : thread.replies?.find(reply => reply.id === id)?.author

function remarked(text: string): Remark | null {
  const { me, own } = useComments.getState()
  if (!mayRemark() || !me || text.trim() === '') return null
  const id = newId()
  useComments.setState({ own: new Set([...own, id]) })
  return { id, ...me, at: now(), text: text.trim() }
}

function put(comment: Comment, deed: CommentDeed): void {
  if (mayEdit()) {
    edit({ kind: 'set-comment', id: comment.id, comment, deed })
    return
  }
  const { beside } = useComments.getState()
  const index = beside.findIndex(({ id }) => id === comment.id)
  const next = index < 0 ? [...beside, comment] : beside.with(index, comment)
  const known = presentProposal(useCase.getState())?.comments?.find(({ id }) => id === comment.id)
  // What says no more than the proposal does needs not stand beside it.
  const same = known && JSON.stringify(joinThreads(known, comment)) === JSON.stringify(joinThreads(known, known))
  setBeside(same ? next.filter(({ id }) => id !== comment.id) : next)
}

export function setBeside(beside: readonly Comment[]): void {
  const proposal = presentProposal(useCase.getState())
  if (!proposal) return
  useComments.setState({ beside, kept: keepBeside(proposal, beside) })
}
