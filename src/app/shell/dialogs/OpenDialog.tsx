import { lazy, Suspense } from 'react'
import { t } from '../../../i18n/index.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { closeDialog, useUi } from '../../state/ui.ts'
import { ExportFailed, FileProblems, FileWarnings } from '../../views/dialogs/FileDialogs.tsx'
import { Help } from '../../views/dialogs/Help.tsx'
import { MunicipalityTable } from '../../views/dialogs/MunicipalityTable.tsx'
import { RenameChange } from '../../views/dialogs/RenameChange.tsx'
import { Sources } from '../../views/dialogs/Sources.tsx'
import { WhichSystemDialog } from '../../views/residents/WhichSystemDialog.tsx'

const Palette = lazy(() => import('../../views/palette/Palette.tsx').then(m => ({ default: m.Palette })))
const OtherDataset = lazy(() =>
  import('../../views/datasets/OtherDataset.tsx').then(m => ({ default: m.OtherDataset }))
)
const BaseMapDialog = lazy(() =>
  import('../../views/basemap/BaseMapDialog.tsx').then(m => ({ default: m.BaseMapDialog }))
)
const CaseDialogs = lazy(() => import('./CaseDialogs.tsx').then(m => ({ default: m.CaseDialogs })))

const ScenarioDialogs = lazy(() =>
  import('../../views/scenarios/ScenarioDialogs.tsx').then(m => ({ default: m.ScenarioDialogs }))
)

/** The one dialog that is open. */
export function OpenDialog() {
  const dialog = useUi(state => state.dialog)
  switch (dialog?.kind) {
    case undefined:
      return null
    case 'palette':
      return (
        <Suspense fallback={null}>
          <Palette />
        </Suspense>
      )
    case 'help':
      return <Help />
    case 'sources':
      return <Sources />
    case 'base-map':
      return (
        <Suspense fallback={null}>
          <BaseMapDialog />
        </Suspense>
      )
    case 'municipalities':
      return (
        <Dialog heading={t('list.heading')} wide>
          <MunicipalityTable onChosen={closeDialog} />
        </Dialog>
      )
    case 'rename-change':
      return <RenameChange changeId={dialog.changeId} />
    case 'unreadable-file':
      return <FileProblems {...dialog} />
    case 'file-warnings':
      return <FileWarnings {...dialog} />
    case 'other-dataset':
      return (
        <Suspense fallback={null}>
          <OtherDataset {...dialog} />
        </Suspense>
      )
    case 'which-system':
      return <WhichSystemDialog {...dialog} />
    case 'export-failed':
      return <ExportFailed {...dialog} />
    case 'scenarios':
    case 'compare-scenarios':
      return (
        <Suspense fallback={null}>
          <ScenarioDialogs dialog={dialog} />
        </Suspense>
      )
    default:
      return dialog ? (
        <Suspense fallback={null}>
          <CaseDialogs dialog={dialog} />
        </Suspense>
      ) : null
  }
}
