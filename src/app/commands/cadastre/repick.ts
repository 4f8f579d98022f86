/** The parcels of a change picked again on the map, with those it has picked already. */
import '../../../i18n/cadastre.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useUi } from '../../state/ui.ts'
import { useUnits } from '../../state/units.ts'
import { blankDrawing } from '../draw/session.ts'
import { zoomToChange } from '../map/zoom.ts'
import { beginPicking, ownSelection } from '../units/session.ts'
import { changeIn, idsIn } from './repicked.ts'

export async function pickAgain(changeId: string): Promise<void> {
  const proposal = presentProposal(useCase.getState())
  const change = proposal && changeIn(proposal, changeId)
  const { own } = useUnits.getState()
  if (!change || !own?.parcels) return
  const ids = idsIn(own, change.parcels)
  const kept = ids.filter(id => id === null).length
  const codes = [...new Set(ids.flatMap(id => id ?? []))]
  zoomToChange(changeId)
  if (kept > 0) useUi.setState({ notice: { id: 'parcel-repick.kept', values: { n: kept } } })
  const units = ownSelection(own, codes)
  const { id, to } = change
  await beginPicking({ ...blankDrawing, id, purpose: 'transfer-units', editing: true, to, chosenByUser: true, units })
}
