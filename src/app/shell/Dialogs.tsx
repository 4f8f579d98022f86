import { lazy, Suspense } from 'react'
import { useUi } from '../state/ui.ts'

// On demand: no dialog is open when the page starts, and the first paint should not wait for any.
const OpenDialog = lazy(() => import('./OpenDialog.tsx').then(m => ({ default: m.OpenDialog })))

/** The one dialog that is open, if any. */
export function Dialogs() {
  return useUi(state => state.dialog !== null) ? (
    <Suspense fallback={null}>
      <OpenDialog />
    </Suspense>
  ) : null
}
