/** Commands on a row of the list of changes: move, copy, switch off and on, delete. Each is one edit. */
import { t } from '../../../i18n/index.ts'
import type { Change } from '../../../proposal/types.ts'
import { say } from '../../state/announcer.ts'
import { type CaseStore, presentProposal, useCase } from '../../state/case.ts'
import type { UiStore } from '../../state/ui.ts'
import { edit } from './log.ts'
import { newId } from './new-id.ts'

const changesNow = (state: CaseStore = useCase.getState()): readonly Change[] => presentProposal(state)?.changes ?? []

const placeOf = (id: string): number => changesNow().findIndex(change => change.id === id)

/** Deletes a change. */
export function deleteChange(id: string): void {
  const index = placeOf(id)
  if (index < 0) return
  edit({ kind: 'remove-change', id })
  const left = changesNow()
  say({ id: 'speech.change-deleted', values: { n: index + 1, left: left.length } })
  const next = left[Math.min(index, left.length - 1)]
  // The focused row is gone: focus the row that took its place, or the heading if there is none.
  if (next) focusRow(next.id)
  else document.getElementById('changes-heading')?.focus()
}

/** `to` is the index of the change after the move. */
export function moveChange(id: string, to: number): void {
  const total = changesNow().length
  if (placeOf(id) === to || to < 0 || to >= total) return
  edit({ kind: 'move-change', id, to })
  say({ id: 'speech.change-moved', values: { n: to + 1, total } }, 'map')
}

/** One place up (-1) or down (1); the row keeps the focus. */
export function moveChangeBy(id: string, places: -1 | 1): void {
  moveChange(id, placeOf(id) + places)
  focusRow(id)
}

export function switchChange(id: string, off: boolean): void {
  edit({ kind: 'set-off', id, off })
  const n = placeOf(id) + 1
  say(off ? { id: 'speech.change-off', values: { n } } : { id: 'speech.change-on', values: { n } })
}

/** Duplicates a change, right after it. A name given by the user is marked as a copy; a generated sentence is not. */
export function copyChange(id: string): void {
  const index = placeOf(id)
  const change = changesNow()[index]
  if (!change) return
  const note = change.note ? { note: t('changes.copy-note', { note: change.note }) } : {}
  const copy: Change = { ...change, ...note, id: newId() }
  edit({ kind: 'add-change', change: copy, at: index + 1, copyOf: id })
  say({ id: 'speech.change-copied', values: { n: index + 2 } })
  focusRow(copy.id)
}

/** Whether the change whose row has the focus can go up or down. */
export function currentMoves(now: { readonly case: CaseStore; readonly ui: UiStore }): { up: boolean; down: boolean } {
  const changes = changesNow(now.case)
  const index = changes.findIndex(({ id }) => id === now.ui.currentChange)
  return { up: index > 0, down: index >= 0 && index < changes.length - 1 }
}

/** Focuses a row after the list was re-rendered, since a row moved in the DOM loses the focus. */
function focusRow(id: string): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-change="${CSS.escape(id)}"]`)?.focus()
  })
}
