import { lazy, Suspense } from 'react'
import { type DialogHost, DialogHostContext } from '../../kit/dialog-host.ts'
import { closeDialog, isBesideMap, useUi } from '../../state/ui.ts'

// Loaded on demand: no dialog is open at start, and the first paint should not wait for any.
const OpenDialog = lazy(() => import('./OpenDialog.tsx').then(m => ({ default: m.OpenDialog })))

/** The one dialog that is open, if any. */
export function Dialogs() {
  const isOpen = useUi(state => state.dialog !== null)
  const besideMap = useUi(state => isBesideMap(state.dialog))
  if (!isOpen) return null
  return (
    <DialogHostContext value={besideMap ? BESIDE : OVER}>
      <Suspense fallback={null}>
        <OpenDialog />
      </Suspense>
    </DialogHostContext>
  )
}

const OVER: DialogHost = { close: closeDialog, besideMap: false }
const BESIDE: DialogHost = { close: closeDialog, besideMap: true }
