/** A drawn area becomes a part of the parcel it was drawn in. One step to undo. */
import { parcelAt, partOf } from '../../../cadastre/part-of.ts'
import '../../../i18n/cadastre.ts'
import type { Message } from '../../../i18n/message.ts'
import { transferOf } from '../../../proposal/types.ts'
import { say } from '../../state/announcer.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { getServices } from '../../state/services.ts'
import { useUi } from '../../state/ui.ts'
import { useUnits } from '../../state/units.ts'
import { edit } from '../case/log.ts'
import { innerPoint } from '../units/inner-point.ts'

/** Whether the area keeps to the parcel the engine tells, which knows both to the millimetre. */
export async function makePartOfParcel(changeId: string): Promise<void> {
  const tell = (message: Message) => {
    useUi.setState({ notice: message })
    say(message)
  }
  const proposal = presentProposal(useCase.getState())
  const change = proposal && transferOf(proposal, changeId)
  const parcels = useUnits.getState().own?.parcels
  if (!proposal || !change || !parcels) return
  const { area, from: _, type: __, parcels: ___, parcelsComplete: ____, ...besides } = change
  const polygon = area.type === 'Polygon' ? area.coordinates : (area.coordinates[0] ?? [])
  const point = innerPoint(polygon)
  const parcel = parcelAt(parcels.values(), point)
  if (!parcel) return tell({ id: 'parcel-part.none' })
  // The change has moved the land already.
  const { code, movedFrom } = await getServices().engine.locate(point, proposal.effectiveDate)
  const from = code === change.to ? movedFrom : code
  if (!from) return tell({ id: 'parcel-part.nobodys' })
  edit({
    kind: 'replace-change',
    change: { ...besides, type: 'transfer-parcels', parcels: [partOf(parcel, area)], from }
  })
  tell({ id: 'parcel-part.made', values: { number: parcel.matrikelnr, ejerlav: parcel.ejerlav ?? 'none' } })
}
