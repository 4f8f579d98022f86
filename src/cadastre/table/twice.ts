/** The same parcel in several rows. One number in two districts is two parcels. */
import type { Message } from '../../i18n/message.ts'
import { spelling } from '../districts.ts'
import { matrikelKey } from '../matrikelnr.ts'
import type { ReadRow } from './types.ts'

/** Rows with what is to be told of parcels that stand in earlier ones: two parts may move, a whole parcel only once. */
export function tellTwice(rows: readonly ReadRow[]): readonly ReadRow[] {
  const first = new Map<string, ReadRow>()
  return rows.map(row => {
    const key = parcelKey(row)
    if (key === null || row.faults.length > 0) return row
    const before = first.get(key)
    if (!before) {
      first.set(key, row)
      return row
    }
    const values = { row: before.row, name: row.parcel.matrikelnr ?? '' }
    const same = before.parcel.areaM2 === row.parcel.areaM2 && before.to === row.to && before.from === row.from
    const message: Message = { id: 'parcel-table.twice', values }
    return before.parcel.whole || row.parcel.whole || same
      ? { ...row, faults: [...row.faults, message] }
      : { ...row, notes: [...row.notes, { id: 'parcel-table.two-parts', values }] }
  })
}

/** null for land without a number. */
function parcelKey({ parcel: { matrikelnr, ejerlav, ejerlavskode } }: ReadRow): string | null {
  if (matrikelnr === undefined) return null
  return `${matrikelKey(matrikelnr)} ${ejerlavskode ?? spelling(ejerlav ?? '')}`
}
