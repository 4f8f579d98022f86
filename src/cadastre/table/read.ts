/**
 * Reads a table of parcels, pasted from a spreadsheet or from a CSV file. Every row comes back: as a parcel with what is wrong
 * with it, as a sum, or as words that are neither. A row with a fault is for the reader to mend; nothing is guessed for it.
 */
import type { Message } from '../../i18n/message.ts'
import { columnsByContent, columnsOf, isHeader, isNarrowHeader } from './columns.ts'
import { MunicipalityFinder } from './municipalities.ts'
import { RowReader } from './row.ts'
import { type SplitRow, splitRows } from './split.ts'
import { isSum, sumOf } from './sums.ts'
import { tellTwice } from './twice.ts'
import type { Asked, Column, ColumnKind, ReadRow, ReadTable, StatedSum } from './types.ts'

/** Twice as many as the longest list of parcels one has to expect. */
export const MOST_ROWS = 20_000
/** Rows a header is looked for in: a title or two may stand above it. */
const HEADER_WITHIN = 10

export function readParcelTable(text: string, asked: Asked): ReadTable {
  const { rows: all } = splitRows(text)
  if (all.length > MOST_ROWS)
    return { ...EMPTY, faults: [{ id: 'parcel-table.too-many', values: { n: all.length, most: MOST_ROWS } }] }
  const { header, columns, below, above } = layout(all, asked)
  const reader = new RowReader(columns, asked)
  const rows: ReadRow[] = []
  const sums: StatedSum[] = []
  const others = above.map(asOther)
  let sinceSum = 0
  for (const row of below) {
    if (isSum(row.cells, columns)) {
      sums.push(sumOf(row, columns, rows, sinceSum))
      sinceSum = rows.length
    } else if (reader.isRemark(row.cells)) others.push(asOther(row))
    else rows.push(reader.read(row))
  }
  const told = tellTwice(rows)
  const taken = told.filter(({ faults }) => faults.length === 0)
  return {
    columns,
    header: header?.row ?? null,
    rows: told,
    sums,
    others,
    faults: columnFaults(columns, told.length, asked.districts === null),
    sumM2: taken.reduce((sum, { parcel }) => sum + (parcel.areaM2 ?? 0), 0),
    withoutArea: taken.filter(({ parcel }) => parcel.areaM2 === undefined).length
  }
}

const EMPTY: ReadTable = {
  columns: [],
  header: null,
  rows: [],
  sums: [],
  others: [],
  faults: [],
  sumM2: 0,
  withoutArea: 0
}

const asOther = ({ row, cells }: SplitRow) => ({ row, text: cells.join(' ').replace(/\s+/g, ' ').trim() })

function layout(all: readonly SplitRow[], { districts, municipalities, columns: corrected }: Asked) {
  const at = all.slice(0, HEADER_WITHIN).findIndex(({ cells }) => isHeader(cells))
  const narrow = at < 0 && all[0] && isNarrowHeader(all[0].cells) ? 0 : at
  const header = narrow < 0 ? null : (all[narrow] as SplitRow)
  const below = all.slice(narrow + 1)
  const known = { districts, municipalities: new MunicipalityFinder(municipalities) }
  const cells = below.map(row => row.cells)
  const found = header ? widened(columnsOf(header.cells), cells) : columnsByContent(cells, known)
  const columns = found.map(column => {
    const kind = corrected?.get(column.index)
    return kind === undefined ? column : { ...column, kind }
  })
  return { header, columns, below, above: header ? all.slice(0, narrow) : [] }
}

/** Rows may have more cells than the header; what stands there is not read, and must show. */
function widened(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly Column[] {
  const width = rows.reduce((most, cells) => Math.max(most, cells.findLastIndex(cell => cell.trim() !== '') + 1), 0)
  const more = Array.from({ length: Math.max(0, width - columns.length) }, (_, i) => ({
    index: columns.length + i,
    heading: '',
    kind: null
  }))
  return [...columns, ...more]
}

/** Columns that must be there, or can't be there twice. */
function columnFaults(columns: readonly Column[], rows: number, noList: boolean): readonly Message[] {
  if (rows === 0) return [{ id: 'parcel-table.none' }]
  const has = (kind: ColumnKind) => columns.some(column => column.kind === kind)
  const twice = (['matrikelnr', 'ejerlav', 'ejerlavskode', 'area', 'whole'] as const).filter(
    kind => columns.filter(column => column.kind === kind).length > 1
  )
  return [
    ...(has('matrikelnr') || has('land') ? [] : [{ id: 'parcel-table.no-number-column' }]),
    ...(has('area') ? [] : [{ id: 'parcel-table.no-area-column' }]),
    ...twice.map(kind => ({ id: `parcel-table.twice.${kind}` })),
    ...(noList ? [{ id: 'parcel-table.no-list' }] : [])
  ]
}
