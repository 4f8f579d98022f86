/** The table of municipalities as files: CSV as every table Skel writes, and a workbook where numbers are numbers. */
import type { SheetData } from 'write-excel-file/universal'
import { csv } from '../../../bundle/csv.ts'
import { s } from '../../../i18n/explore.ts'
import { formatDate } from '../../../i18n/format.ts'
import {
  densityOf,
  figureOf,
  type Measure,
  type SideName,
  sumsOf,
  type TableRow,
  type TableSide
} from '../../state/selectors/table-rows.ts'
import { downloadText, fileNameFor } from './download.ts'

/** What the rows are of. */
export interface TableOf {
  /** YYYY-MM-DD that both sides are of. */
  readonly date: string
  /** Title of the proposal; null without one, and then there is one side only. */
  readonly proposal: string | null
  readonly dataset: string
  /** The theme that has a column of its own; `digits` of numbers, null for words. */
  readonly theme: { readonly label: string; readonly digits: number | null } | null
  readonly sources: readonly string[]
}

type Value = string | number | Date | null

interface FileColumn {
  readonly header: string
  readonly value: (row: TableRow) => Value
  /** Of all of Denmark. */
  readonly sum: Value
  /** Digits that are shown after the decimal mark; the number is whole in the file. */
  readonly digits?: number
  readonly width: number
}

type Fixed = Exclude<Measure, 'theme'>

const MEASURES: readonly { readonly id: Fixed; readonly digits: number; readonly width: number }[] = [
  { id: 'area', digits: 2, width: 14 },
  { id: 'residents', digits: 0, width: 14 },
  { id: 'density', digits: 1, width: 16 },
  { id: 'rank', digits: 0, width: 14 }
]

/** Digits after the decimal mark that a number has at most: square metres of km², thousandths of people. */
const DIGITS: Readonly<Record<Fixed, number>> = { area: 6, residents: 3, density: 3, rank: 0 }

function columnsOf(rows: readonly TableRow[], { date, proposal, theme }: TableOf): readonly FileColumn[] {
  const sides: readonly SideName[] = proposal === null ? ['after'] : ['before', 'after']
  const named = (column: string, side: SideName) =>
    proposal === null ? column : s('table.file.side', { column, side })
  const words = (header: string, width: number, read: (side: TableSide) => string, sum: Value = null) =>
    sides.map(
      (side): FileColumn => ({
        header: named(header, side),
        width,
        sum,
        value: row => (row[side] ? read(row[side]) : null)
      })
    )
  const figures = MEASURES.flatMap(({ id, digits, width }) =>
    sides.map((side): FileColumn => {
      const sums = sumsOf(rows, side)
      const whole = { area: sums.areaM2, residents: sums.residents, density: densityOf(sums), rank: null }[id]
      return {
        header: named(s(`table.file.${id}`), side),
        width,
        digits,
        sum: inFile(id, whole),
        value: row => (row[side] ? inFile(id, figureOf(row[side], id)) : null)
      }
    })
  )
  const themed = theme
    ? sides.map(
        (side): FileColumn => ({
          header: named(theme.label, side),
          width: theme.digits === null ? 40 : 16,
          sum: null,
          ...(theme.digits ? { digits: theme.digits } : {}),
          // A figure that there is none of is told in words.
          value: row => (theme.digits === null ? null : row[side]?.theme?.value) ?? row[side]?.theme?.text ?? null
        })
      )
    : []
  const fate: FileColumn = {
    header: s('table.file.fate'),
    width: 18,
    sum: null,
    value: row => s('table.file.fate.of', { fate: row.fate })
  }
  return [
    { header: s('table.file.code'), width: 8, sum: null, value: ({ code }) => code },
    ...words(s('table.file.name'), 24, ({ name }) => name, s('table.file.sum')),
    ...(proposal === null ? [] : [fate]),
    ...words(s('table.file.region'), 24, ({ regions }) => regions.join(', ')),
    ...figures,
    ...themed,
    {
      header: s('table.file.date'),
      width: 12,
      sum: new Date(`${date}T00:00:00Z`),
      value: () => new Date(`${date}T00:00:00Z`)
    }
  ]
}

function inFile(measure: Fixed, value: number | null): number | null {
  if (value === null) return null
  return Number((measure === 'area' ? value / 1e6 : value).toFixed(DIGITS[measure]))
}

/** Semicolons and decimal commas; the last row is all of Denmark, whatever rows are shown. */
export function tableCsv(shown: readonly TableRow[], all: readonly TableRow[], of: TableOf): string {
  const columns = columnsOf(all, of)
  return csv([
    columns.map(({ header }) => header),
    ...shown.map(row => columns.map(({ value }) => inCsv(value(row)))),
    columns.map(({ sum }) => inCsv(sum))
  ])
}

function inCsv(value: Value): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'number' ? String(value).replace('.', ',') : (value ?? '')
}

/** A workbook: the table, its headings and first columns staying in sight, and a sheet on what the figures are. */
export async function tableXlsx(
  shown: readonly TableRow[],
  all: readonly TableRow[],
  of: TableOf
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: write } = await import('write-excel-file/universal')
  const columns = columnsOf(all, of)
  const cell = (value: Value, { digits }: Partial<FileColumn>, bold = false) => {
    if (value === null) return null
    const weight = bold ? ({ fontWeight: 'bold' } as const) : {}
    if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd', ...weight }
    if (typeof value === 'string') return { value, type: String, ...weight }
    return { value, type: Number, format: digits ? `#,##0.${'0'.repeat(digits)}` : '#,##0', ...weight }
  }
  const table: SheetData = [
    columns.map(({ header }) => ({ value: header, type: String, fontWeight: 'bold', wrap: true })),
    ...shown.map(row => columns.map(column => cell(column.value(row), column))),
    columns.map(column => cell(column.sum, column, true))
  ]
  const about: SheetData = [
    ...(of.proposal === null ? [] : [[cell(s('table.file.proposal'), {}, true), cell(of.proposal, {})]]),
    [cell(s('table.file.date'), {}, true), cell(new Date(`${of.date}T00:00:00Z`), {})],
    [cell(s('table.file.dataset'), {}, true), cell(of.dataset, {})],
    [cell(s('table.file.about'), {}, true), cell(s('table.about'), {})],
    ...of.sources.map((source, i) => [i === 0 ? cell(s('table.file.sources'), {}, true) : null, cell(source, {})])
  ]
  const blob = await write([
    {
      data: table,
      sheet: s('table.heading'),
      stickyRowsCount: 1,
      stickyColumnsCount: 2,
      columns: columns.map(({ width }) => ({ width }))
    },
    { data: about, sheet: s('table.file.about'), columns: [{ width: 18 }, { width: 100 }] }
  ]).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

export function downloadCsv(shown: readonly TableRow[], all: readonly TableRow[], of: TableOf): void {
  downloadText(tableCsv(shown, all, of), nameOf(of, 'csv'), 'text/csv;charset=utf-8')
}

/** Rejects where the writer can't be fetched. */
export async function downloadXlsx(shown: readonly TableRow[], all: readonly TableRow[], of: TableOf): Promise<void> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  downloadText(await tableXlsx(shown, all, of), nameOf(of, 'xlsx'), type)
}

const nameOf = ({ date, proposal }: TableOf, extension: string): string =>
  fileNameFor([proposal ?? '', s('table.file', { date: formatDate(date) })].filter(Boolean).join(' '), extension)
