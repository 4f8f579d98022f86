/** A drawn area becomes parts of the parcels it was drawn over. One step to undo. */
import { withSource } from '../../../cadastre/locate.ts'
import { dividedAmong, type PartOfParcel, partOf } from '../../../cadastre/part-of.ts'
import { c } from '../../../i18n/cadastre.ts'
import type { Message } from '../../../i18n/message.ts'
import { tooManyPoints } from '../../../proposal/budget.ts'
import { type TransferParcels, transferOf } from '../../../proposal/types.ts'
import { say } from '../../state/announcer.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { getServices } from '../../state/services.ts'
import { useUi } from '../../state/ui.ts'
import { useUnits } from '../../state/units.ts'
import { edit } from '../case/log.ts'
import { newId } from '../case/new-id.ts'
import { innerPoint } from '../units/inner-point.ts'

/** Land less than this (m²) is not worth telling. */
const TOLD_M2 = 1
/** Parcels told by number and area. */
const MOST_TOLD = 8

export async function makePartOfParcel(changeId: string): Promise<void> {
  const tell = (message: Message) => {
    useUi.setState({ notice: message })
    say(message)
  }
  const proposal = presentProposal(useCase.getState())
  const change = proposal && transferOf(proposal, changeId)
  const { own } = useUnits.getState()
  if (!proposal || !change || !own?.parcels) return
  const { area, from: _, type: __, parcels: ___, parcelsComplete: ____, sources, ...besides } = change
  const divided = dividedAmong(own.parcels.values(), area)
  if (!divided) return tell({ id: 'parcel-part.lines' })
  const { parts, elsewhereM2 } = divided
  if (parts.length === 0) return tell({ id: 'parcel-part.none' })
  const groups = new Map<string, PartOfParcel[]>()
  let nobodysM2 = 0
  for (const part of parts) {
    const giver = await giverOf(part, change.to, proposal.effectiveDate)
    if (giver) groups.set(giver, [...(groups.get(giver) ?? []), part])
    else nobodysM2 += part.m2
  }
  if (groups.size === 0) return tell({ id: 'parcel-part.nobodys' })
  const made = [...groups].map(
    ([from, some], i): TransferParcels => ({
      ...besides,
      ...(i > 0 ? { id: newId() } : {}),
      type: 'transfer-parcels',
      parcels: some.map(partOf),
      sources: withSource(sources, own.source),
      from
    })
  )
  const changes = proposal.changes.flatMap(one => (one.id === changeId ? made : one))
  const tooMany = tooManyPoints({ changes })
  if (tooMany) return tell(tooMany.message)
  const [only] = made
  edit(made.length === 1 && only ? { kind: 'replace-change', change: only } : { kind: 'set-changes', changes })
  const left = elsewhereM2 + nobodysM2
  tell({
    id: 'parcel-part.made',
    values: {
      n: parts.length,
      parts: { names: parts.slice(0, MOST_TOLD).map(words) },
      more: Math.max(0, parts.length - MOST_TOLD),
      left: left < TOLD_M2 ? 0 : Math.round(left)
    }
  })
}

const words = ({ parcel: { matrikelnr, ejerlav }, m2, part }: PartOfParcel): string =>
  c('parcel-part.one', {
    name: [matrikelnr, ejerlav].filter(Boolean).join(', '),
    m2: Math.round(m2),
    whole: part ? 'no' : 'yes'
  })

/** Whose the land is, or was before this very change moved it; '' or null for land of nobody's. */
async function giverOf({ parcel, part }: PartOfParcel, to: string, date: string): Promise<string | null> {
  const polygons = part === null ? parcel.polygons : part.type === 'Polygon' ? [part.coordinates] : part.coordinates
  const largest = polygons.reduce((a, b) => ((b[0]?.length ?? 0) > (a[0]?.length ?? 0) ? b : a))
  const { code, movedFrom } = await getServices().engine.locate(innerPoint(largest), date)
  return code === to ? movedFrom : code
}
