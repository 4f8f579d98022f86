/** A comparison as files: CSV as every table Skel writes, and a workbook with a sheet per table where numbers are numbers. */
import type { SheetData } from 'write-excel-file/universal'
import { type Cell, type ComparisonTable, comparisonTables, type ToCompare } from '../../../bundle/comparison/tables.ts'
import { csv } from '../../../bundle/csv.ts'
import { s } from '../../../i18n/comparison.ts'
import { formatDate } from '../../../i18n/format.ts'
import { downloadText, fileNameFor } from '../files/download.ts'

export interface FileOf extends ToCompare {
  /** Title, id and fingerprint. */
  readonly dataset: string
  readonly sources: readonly string[]
  /** YYYY-MM-DD. */
  readonly made: string
}

type Value = string | number | null

interface FileTable {
  readonly caption: string
  readonly rows: readonly (readonly Value[])[]
}

/** Digits after the decimal mark of hectares: hundredths of square metres. Of residents: thousandths. */
const DIGITS = { m2: 6, persons: 3, n: 0 } as const

type Unit = keyof typeof DIGITS

const unitOf = (cell: Cell | undefined): Unit | null =>
  cell === null || cell === undefined || typeof cell === 'string'
    ? null
    : 'm2' in cell
      ? 'm2'
      : 'persons' in cell
        ? 'persons'
        : 'n'

function fileValue(cell: Cell): Value {
  if (cell === null || typeof cell === 'string') return cell
  if ('m2' in cell) return Number((cell.m2 / 10_000).toFixed(DIGITS.m2))
  return 'persons' in cell ? Number(cell.persons.toFixed(DIGITS.persons)) : cell.n
}

const unitWords = (unit: Unit | null): string => (unit ? s(`comparison.file.unit.${unit}`) : '')

/** A column that says each row's unit after its name; in the table of land every column has one of its own, in its heading. */
function fileTable({ id, caption, head, rows }: ComparisonTable): FileTable {
  if (id === 'land') {
    const heads = head.map((name, column) => {
      const unit = rows.map(row => unitOf(row[column])).find(one => one !== null) ?? null
      return unit && unit !== 'n' ? s('comparison.file.with-unit', { name, unit: unitWords(unit) }) : name
    })
    return { caption, rows: [heads, ...rows.map(row => row.map(fileValue))] }
  }
  if (id === 'findings') return { caption, rows: [head, ...rows.map(row => row.map(fileValue))] }
  const withUnit = (row: readonly Cell[]): Value[] => {
    const [first = null, ...others] = row
    return [fileValue(first), unitWords(others.map(unitOf).find(one => one !== null) ?? null), ...others.map(fileValue)]
  }
  const [first = '', ...others] = head
  return { caption, rows: [[first, s('comparison.file.unit'), ...others], ...rows.map(withUnit)] }
}

function aboutRows({ columns, dataset, sources, made, differences }: FileOf): (readonly string[])[] {
  return [
    ...columns.map(({ name, effectiveDate }) => [
      s('comparison.file.proposal'),
      s('comparison.file.proposal.of', { name, date: formatDate(effectiveDate) })
    ]),
    [s('comparison.file.shown'), differences ? s('comparison.only-differences') : s('comparison.file.everything')],
    [s('comparison.file.dataset'), dataset],
    [s('comparison.file.made'), formatDate(made)],
    ...sources.map(source => [s('comparison.file.source'), source])
  ]
}

const inCsv = (value: Value): string =>
  typeof value === 'number' ? String(value).replace('.', ',') : (value ?? '').replace(/\s+/g, ' ')

/** The tables below one another under their names, and at the end what they are of. */
export function comparisonCsv(of: FileOf): string {
  const tables = comparisonTables(of).map(fileTable)
  return csv([
    ...tables.flatMap(({ caption, rows }) => [[caption], ...rows.map(row => row.map(inCsv)), []]),
    [s('comparison.file.about')],
    ...aboutRows(of)
  ])
}

const MOST_SHEET_NAME = 31

export async function comparisonXlsx(of: FileOf): Promise<Uint8Array<ArrayBuffer>> {
  const { default: write } = await import('write-excel-file/universal')
  const tables = comparisonTables(of)
  const cell = (value: Value, digits: string, bold = false) => {
    if (value === null || value === '') return null
    const weight = bold ? ({ fontWeight: 'bold', wrap: true } as const) : {}
    if (typeof value === 'string') return { value, type: String, ...weight }
    return { value, type: Number, format: digits, ...weight }
  }
  // As many decimals as a number has.
  const digitsOf = (value: Value) => (typeof value === 'number' && !Number.isInteger(value) ? '#,##0.00####' : '#,##0')
  const sheets = tables.map(table => {
    const { rows } = fileTable(table)
    const data: SheetData = rows.map((row, i) => row.map(value => cell(value, digitsOf(value), i === 0)))
    return {
      data,
      sheet: s(`comparison.file.sheet.${table.id}`).slice(0, MOST_SHEET_NAME),
      stickyRowsCount: 1,
      stickyColumnsCount: table.id === 'land' ? 2 : 1,
      columns: (rows[0] ?? []).map((_, i) => ({ width: i === 0 ? 36 : 22 }))
    }
  })
  const about: SheetData = aboutRows(of).map(([name, value]) => [cell(name ?? '', '', true), cell(value ?? '', '')])
  const last = { data: about, sheet: s('comparison.file.about'), columns: [{ width: 20 }, { width: 100 }] }
  const blob = await write([...sheets, last]).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

const nameOf = ({ made }: FileOf, extension: string) =>
  fileNameFor(s('comparison.file.name', { date: formatDate(made) }), extension)

/** Rejects where the writer can't be fetched. */
export async function downloadComparison(of: FileOf, kind: 'csv' | 'xlsx'): Promise<void> {
  if (kind === 'csv') return downloadText(comparisonCsv(of), nameOf(of, 'csv'), 'text/csv;charset=utf-8')
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  downloadText(await comparisonXlsx(of), nameOf(of, 'xlsx'), type)
}
