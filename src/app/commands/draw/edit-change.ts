/** Opens a change for editing, where it was made: with its tool, or in its dialog. */
import type { Change } from '../../../proposal/types.ts'
import { askedType } from '../../state/case-dialog.ts'
import { showDialog } from '../../state/ui.ts'
import { isRedrawable } from './editable.ts'
import { startEditing } from './tools.ts'

export function editChange(change: Change): void {
  const asked = askedType(change)
  if (isRedrawable(change)) startEditing(change.id)
  else if (asked) showDialog({ kind: 'change', type: asked, changeId: change.id })
  else showDialog({ kind: 'change-details', changeId: change.id })
}
