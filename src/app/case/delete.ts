import { edit } from './log.ts'

/** Take a change out of the proposal; undo brings it back. */
export function deleteChange(id: string): void {
  edit({ kind: 'remove-change', id })
  // The row that had the focus is gone; its list's heading is the nearest thing that stays.
  document.getElementById('changes-heading')?.focus()
}
