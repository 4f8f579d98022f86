/** What can be done to a proposal. Each edit is a small object that can be kept in a log, and each has its opposite. */
import type { Message } from '../../i18n/message.ts'
import { isRealDate } from '../dates.ts'
import type { Change, CouncilRecord, Proposal } from '../types.ts'
import {
  type CommentDeed,
  inverseOfSetComment,
  inverseOfSetComments,
  performSetComment,
  performSetComments,
  type SetComment,
  type SetComments
} from './comment-edits.ts'
import {
  inverseOfSetCooperation,
  inverseOfSetCouncil,
  inverseOfSetStatement,
  performSetCooperation,
  performSetCouncil,
  performSetStatement,
  type SetCooperation,
  type SetCouncil,
  type SetStatement
} from './statement-edits.ts'

export type Edit =
  /** At `at` (an index), else last. `copyOf` is the id of the change it was copied from. */
  | { readonly kind: 'add-change'; readonly change: Change; readonly at?: number; readonly copyOf?: string }
  /** Puts `change` where the change of the same id stands. `field` as in SetStatement, for what forms say of a change. */
  | { readonly kind: 'replace-change'; readonly change: Change; readonly field?: string }
  | { readonly kind: 'remove-change'; readonly id: string }
  /** All changes at once, where one step makes or fills in several. */
  | { readonly kind: 'set-changes'; readonly changes: readonly Change[] }
  /** `to` is the index the change has afterwards. */
  | { readonly kind: 'move-change'; readonly id: string; readonly to: number }
  | { readonly kind: 'set-off'; readonly id: string; readonly off: boolean }
  | { readonly kind: 'set-title'; readonly title: string }
  /** YYYY-MM-DD. */
  | { readonly kind: 'set-effective-date'; readonly effectiveDate: string }
  /** An empty note takes the note away. */
  | { readonly kind: 'set-note'; readonly id: string; readonly note: string }
  | SetStatement
  | SetCouncil
  | SetCooperation
  | SetComment
  | SetComments
  /** All records of councils at once, where answers of several come in together. */
  | { readonly kind: 'set-councils'; readonly councils: readonly CouncilRecord[] }
  /** Another document altogether: opening a file can be undone like any edit. */
  | { readonly kind: 'replace-document'; readonly proposal: Proposal }

function indexOf(proposal: Proposal, id: string): number {
  const index = proposal.changes.findIndex(change => change.id === id)
  if (index < 0) throw new RangeError(`no change "${id}"`)
  return index
}

function changeOf(proposal: Proposal, id: string): Change {
  return proposal.changes[indexOf(proposal, id)] as Change
}

function withNote(change: Change, note: string): Change {
  const { note: _, ...rest } = change
  return note === '' ? rest : { ...change, note }
}

function withOff(change: Change, off: boolean): Change {
  const { off: _, ...rest } = change
  return off ? { ...change, off } : rest
}

function replaced(proposal: Proposal, change: Change): Proposal {
  return { ...proposal, changes: proposal.changes.with(indexOf(proposal, change.id), change) }
}

/**
 * The proposal after an edit; `modified` stays as it is. Throws a RangeError for an unknown or doubled change id, a
 * position outside the list or a date the calendar has not.
 */
export function perform(proposal: Proposal, edit: Edit): Proposal {
  switch (edit.kind) {
    case 'add-change': {
      const { change, at = proposal.changes.length } = edit
      if (proposal.changes.some(({ id }) => id === change.id)) throw new RangeError(`change "${change.id}" exists`)
      if (!Number.isInteger(at) || at < 0 || at > proposal.changes.length) throw new RangeError(`no position ${at}`)
      return { ...proposal, changes: proposal.changes.toSpliced(at, 0, change) }
    }
    case 'replace-change':
      return replaced(proposal, edit.change)
    case 'remove-change':
      return { ...proposal, changes: proposal.changes.toSpliced(indexOf(proposal, edit.id), 1) }
    case 'set-changes': {
      const ids = new Set(edit.changes.map(({ id }) => id))
      if (ids.size < edit.changes.length) throw new RangeError('a change exists twice')
      return { ...proposal, changes: edit.changes }
    }
    case 'move-change': {
      const from = indexOf(proposal, edit.id)
      const { changes } = proposal
      if (!Number.isInteger(edit.to) || edit.to < 0 || edit.to >= changes.length)
        throw new RangeError(`no position ${edit.to}`)
      return { ...proposal, changes: changes.toSpliced(from, 1).toSpliced(edit.to, 0, changes[from] as Change) }
    }
    case 'set-off':
      return replaced(proposal, withOff(changeOf(proposal, edit.id), edit.off))
    case 'set-title':
      return { ...proposal, title: edit.title }
    case 'set-effective-date':
      if (!isRealDate(edit.effectiveDate)) throw new RangeError(`no date "${edit.effectiveDate}"`)
      return { ...proposal, effectiveDate: edit.effectiveDate }
    case 'set-note':
      return replaced(proposal, withNote(changeOf(proposal, edit.id), edit.note))
    case 'set-statement':
      return performSetStatement(proposal, edit)
    case 'set-council':
      return performSetCouncil(proposal, edit)
    case 'set-cooperation':
      return performSetCooperation(proposal, edit)
    case 'set-comment':
      return performSetComment(proposal, edit)
    case 'set-comments':
      return performSetComments(proposal, edit)
    case 'set-councils': {
      const codes = new Set(edit.councils.map(({ code }) => code))
      if (codes.size < edit.councils.length) throw new RangeError('a council exists twice')
      return { ...proposal, councils: edit.councils }
    }
    case 'replace-document':
      return edit.proposal
  }
}

