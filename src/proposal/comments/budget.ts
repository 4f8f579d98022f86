/** How much may be said in a file: counted before anything else is done with it. */
import { jsonPath } from '../file/json.ts'
import type { ProposalProblem } from '../file/problems.ts'

/** Comments and replies of a file together: more than anyone would read. */
export const MAX_COMMENTS = 2000
/** Characters of a comment: about four pages. */
export const MAX_TEXT = 10_000
/** Characters of a name. */
export const MAX_AUTHOR = 200
/** Times that one comment may have been changed, resolved or opened again. */
export const MAX_TURNS = 200

/** The first comment that is too much. `value` is any JSON; `path` leads to the list. */
export function tooManyComments(value: unknown, path: readonly string[] = ['comments']): ProposalProblem | null {
  if (!Array.isArray(value)) return null
  let count = 0
  for (const [index, comment] of value.entries()) {
    const replies: unknown = (comment as { replies?: unknown } | null)?.replies
    count += 1 + (Array.isArray(replies) ? replies.length : 0)
    if (count > MAX_COMMENTS)
      return {
        path: jsonPath([...path, index]),
        message: { id: 'file.too-many-comments', values: { most: MAX_COMMENTS } }
      }
  }
  return null
}
