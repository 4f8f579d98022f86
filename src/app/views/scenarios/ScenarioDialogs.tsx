import type { DialogState } from '../../state/ui.ts'
import { Compare } from './Compare.tsx'
import { Scenarios } from './Scenarios.tsx'

/** The dialogs about scenarios, fetched when the first of them is opened. */
export function ScenarioDialogs({
  dialog
}: {
  readonly dialog: Extract<DialogState, { readonly kind: 'scenarios' | 'compare-scenarios' }>
}) {
  return dialog.kind === 'scenarios' ? <Scenarios /> : <Compare brought={dialog.files} onMap={dialog.onMap === true} />
}
