/** From the rows of a table to the changes they make: one for each giver and receiver, in the order they first stand in. */
import type { Parcel, TransferParcels } from '../../proposal/types.ts'
import type { ReadRow } from './types.ts'

/** Rows that are left out, and why. */
export interface Placed {
  readonly changes: readonly TransferParcels[]
  /** Rows with a fault. */
  readonly faulty: readonly ReadRow[]
  /** Rows without a giver or a receiver. */
  readonly homeless: readonly ReadRow[]
}

/** `newId` gives each change an id of its own. */
export function changesOf(rows: readonly ReadRow[], newId: () => string): Placed {
  const faulty: ReadRow[] = []
  const homeless: ReadRow[] = []
  const groups = new Map<string, { from: string; to: string; cause: string | null; parcels: Parcel[] }>()
  for (const row of rows) {
    const { from, to, cause, parcel } = row
    if (row.faults.length > 0) faulty.push(row)
    else if (from === null || to === null) homeless.push(row)
    else {
      const key = JSON.stringify([from, to, cause])
      const group = groups.get(key) ?? { from, to, cause, parcels: [] }
      group.parcels.push(parcel)
      groups.set(key, group)
    }
  }
  const changes = [...groups.values()].map(
    ({ cause, ...rest }): TransferParcels => ({
      id: newId(),
      type: 'transfer-parcels',
      ...rest,
      ...(cause === null ? {} : { cause })
    })
  )
  return { changes, faulty, homeless }
}
