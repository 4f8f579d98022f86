import { lazy, type ReactElement, Suspense } from 'react'
import type { CaseDialog } from '../../state/case-dialog.ts'
import { ChangeDetails } from '../../views/case-sheet/ChangeDetails.tsx'
import { CouncilSheet } from '../../views/case-sheet/CouncilSheet.tsx'
import { NewChange } from '../../views/new-change/NewChange.tsx'
import { StateCooperationDialog } from '../../views/new-change/StateCooperationDialog.tsx'
import { Trim } from '../../views/suggestions/Trim.tsx'
import { Terms } from '../../views/terms/Terms.tsx'

const ReadAnnex = lazy(() => import('../../views/parcels/ReadAnnex.tsx').then(m => ({ default: m.ReadAnnex })))
const Oversight = lazy(() => import('../../views/oversight/Oversight.tsx').then(m => ({ default: m.Oversight })))
const Consequences = lazy(() =>
  import('../../views/consequences/Consequences.tsx').then(m => ({ default: m.Consequences }))
)
const ParcelLayerDialog = lazy(() =>
  import('../../views/parcels/ParcelLayerDialog.tsx').then(m => ({ default: m.ParcelLayerDialog }))
)
const Datasets = lazy(() => import('../../views/datasets/Datasets.tsx').then(m => ({ default: m.Datasets })))
const CompareDatasets = lazy(() =>
  import('../../views/datasets/CompareDatasets.tsx').then(m => ({ default: m.CompareDatasets }))
)
const OwnLayerDialog = lazy(() =>
  import('../../views/own-layer/OwnLayerDialog.tsx').then(m => ({ default: m.OwnLayerDialog }))
)
const ResidentCoverage = lazy(() =>
  import('../../views/residents/ResidentCoverage.tsx').then(m => ({ default: m.ResidentCoverage }))
)
const GisFiles = lazy(() => import('../../views/exchange/GisFiles.tsx').then(m => ({ default: m.GisFiles })))
const Layers = lazy(() => import('../../views/layers/Layers.tsx').then(m => ({ default: m.Layers })))
const Papers = lazy(() => import('../../views/papers/Papers.tsx').then(m => ({ default: m.Papers })))
const ShareLink = lazy(() => import('../../views/share/ShareLink.tsx').then(m => ({ default: m.ShareLink })))
const Publish = lazy(() => import('../../views/share/Publish.tsx').then(m => ({ default: m.Publish })))
const EmbedCode = lazy(() => import('../../views/embed/EmbedCode.tsx').then(m => ({ default: m.EmbedCode })))
const FromLink = lazy(() => import('../../views/share/FromLink.tsx').then(m => ({ default: m.FromLink })))
const SendDialog = lazy(() => import('../../views/hearing/SendDialog.tsx').then(m => ({ default: m.SendDialog })))
const AnswersDialog = lazy(() =>
  import('../../views/hearing/AnswersDialog.tsx').then(m => ({ default: m.AnswersDialog }))
)
const SeatDialog = lazy(() => import('../../views/hearing/SeatDialog.tsx').then(m => ({ default: m.SeatDialog })))
const Comments = lazy(() => import('../../views/comments/Comments.tsx').then(m => ({ default: m.Comments })))
const CommentFiles = lazy(() =>
  import('../../views/comments/CommentFiles.tsx').then(m => ({ default: m.CommentFiles }))
)
const Collisions = lazy(() => import('../../views/collisions/Collisions.tsx').then(m => ({ default: m.Collisions })))
const ParcelsFromTable = lazy(() =>
  import('../../views/parcels/ParcelsFromTable.tsx').then(m => ({ default: m.ParcelsFromTable }))
)

/** The dialogs of the whole Act, fetched when the first of them is opened. The return type makes the compiler ask for all. */
export function CaseDialogs({ dialog }: { readonly dialog: CaseDialog }): ReactElement {
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
      return <StateCooperationDialog id={dialog.id} />
    case 'trim':
      return <Trim changeId={dialog.changeId} />
    case 'papers':
      return (
        <Suspense fallback={null}>
          <Papers />
        </Suspense>
      )
    case 'share-link':
      return (
        <Suspense fallback={null}>
          <ShareLink />
        </Suspense>
      )
    case 'publish':
      return (
        <Suspense fallback={null}>
          <Publish />
        </Suspense>
      )
    case 'hearing-files':
      return (
        <Suspense fallback={null}>
          <SendDialog />
        </Suspense>
      )
    case 'hearing-answers':
      return (
        <Suspense fallback={null}>
          <AnswersDialog />
        </Suspense>
      )
    case 'council-seat':
      return (
        <Suspense fallback={null}>
          <SeatDialog />
        </Suspense>
      )
    case 'comments':
      return (
        <Suspense fallback={null}>
          <Comments thread={dialog.thread} on={dialog.on} />
        </Suspense>
      )
    case 'comment-files':
      return (
        <Suspense fallback={null}>
          <CommentFiles />
        </Suspense>
      )
    case 'embed':
      return (
        <Suspense fallback={null}>
          <EmbedCode />
        </Suspense>
      )
    case 'from-link':
      return (
        <Suspense fallback={null}>
          <FromLink link={dialog.link} />
        </Suspense>
      )
    case 'collisions':
      return (
        <Suspense fallback={null}>
          <Collisions files={dialog.files} />
        </Suspense>
      )
    case 'gis-files':
      return (
        <Suspense fallback={null}>
          <GisFiles />
        </Suspense>
      )
    case 'consequences':
      return (
        <Suspense fallback={null}>
          <Consequences />
        </Suspense>
      )
    case 'resident-coverage':
      return (
        <Suspense fallback={null}>
          <ResidentCoverage />
        </Suspense>
      )
    case 'read-annex':
      return (
        <Suspense fallback={null}>
          <ReadAnnex />
        </Suspense>
      )
    case 'parcel-layer':
      return (
        <Suspense fallback={null}>
          <ParcelLayerDialog />
        </Suspense>
      )
    case 'own-layer':
      return (
        <Suspense fallback={null}>
          <OwnLayerDialog files={dialog.files} />
        </Suspense>
      )
    case 'layers':
      return (
        <Suspense fallback={null}>
          <Layers place={dialog.place ?? null} />
        </Suspense>
      )
    case 'parcel-table':
      return (
        <Suspense fallback={null}>
          <ParcelsFromTable changeId={dialog.changeId} />
        </Suspense>
      )
    case 'datasets':
      return (
        <Suspense fallback={null}>
          <Datasets />
        </Suspense>
      )
    case 'compare-datasets':
      return (
        <Suspense fallback={null}>
          <CompareDatasets />
        </Suspense>
      )
    case 'oversight':
      return (
        <Suspense fallback={null}>
          <Oversight />
        </Suspense>
      )
  }
}
