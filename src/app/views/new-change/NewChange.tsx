import { presentProposal, useCase } from '../../state/case.ts'
import type { AskedChange } from '../../state/case-dialog.ts'
import { DesignateCooperationDialog } from './DesignateCooperationDialog.tsx'
import { DissolveCooperationDialog } from './DissolveCooperationDialog.tsx'
import { MergeMunicipalitiesDialog } from './MergeMunicipalitiesDialog.tsx'
import { MergeRegionsDialog } from './MergeRegionsDialog.tsx'
import { SetRegionDialog } from './SetRegionDialog.tsx'

/** The dialog for a kind of change, to add one or edit an existing one. */
export function NewChange({ type, changeId }: { readonly type: AskedChange; readonly changeId: string | null }) {
  const change = useCase(state => presentProposal(state)?.changes.find(({ id }) => id === changeId))
  switch (type) {
    case 'merge-municipalities':
      return <MergeMunicipalitiesDialog before={change?.type === type ? change : undefined} />
    case 'set-region':
      return <SetRegionDialog before={change?.type === type ? change : undefined} />
    case 'merge-regions':
      return <MergeRegionsDialog before={change?.type === type ? change : undefined} />
    case 'dissolve-cooperation':
      return <DissolveCooperationDialog before={change?.type === type ? change : undefined} />
    case 'designate-cooperation':
      return <DesignateCooperationDialog before={change?.type === type ? change : undefined} />
  }
}
