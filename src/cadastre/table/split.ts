/** A pasted text's rows and cells: tabs as spreadsheets put them on the clipboard, or CSV with semicolons or commas. */
import Papa from 'papaparse'

export type Delimiter = '\t' | ';' | ','

export interface SplitRow {
  /** From 1, as a sheet counts them: empty rows count, and a cell's own line breaks make no row. */
  readonly row: number
  readonly cells: readonly string[]
  /** Its quotes are not closed, or do not stand where a cell begins and ends: what its cells are is a guess. */
  readonly badQuotes: boolean
}

/** Empty rows are left out; they count. */
export function splitRows(text: string): { readonly delimiter: Delimiter; readonly rows: readonly SplitRow[] } {
  const clean = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^"?sep=(.)"?\n/i, '\n')
  const delimiter = delimiterOf(clean)
  const parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"' })
  const { data, errors } = parser.parse(clean, 0, false) as Papa.ParseResult<string[]>
  const bad = new Set(errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? [row] : [])))
  const rows = data.map((cells, i) => ({ row: i + 1, cells, badQuotes: bad.has(i) }))
  return { delimiter, rows: rows.filter(({ cells }) => cells.some(cell => cell.trim() !== '')) }
}

/** Rows of the beginning that are looked at. */
const SAMPLE = 50

/**
 * Tabs are put there by a spreadsheet and stand in no cell. Between semicolon and comma: the one that parts most rows into as
 * many cells, since names of districts have commas and no semicolons.
 */
function delimiterOf(text: string): Delimiter {
  if (text.includes('\t')) return '\t'
  const outside = text.replace(/"[^"]*"/g, '""')
  const lines = outside
    .split('\n')
    .filter(line => line.trim() !== '')
    .slice(0, SAMPLE)
  if (lines.length === 0 || !lines.some(line => line.includes(';'))) {
    // One column of "7000d, Marbjerg By, Fløng" is not parted by its commas.
    const isList = lines.every(line => /^\s*"?(?:[^,;]{0,40}\d{1,5}\s?\p{Ll}{0,3}),\s+\p{Lu}/u.test(line))
    return isList ? '\t' : ','
  }
  return ';'
}
