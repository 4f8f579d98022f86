/**
 * The proposal with everything done to it: each entry is an edit and its opposite, so undo and redo have no limit and
 * restore the document exactly. A log is plain data and never changes; every function gives a new one.
 *
 * What is typed into one field of a form comes as many edits and is one entry: see `continues`.
 *
 * The stamp `modified` belongs to the state of the document: an edit sets it to `now`, undo and redo bring back the stamp
 * that state had. Opening another document leaves that document's own stamp alone.
 */
import type { Message } from '../../i18n/message.ts'
import type { Proposal } from '../types.ts'
import { editFaults } from './edit-faults.ts'
import { changesNothing, type Edit, inverse, labelOf, perform } from './edits.ts'

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

/** Milliseconds in which an edit of the same field goes on with the one before it. */
const TYPING_MS = 3000

/**
 * Does an edit. What had been undone can then no longer be redone. An edit that leaves the document as it is gives the
 * same log back. Throws a RangeError for an edit that can't be done (see `perform`) or would put something into the
 * document that a file may not have (see `editFaults`).
 *
 * Typing that goes on replaces its entry, as if it had been typed at once; typed back to what it was, it leaves none.
 */
export function applyEdit(log: Log, edit: Edit, now: Date): Log {
  if (changesNothing(log.present, edit)) return log
  const [fault] = editFaults(edit)
  if (fault) throw new RangeError(`${edit.kind} ${fault.path}: ${fault.message.id}`)
  const { present, past } = continues(log, edit, now) ? undo(log) : log
  if (changesNothing(present, edit)) return { present, past, future: [] }
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

/** True where the last entry is an edit of the same field, at most three seconds old, and nothing was undone since. */
function continues({ past, future }: Log, edit: Edit, now: Date): boolean {
  const last = past.at(-1)
  if (!last || future.length > 0) return false
  const field = fieldOf(edit)
  const passed = now.getTime() - Date.parse(last.stamps.after)
  return field !== null && field === fieldOf(last.edit) && passed >= 0 && passed <= TYPING_MS
}

/** What a form's edit types in; null for edits that are whole in themselves. */
function fieldOf(edit: Edit): string | null {
  if (!('field' in edit) || edit.field === undefined) return null
  const target = edit.kind === 'set-statement' ? edit.key : edit.kind === 'set-council' ? edit.code : edit.change.id
  return JSON.stringify([edit.kind, target, edit.field])
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
