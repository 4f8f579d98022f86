/** Rows that say what those above are together: "I alt", "Sum", "Total". */
import type { Message } from '../../i18n/message.ts'
import { readArea } from './amounts.ts'
import type { SplitRow } from './split.ts'
import type { Column, ReadRow, StatedSum } from './types.ts'

const WORDS =
  /^(?:i\s?alt|sum|total|tilsammen|samlet(?:\s+areal)?|sammenlagt|areal\s+i\s?alt|hovedtotal|subtotal)\b[\s:.]*/i

/** A word for a sum, and a number somewhere, or nothing else at all. */
export function isSum(cells: readonly string[], columns: readonly Column[]): boolean {
  const filled = cells.map(cell => cell.trim()).filter(cell => cell !== '')
  if (filled.length === 0) return false
  if (WORDS.test(filled[0] as string)) return true
  // A sheet's own sum: the area stands alone in its column.
  const area = columns.find(({ kind }) => kind === 'area')
  return (
    filled.length === 1 &&
    columns.length > 2 &&
    area !== undefined &&
    typeof readArea(cells[area.index] ?? '') === 'number'
  )
}

/** `from`: the first of the rows that no sum has counted yet. A sum may be of those, or of all. */
export function sumOf(row: SplitRow, columns: readonly Column[], rows: readonly ReadRow[], from: number): StatedSum {
  const m2 = statedArea(row.cells, columns)
  if (m2 === null) return { row: row.row, m2, faults: [{ id: 'parcel-table.sum-unread' }] }
  const added = (some: readonly ReadRow[]) => some.reduce((sum, { parcel }) => sum + (parcel.areaM2 ?? 0), 0)
  const [all, since] = [added(rows), added(rows.slice(from))]
  if (m2 === all || m2 === since) return { row: row.row, m2, faults: [] }
  return { row: row.row, m2, faults: [mismatch(m2, all)] }
}

const mismatch = (stated: number, found: number): Message => ({
  id: 'parcel-table.sum-differs',
  values: { stated, found, difference: Math.abs(stated - found), more: stated > found ? 'yes' : 'no' }
})

function statedArea(cells: readonly string[], columns: readonly Column[]): number | null {
  const area = columns.find(({ kind }) => kind === 'area')
  const own = area ? readArea((cells[area.index] ?? '').trim().replace(WORDS, '')) : null
  if (typeof own === 'number') return own
  const numbers = cells.map(cell => readArea(cell.trim().replace(WORDS, ''))).filter(one => typeof one === 'number')
  return numbers.length === 1 ? (numbers[0] as number) : null
}
