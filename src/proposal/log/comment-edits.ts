/** Edits of comments: one thread, or all of them where those of others come in. */
import { tooManyComments } from '../comments/budget.ts'
import type { Comment } from '../comments/types.ts'
import type { Proposal } from '../types.ts'
import { placed, withKey } from './keyed.ts'

/** What is done to a thread, for the words after "Fortryd:". */
export type CommentDeed = 'add' | 'reply' | 'edit' | 'resolve' | 'reopen' | 'remove'

/** Where the key `comments` stands among the proposal's. Undo needs it; forms leave it out. */
interface Keyed {
  readonly keyAt?: number
}

/** Puts the whole thread; null takes it away. `comment.id` is `id`; `at`: its place where it is new, else last. */
export interface SetComment extends Keyed {
  readonly kind: 'set-comment'
  readonly id: string
  readonly comment: Comment | null
  readonly deed: CommentDeed
  readonly at?: number
}

/** All threads at once; null: none, and no key for them. */
export interface SetComments extends Keyed {
  readonly kind: 'set-comments'
  readonly comments: readonly Comment[] | null
}

/** Throws a RangeError where the ids differ, or one is taken. */
export function performSetComment(proposal: Proposal, { id, comment, at, keyAt }: SetComment): Proposal {
  if (comment && comment.id !== id) throw new RangeError(`comment "${comment.id}" under "${id}"`)
  const list = proposal.comments ?? []
  const next = placed(
    list,
    list.findIndex(one => one.id === id),
    comment,
    at
  )
  // A proposal without comments is written as it was before there were any.
  return performSetComments(proposal, {
    kind: 'set-comments',
    comments: next.length > 0 ? next : null,
    ...(keyAt === undefined ? {} : { keyAt })
  })
}

export function inverseOfSetComment(proposal: Proposal, { id, deed }: SetComment): SetComment | SetComments {
  const at = (proposal.comments ?? []).findIndex(one => one.id === id)
  const comment = proposal.comments?.[at]
  if (comment) return { kind: 'set-comment', id, comment, deed, at, keyAt: keyIndex(proposal) }
  // An empty list that a file had stays one.
  if (proposal.comments?.length === 0) return { kind: 'set-comments', comments: [] }
  return { kind: 'set-comment', id, comment: null, deed }
}

/** Throws a RangeError where an id is there twice, or more is said than a file may hold. */
export function performSetComments(proposal: Proposal, { comments, keyAt }: SetComments): Proposal {
  const ids = (comments ?? []).flatMap(({ id, replies = [] }) => [id, ...replies.map(reply => reply.id)])
  if (new Set(ids).size < ids.length) throw new RangeError('a comment exists twice')
  if (tooManyComments(comments)) throw new RangeError('too many comments')
  return withKey(proposal, 'comments', comments, keyAt)
}

export function inverseOfSetComments(proposal: Proposal): SetComments {
  return proposal.comments
    ? { kind: 'set-comments', comments: proposal.comments, keyAt: keyIndex(proposal) }
    : { kind: 'set-comments', comments: null }
}

const keyIndex = (proposal: Proposal): number => Object.keys(proposal).indexOf('comments')
