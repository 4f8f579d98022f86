import { lazy, Suspense } from 'react'
import { ChangeDetails } from '../case-sheet/ChangeDetails.tsx'
import { CouncilSheet } from '../case-sheet/CouncilSheet.tsx'
import { StateCooperation } from '../cooperations/StateCooperation.tsx'
import { NewChange } from '../new-change/NewChange.tsx'
import { Trim } from '../offers/Trim.tsx'
import { Terms } from '../terms/Terms.tsx'
import type { ActDialog } from './dialog.ts'

const Oversight = lazy(() => import('../oversight/Oversight.tsx').then(m => ({ default: m.Oversight })))

/** The dialogs of the whole Act, fetched when the first of them is opened. */
export function ActDialogs({ dialog }: { readonly dialog: ActDialog }) {
  switch (dialog.kind) {
    case 'council':
      return <CouncilSheet key={dialog.code} code={dialog.code} />
    case 'change-details':
      return <ChangeDetails key={dialog.changeId} changeId={dialog.changeId} />
    case 'terms':
      return <Terms />
    case 'change':
      return <NewChange type={dialog.type} changeId={dialog.changeId} />
    case 'state-cooperation':
      return <StateCooperation id={dialog.id} />
    case 'trim':
      return <Trim changeId={dialog.changeId} />
    case 'oversight':
      return (
        <Suspense fallback={null}>
          <Oversight />
        </Suspense>
      )
  }
}
