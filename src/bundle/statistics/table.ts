/** A statistics file as a table: its municipalities, what else tells its rows apart, and its figures. */
import Papa from 'papaparse'
import type { Message } from '../../i18n/message.ts'
import { decodeText } from '../../text/decode.ts'
import { type Figure, figureIn, isUnknown, NIL, type Sign } from './figures.ts'
import type { MunicipalityNames } from './municipality-names.ts'

export interface StatisticsRow {
  /** From 1, as an editor numbers them. */
  readonly line: number
  /** As written. */
  readonly place: string
  /** Code; null where it is no municipality of the dataset. */
  readonly code: string | null
  /** What tells it from other rows of the municipality, in the order of `keys`. */
  readonly keys: readonly string[]
  /** In the order of `columns`; null where the file says none. */
  readonly figures: readonly (Figure | null)[]
}

export interface StatisticsTable {
  /** Headings. */
  readonly keys: readonly string[]
  readonly columns: readonly string[]
  readonly rows: readonly StatisticsRow[]
  readonly notes: readonly Message[]
}

/** `line`: null where the fault is the whole file's. */
export interface StatisticsFault {
  readonly line: number | null
  readonly message: Message
}

/** Characters of a file that are read: some hundred thousand rows. */
export const MAX_STATISTICS_BYTES = 32 * 1024 * 1024

export function readStatistics(bytes: Uint8Array, names: MunicipalityNames): StatisticsTable | StatisticsFault {
  const decoded = decodeText(bytes)
  if (decoded === null || decoded.text.includes('\0')) return { line: null, message: { id: 'bundle.stats.no-text' } }
  const lines = linesOf(decoded.text, names)
  const place = placeColumn(lines, names)
  if (place === null) return { line: null, message: { id: 'bundle.stats.no-municipalities' } }
  const wide = lines.filter(({ cells }) => cells.filter(cell => cell.trim() !== '').length > 1)
  const [first] = wide
  if (!first || wide.length === 0) return { line: null, message: { id: 'bundle.stats.no-municipalities' } }
  const hasHeader = names.find(first.cells[place] ?? '') === null
  const width = Math.max(...wide.map(({ cells }) => cells.length))
  const header = Array.from({ length: width }, (_, i) => (hasHeader ? (first.cells[i] ?? '').trim() : '') || `${i + 1}`)
  const body = lines.slice(lines.indexOf(first) + (hasHeader ? 1 : 0))
  const sign = signOf(body, place)
  const own = body.filter(({ cells }) => names.find(cells[place] ?? '') !== null)
  const kinds = header.map((heading, i) => (i === place ? 'place' : kindOf(heading, own, i, sign)))
  const at = (kind: string) => kinds.flatMap((one, i) => (one === kind ? [i] : []))
  const columns = at('figures')
  if (columns.length === 0) return { line: null, message: { id: 'bundle.stats.no-figures' } }
  for (const { line, cells } of own)
    for (const i of columns)
      if (!isFigure(cells[i] ?? '', sign))
        return {
          line,
          message: { id: 'bundle.stats.no-number', values: { text: cells[i] ?? '', column: header[i] ?? '' } }
        }
  return {
    keys: at('key').map(i => header[i] as string),
    columns: columns.map(i => header[i] as string),
    rows: body.map(({ line, cells }) => ({
      line,
      place: (cells[place] ?? '').trim(),
      code: names.find(cells[place] ?? ''),
      keys: at('key').map(i => (cells[i] ?? '').trim()),
      figures: columns.map(i => figure(cells[i] ?? '', sign))
    })),
    notes: [
      ...(decoded.guessed ? [{ id: 'bundle.stats.guessed' }] : []),
      ...(sign === '.' ? [{ id: 'bundle.stats.points' }] : []),
      ...columns.flatMap(i => (isShare(header[i] as string) ? [shareNote(header[i] as string)] : []))
    ]
  }
}

interface TextLine {
  readonly line: number
  readonly cells: readonly string[]
}

const DELIMITERS = [';', '\t', ',', '|']

/** Parted by the sign that gives most rows a municipality and something beside it. Empty lines are left out. */
function linesOf(text: string, names: MunicipalityNames): readonly TextLine[] {
  const tried = DELIMITERS.map(delimiter => parted(text, delimiter))
  const score = (lines: readonly TextLine[]) =>
    lines.filter(({ cells }) => cells.length > 1 && cells.some(one => names.find(one) !== null)).length
  return tried.reduce((best, one) => (score(one) > score(best) ? one : best))
}

function parted(text: string, delimiter: string): TextLine[] {
  const rows: TextLine[] = []
  const newline = text.includes('\r\n') ? '\r\n' : text.includes('\n') ? '\n' : '\r'
  let read = 0
  let line = 1
  Papa.parse<string[]>(text, {
    delimiter,
    newline,
    quoteChar: '"',
    step: ({ data: cells, meta }) => {
      const from = line
      line += text.slice(read, meta.cursor).split(newline).length - 1
      read = meta.cursor
      if (cells.some(one => one.trim() !== '')) rows.push({ line: from, cells })
    }
  })
  return rows
}

/** The column most of whose cells name a municipality, codes before names; null where none does. */
function placeColumn(lines: readonly TextLine[], names: MunicipalityNames): number | null {
  const found: number[] = []
  for (const { cells } of lines)
    cells.forEach((cell, i) => {
      if (names.find(cell) !== null) found[i] = (found[i] ?? 0) + 1
    })
  const most = Math.max(0, ...found.map(n => n ?? 0))
  return most === 0 ? null : found.indexOf(most)
}

const KEY_HEADING = /^(år|aar|tid|year|time|dato|date|periode|kvartal|måned|alder|kode|code)/i

/** A column of numbers is figures, unless its heading says that they are years, dates or codes. */
function kindOf(heading: string, own: readonly TextLine[], i: number, sign: Sign): 'key' | 'figures' {
  const cells = own.map(({ cells: all }) => all[i] ?? '')
  const numbers = cells.filter(one => figureIn(one, sign) !== null).length
  return numbers === 0 || KEY_HEADING.test(heading) || 2 * numbers < cells.filter(one => !isUnknown(one)).length
    ? 'key'
    : 'figures'
}

/** Decimal commas, unless only points can be decimals anywhere in the file. */
function signOf(body: readonly TextLine[], place: number): Sign {
  const cells = body.flatMap(({ cells: all }) => all.filter((_, i) => i !== place))
  const read = (sign: Sign) => cells.filter(one => figureIn(one, sign) !== null).length
  return read('.') > read(',') && !cells.some(one => /^[+-]?\d+,\d+$/.test(one.trim())) ? '.' : ','
}

const isFigure = (text: string, sign: Sign) => isUnknown(text) || text.trim() === NIL || figureIn(text, sign) !== null
const figure = (text: string, sign: Sign): Figure | null =>
  text.trim() === NIL ? { parts: 0n, decimals: 0 } : figureIn(text, sign)

const isShare = (heading: string) => /%|pct|procent|andel|gennemsnit|median|pr\.|per /i.test(heading)
const shareNote = (column: string): Message => ({ id: 'bundle.stats.share', values: { column } })
