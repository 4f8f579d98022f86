/** Puts the parcels of a table into the case: as changes of their own, or into one that is there. One step to undo. */
import { changesOf } from '../../../cadastre/table/changes.ts'
import type { ReadRow } from '../../../cadastre/table/types.ts'
import type { Change } from '../../../proposal/types.ts'
import { say } from '../../state/announcer.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { addChanges } from '../case/add-changes.ts'
import { edit } from '../case/log.ts'

/** Rows with a fault, or without giver or receiver, are left out: whoever calls has told how many. */
export function placeParcels(rows: readonly ReadRow[]): void {
  const { changes } = changesOf(rows, () => '')
  const n = changes.reduce((sum, { parcels }) => sum + parcels.length, 0)
  addChanges(changes, { id: 'parcel-table.placed', values: { n, changes: changes.length } })
}

/** The parcels go to the end of the change's list, whoever gives and receives there. */
export function addParcelsTo(changeId: string, rows: readonly ReadRow[]): void {
  const change = presentProposal(useCase.getState())?.changes.find(({ id }) => id === changeId)
  const parcels = rows.filter(({ faults }) => faults.length === 0).map(({ parcel }) => parcel)
  if (!change || parcels.length === 0) return
  edit({ kind: 'replace-change', change: { ...change, parcels: [...(change.parcels ?? []), ...parcels] } as Change })
  say({ id: 'parcel-table.added', values: { n: parcels.length } })
}
