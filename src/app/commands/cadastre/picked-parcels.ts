/** From parcels picked on the map to the changes they make: one for each municipality they are in now. */
import type { LayerParcel } from '../../../cadastre/layer/types.ts'
import { wholeParcel } from '../../../cadastre/locate.ts'
import { byMatrikelnr } from '../../../cadastre/matrikelnr.ts'
import { addTo } from '../../../collections/lists.ts'
import '../../../i18n/cadastre.ts'
import type { Message } from '../../../i18n/message.ts'
import { tooManyPoints } from '../../../proposal/budget.ts'
import type { LayerSource, Proposal, TransferParcels } from '../../../proposal/types.ts'
import { getServices } from '../../state/services.ts'
import { newId } from '../case/new-id.ts'
import { innerPoint } from '../units/inner-point.ts'

export interface Picked {
  readonly parcels: readonly LayerParcel[]
  readonly source: LayerSource
}

export interface PickedChanges {
  readonly changes: readonly TransferParcels[]
  /** Parcels that were the receiver's already. */
  readonly receivers: number
  readonly tooMany: Message | null
}

/** Those that are the receiver's already, and those that lie in no municipality, make no change. */
export async function changesOfPicked(
  proposal: Proposal,
  { parcels, source }: Picked,
  to: string
): Promise<PickedChanges> {
  const { engine } = getServices()
  const groups = new Map<string, LayerParcel[]>()
  let receivers = 0
  const points = parcels.map(({ polygons }) =>
    innerPoint(polygons.reduce((a, b) => ((b[0]?.length ?? 0) > (a[0]?.length ?? 0) ? b : a)))
  )
  const places = await engine.locateAll(points, proposal.effectiveDate)
  for (const [i, parcel] of parcels.entries()) {
    const code = places[i]?.code ?? ''
    if (code === to) receivers++
    else if (code !== '') addTo(groups, code, parcel)
  }
  const changes = [...groups].map(
    ([from, of]): TransferParcels => ({
      id: newId(),
      type: 'transfer-parcels',
      parcels: of.toSorted((a, b) => byMatrikelnr(a.matrikelnr, b.matrikelnr)).map(wholeParcel),
      from,
      to,
      sources: [source]
    })
  )
  // A proposal that could not be opened again must not come about.
  const tooMany = tooManyPoints({ changes: [...proposal.changes, ...changes] })?.message ?? null
  return { changes, receivers, tooMany }
}
