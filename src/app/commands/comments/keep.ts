/**
 * What somebody remarks on a proposal that they only read is kept in the browser, by what the proposal asks: whoever opens it again
 * finds it. Kept as the file it can be saved as, and read as strictly.
 */
import { commentsOn, readComments, writeComments } from '../../../comments/file.ts'
import { fingerprintOf } from '../../../hearing/fingerprint.ts'
import type { Author, Comment } from '../../../proposal/comments/types.ts'
import type { Proposal } from '../../../proposal/types.ts'

const KEY = 'skel-comments/'
const NAME = 'skel-comments-author'

/** False where the browser keeps nothing. */
export function keepBeside(proposal: Proposal, comments: readonly Comment[]): boolean {
  const key = KEY + fingerprintOf(proposal)
  try {
    if (comments.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, writeComments(commentsOn(proposal, comments)))
    return true
  } catch {
    return comments.length === 0
  }
}

export function keptBeside(proposal: Proposal): readonly Comment[] {
  try {
    const kept = localStorage.getItem(KEY + fingerprintOf(proposal))
    const read = kept === null ? null : readComments(new TextEncoder().encode(kept), '')
    return read?.ok ? read.brought.comments : []
  } catch {
    return []
  }
}

/** null: forgotten. */
export function keepAuthor(author: Author | null): void {
  try {
    if (author) localStorage.setItem(NAME, JSON.stringify(author))
    else localStorage.removeItem(NAME)
  } catch {
    // Then one gives it again.
  }
}

export function keptAuthor(): Author | null {
  try {
    const { author, council } = JSON.parse(localStorage.getItem(NAME) ?? 'null') as Author
    if (typeof author !== 'string' || author === '') return null
    return { author, ...(typeof council === 'string' && /^\d{4}$/.test(council) && { council }) }
  } catch {
    return null
  }
}
