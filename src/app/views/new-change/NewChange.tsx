import { presentProposal, useCase } from '../../state/case.ts'
import type { AskedChange } from '../../state/case-dialog.ts'
import { DesignateCooperation } from './DesignateCooperation.tsx'
import { DissolveCooperation } from './DissolveCooperation.tsx'
import { MergeMunicipalities } from './MergeMunicipalities.tsx'
import { MergeRegions } from './MergeRegions.tsx'
import { SetRegion } from './SetRegion.tsx'

/** The dialog for a kind of change, to add one or edit an existing one. */
export function NewChange({ type, changeId }: { readonly type: AskedChange; readonly changeId: string | null }) {
  const change = useCase(state => presentProposal(state)?.changes.find(({ id }) => id === changeId))
  switch (type) {
    case 'merge-municipalities':
      return <MergeMunicipalities before={change?.type === type ? change : undefined} />
    case 'set-region':
      return <SetRegion before={change?.type === type ? change : undefined} />
    case 'merge-regions':
      return <MergeRegions before={change?.type === type ? change : undefined} />
    case 'dissolve-cooperation':
      return <DissolveCooperation before={change?.type === type ? change : undefined} />
    case 'designate-cooperation':
      return <DesignateCooperation before={change?.type === type ? change : undefined} />
  }
}
