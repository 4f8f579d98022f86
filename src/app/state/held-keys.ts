/**
 * Keys typed while a dialog that was asked for is still on its way: nothing else may act on them. What they write waits for the
 * field that the dialog opens with.
 */
import { closeDialog, useUi } from './ui.ts'

let typed = ''

/** What was typed so far. It stays until the dialog that was asked for is another. */
export const heldText = (): string => typed

/** Calls nobody else for a key that was pressed too early. */
function hold(event: KeyboardEvent): void {
  if (document.querySelector('.dialog')) return
  const { key, ctrlKey, metaKey, altKey, isComposing } = event
  // The browser's own keys stay its own.
  if (ctrlKey || metaKey || altKey || isComposing) return
  event.stopImmediatePropagation()
  event.preventDefault()
  if (key === 'Escape') closeDialog()
  else if (key === 'Backspace') typed = typed.slice(0, -1)
  else if ([...key].length === 1) typed += key
}

/** From now on, whenever a dialog is asked for. Returns how to stop. */
export function holdKeys(): () => void {
  const listen = (on: boolean) =>
    on ? window.addEventListener('keydown', hold, true) : window.removeEventListener('keydown', hold, true)
  const stop = useUi.subscribe(({ dialog }, before) => {
    if (dialog?.kind === before.dialog?.kind) return
    typed = ''
    listen(dialog !== null)
  })
  return () => {
    stop()
    listen(false)
  }
}
