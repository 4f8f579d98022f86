/**
 * A case that takes so long that the page is closed or reloaded over it, or that somebody stopped, must not hold the next
 * page up as well: that it was begun is remembered until it is done.
 */
import type { Proposal } from '../../../proposal/types.ts'

const KEY = 'skel.unfinished'
/** What is done sooner than this holds nobody up. */
const LONG_MS = 4000

let timer: ReturnType<typeof setTimeout> | undefined

/** The work goes on for longer than a moment. */
export function begunLong(proposal: Proposal): void {
  clearTimeout(timer)
  timer = setTimeout(() => markUnfinished(proposal), LONG_MS)
}

/** It is not to be worked out again before somebody asks for it. */
export function markUnfinished(proposal: Proposal): void {
  clearTimeout(timer)
  kept(storage => storage.setItem(KEY, signOf(proposal)))
}

/** The work came to its end. */
export function finished(): void {
  clearTimeout(timer)
  kept(storage => storage.removeItem(KEY))
}

/** True where just this proposal was begun and did not come to an end. */
export function wasUnfinished(proposal: Proposal): boolean {
  return kept(storage => storage.getItem(KEY)) === signOf(proposal)
}

/** Any edit gives another stamp. */
const signOf = ({ changes, modified, title }: Proposal) => JSON.stringify([modified, changes.length, title])

function kept<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(localStorage)
  } catch {
    // Where nothing may be kept no case comes back either.
    return null
  }
}
