/**
 * Remembers, across a reload, which proposal was being evaluated. One that took so long that the user stopped it or closed
 * the page must not block the next page as well.
 */
import type { Proposal } from '../../../proposal/types.ts'
import { useMode } from '../../state/mode.ts'

const KEY = 'skel.unfinished'
/** An evaluation that takes less than this blocks nobody. */
const LONG_MS = 4000

let timer: ReturnType<typeof setTimeout> | undefined

/** The evaluation is taking longer than a moment. */
export function begunLong(proposal: Proposal): void {
  clearTimeout(timer)
  timer = setTimeout(() => markUnfinished(proposal), LONG_MS)
}

/** The proposal is not to be evaluated again until the user asks for it. */
export function markUnfinished(proposal: Proposal): void {
  clearTimeout(timer)
  kept(storage => storage.setItem(KEY, signOf(proposal)))
}

/** The evaluation was finished. */
export function finished(): void {
  clearTimeout(timer)
  kept(storage => storage.removeItem(KEY))
}

/** True if the evaluation of exactly this proposal was started and not finished. */
export function wasUnfinished(proposal: Proposal): boolean {
  return kept(storage => storage.getItem(KEY)) === signOf(proposal)
}

/** Identifies the state of a proposal: every edit gives another `modified`. */
const signOf = ({ changes, modified, title }: Proposal) => JSON.stringify([modified, changes.length, title])

function kept<T>(use: (storage: Storage) => T): T | null {
  if (useMode.getState().embedded) return null
  try {
    return use(localStorage)
  } catch {
    // Storage is forbidden, so no case will be restored either.
    return null
  }
}
