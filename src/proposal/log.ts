/**
 * The proposal with everything done to it: each entry is an edit and its opposite, so undo and redo have no limit and
 * restore the document exactly. A log is plain data and never changes; every function gives a new one.
 *
 * The stamp `modified` belongs to the state of the document: an edit sets it to `now`, undo and redo bring back the stamp
 * that state had. Opening another document leaves that document's own stamp alone.
 */
import type { Message } from '../law/types.ts'
import { changesNothing, type Edit, inverse, labelOf, perform } from './edits.ts'
import type { Proposal } from './types.ts'

export type { Edit } from './edits.ts'

export interface LogEntry {
  readonly edit: Edit
  readonly inverse: Edit
  readonly label: Message
  /** `modified` before and after the edit. */
  readonly stamps: { readonly before: string; readonly after: string }
}

export interface Log {
  readonly present: Proposal
  /** Oldest first. */
  readonly past: readonly LogEntry[]
  /** What redo would bring back, next first. */
  readonly future: readonly LogEntry[]
}

export function newLog(proposal: Proposal): Log {
  return { present: proposal, past: [], future: [] }
}

/**
 * Does an edit. What had been undone can then no longer be redone. An edit that leaves the document as it is gives the
 * same log back. Throws a RangeError for an edit that can't be done (see `perform`).
 */
export function applyEdit(log: Log, edit: Edit, now: Date): Log {
  const { present, past } = log
  if (changesNothing(present, edit)) return log
  const edited = perform(present, edit)
  const after = edit.kind === 'replace-document' ? edited.modified : now.toISOString()
  const entry: LogEntry = {
    edit,
    inverse: inverse(present, edit),
    label: labelOf(edit),
    stamps: { before: present.modified, after }
  }
  return { present: stamped(edited, after), past: [...past, entry], future: [] }
}

/** The log one edit back; the same log where there is nothing to undo. */
export function undo(log: Log): Log {
  const entry = log.past.at(-1)
  if (!entry) return log
  return {
    present: stamped(perform(log.present, entry.inverse), entry.stamps.before),
    past: log.past.slice(0, -1),
    future: [entry, ...log.future]
  }
}

/** The log one edit forward again; the same log where there is nothing to redo. */
export function redo(log: Log): Log {
  const [entry, ...future] = log.future
  if (!entry) return log
  return {
    present: stamped(perform(log.present, entry.edit), entry.stamps.after),
    past: [...log.past, entry],
    future
  }
}

export const canUndo = (log: Log): boolean => log.past.length > 0
export const canRedo = (log: Log): boolean => log.future.length > 0

function stamped(proposal: Proposal, modified: string): Proposal {
  return proposal.modified === modified ? proposal : { ...proposal, modified }
}