/** The edit that brings `proposal` back after `edit` was performed on it. Throws as `perform`. */
export function inverse(proposal: Proposal, edit: Edit): Edit {
  switch (edit.kind) {
    case 'add-change':
      return { kind: 'remove-change', id: edit.change.id }
    case 'replace-change':
      return { kind: 'replace-change', change: changeOf(proposal, edit.change.id) }
    case 'remove-change':
      return { kind: 'add-change', change: changeOf(proposal, edit.id), at: indexOf(proposal, edit.id) }
    case 'set-changes':
      return { kind: 'set-changes', changes: proposal.changes }
    case 'move-change':
      return { kind: 'move-change', id: edit.id, to: indexOf(proposal, edit.id) }
    case 'set-title':
      return { kind: 'set-title', title: proposal.title }
    case 'set-effective-date':
      return { kind: 'set-effective-date', effectiveDate: proposal.effectiveDate }
    // The whole change, so that even the order of its keys is as before.
    case 'set-note':
    case 'set-off':
      return { kind: 'replace-change', change: changeOf(proposal, edit.id) }
    case 'set-statement':
      return inverseOfSetStatement(proposal, edit)
    case 'set-council':
      return inverseOfSetCouncil(proposal, edit)
    case 'set-cooperation':
      return inverseOfSetCooperation(proposal, edit)
    case 'set-comment':
      return inverseOfSetComment(proposal, edit)
    case 'set-comments':
      return inverseOfSetComments(proposal)
    case 'set-councils':
      return { kind: 'set-councils', councils: proposal.councils }
    case 'replace-document':
      return { kind: 'replace-document', proposal }
  }
}

/** True where the edit would leave the proposal as it is. */
export function changesNothing(proposal: Proposal, edit: Edit): boolean {
  if (edit.kind === 'set-title') return edit.title === proposal.title
  if (edit.kind === 'set-effective-date') return edit.effectiveDate === proposal.effectiveDate
  if (edit.kind === 'set-note') return edit.note === (changeOf(proposal, edit.id).note ?? '')
  if (edit.kind === 'set-off') return edit.off === (changeOf(proposal, edit.id).off ?? false)
  if (edit.kind === 'move-change') return edit.to === indexOf(proposal, edit.id)
  if (edit.kind === 'set-changes') return isSame(edit.changes, proposal.changes)
  if (edit.kind === 'replace-change') return isSame(edit.change, changeOf(proposal, edit.change.id))
  if (edit.kind === 'set-statement') return isSame(edit.value, proposal.statements[edit.key] ?? null)
  if (edit.kind === 'set-councils') return isSame(edit.councils, proposal.councils)
  if (edit.kind === 'set-council') {
    return isSame(edit.council, proposal.councils.find(({ code }) => code === edit.code) ?? null)
  }
  if (edit.kind === 'set-cooperation') {
    return isSame(edit.cooperation, proposal.cooperations.find(({ id }) => id === edit.id) ?? null)
  }
  if (edit.kind === 'set-comments') return isSame(edit.comments, proposal.comments ?? null)
  if (edit.kind === 'set-comment') {
    return isSame(edit.comment, proposal.comments?.find(({ id }) => id === edit.id) ?? null)
  }
  return edit.kind === 'replace-document' && edit.proposal === proposal
}

/** Of the same content, keys in the same order: a form makes a new object of everything it holds. */
const isSame = (one: unknown, other: unknown) => one === other || JSON.stringify(one) === JSON.stringify(other)

/** What the edit does, as words after "Fortryd:" and "Gentag:". */
export function labelOf(edit: Edit): Message {
  switch (edit.kind) {
    case 'add-change':
      return { id: edit.copyOf === undefined ? 'edit.add-change' : 'edit.copy-change' }
    case 'set-off':
      return { id: edit.off ? 'edit.switch-off' : 'edit.switch-on' }
    case 'set-title':
      return { id: 'edit.set-title', values: { title: edit.title } }
    case 'set-effective-date':
      return { id: 'edit.set-effective-date', values: { date: { date: edit.effectiveDate } } }
    case 'set-statement':
      return { id: `edit.set-statement.${edit.key}` }
    case 'set-cooperation':
      return { id: edit.cooperation ? 'edit.set-cooperation' : 'edit.remove-cooperation' }
    case 'set-comment':
      return { id: `edit.comment.${edit.deed satisfies CommentDeed}` }
    case 'set-council':
      return { id: 'edit.set-council', values: { code: edit.code } }
    default:
      return { id: `edit.${edit.kind}` }
  }
}
