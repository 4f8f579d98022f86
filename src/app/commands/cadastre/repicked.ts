/** What comes of a change whose parcels were picked again: what is picked then is its list. */
import type { LayerParcel } from '../../../cadastre/layer/types.ts'
import { ParcelFinder, withSource } from '../../../cadastre/locate.ts'
import { tooManyPoints } from '../../../proposal/budget.ts'
import type { Parcel, Proposal, TransferParcels } from '../../../proposal/types.ts'
import { type OwnLayer, useUnits } from '../../state/units.ts'
import { changesOfPicked, type Picked, type PickedChanges } from './picked-parcels.ts'

/** Which parcel of the layer each of a list is; null where the layer has none or several. */
export function idsIn({ parcels }: OwnLayer, list: readonly Parcel[]): readonly (string | null)[] {
  const finder = new ParcelFinder({ parcels: [...(parcels?.values() ?? [])] })
  return list.map(parcel => {
    const found = finder.find(parcel)
    return typeof found === 'string' || found.length !== 1 ? null : (found[0] as LayerParcel).id
  })
}

export const changeIn = ({ changes }: Proposal, id: string): TransferParcels | null =>
  changes.find((change): change is TransferParcels => change.id === id && change.type === 'transfer-parcels') ?? null

/**
 * The change with what is picked as its list, under its id, and changes of their own for parcels that others have. What it had
 * that was picked again stays as it was; what the layer does not know stays.
 */
export async function changesOfRepicked(
  proposal: Proposal,
  changeId: string,
  { parcels, source }: Picked,
  to: string
): Promise<PickedChanges> {
  const change = changeIn(proposal, changeId)
  const { own } = useUnits.getState()
  if (!change || !own) return changesOfPicked(proposal, { parcels, source }, to)
  const ids = idsIn(own, change.parcels)
  const picked = new Set(parcels.map(({ id }) => id))
  const listed = new Set(ids)
  const stay = change.parcels.filter((_, i) => {
    const id = ids[i] ?? null
    return id === null || picked.has(id)
  })
  const fresh = parcels.filter(({ id }) => !listed.has(id))
  const found = await changesOfPicked(proposal, { parcels: fresh, source }, to)
  const joining = found.changes.find(({ from }) => from === change.from)?.parcels ?? []
  const others = found.changes.filter(({ from }) => from !== change.from)
  const { areaM2, ...rest } = change
  const isSame = joining.length === 0 && stay.length === change.parcels.length
  const again: TransferParcels = {
    ...rest,
    to,
    parcels: [...stay, ...joining],
    // What was stated for all of them together held for others than these.
    ...(isSame && areaM2 !== undefined ? { areaM2 } : {}),
    ...(joining.length > 0 ? { sources: withSource(change.sources, source) } : {})
  }
  const [first, ...more] = others
  const changes = again.parcels.length > 0 ? [again, ...others] : first ? [{ ...first, id: changeId }, ...more] : []
  return {
    changes,
    receivers: found.receivers,
    tooMany: tooManyPoints({ changes: replaced(proposal, changes) })?.message ?? null
  }
}

/** The proposal's changes with these: in the place of those of the same id, others at the end. */
export function replaced({ changes }: Proposal, now: readonly TransferParcels[]): Proposal['changes'] {
  const known = new Set(changes.map(({ id }) => id))
  return [
    ...changes.map(change => now.find(({ id }) => id === change.id) ?? change),
    ...now.filter(({ id }) => !known.has(id))
  ]
}
