/** What can be done to a thread. Each function gives a new one. */
import type { Author, Comment, Mark, Remark } from '../proposal/comments/types.ts'
import { timeAfter } from './time.ts'

/** Whether the thread is resolved, as its last mark says. */
export const isResolved = ({ marks }: Comment): boolean => lastMark(marks)?.resolved ?? false

export const lastMark = (marks: readonly Mark[] = []): Mark | undefined => marks.at(-1)

/** The comment and its replies, in the order they were written down. */
export const remarksOf = (comment: Comment): readonly Remark[] => [comment, ...(comment.replies ?? [])]

export const withReply = (comment: Comment, reply: Remark): Comment => ({
  ...comment,
  replies: [...(comment.replies ?? []), reply]
})

/** `at`: now, an ISO 8601 instant. The same thread where nothing would be marked that is not so already. */
export function withMark(comment: Comment, resolved: boolean, by: Author, at: string): Comment {
  if (isResolved(comment) === resolved) return comment
  const marks = comment.marks ?? []
  const last = timeAfter(
    at,
    marks.map(mark => mark.at)
  )
  return { ...comment, marks: [...marks, { at: last, ...by, resolved }] }
}

/** Another text for the comment or the reply of that id; `at` as in withMark. */
export function withText(comment: Comment, id: string, text: string, at: string): Comment {
  const changed = <Said extends Remark>(said: Said): Said => {
    const edited = said.edited ?? []
    return { ...said, text, edited: [...edited, timeAfter(at, [said.at, ...edited])] }
  }
  if (comment.id === id) return comment.text === text ? comment : changed(comment)
  const replies = comment.replies?.map(reply => (reply.id === id && reply.text !== text ? changed(reply) : reply))
  return replies ? { ...comment, replies } : comment
}

/** Without that reply. */
export function withoutReply(comment: Comment, id: string): Comment {
  const { replies = [], ...rest } = comment
  const left = replies.filter(reply => reply.id !== id)
  return left.length > 0 ? { ...comment, replies: left } : rest
}
