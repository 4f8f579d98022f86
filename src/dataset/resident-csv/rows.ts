/** From a CSV file's bytes to its rows. The splitting is Papa Parse's; what is added is encodings, line ends and line numbers. */
import Papa from 'papaparse'
import type { Encoding } from '../../text/decode.ts'

/** Bytes decoded at a time. Even, so that a character of UTF-16 stays whole. */
const CHUNK = 1 << 20
/** Characters; a row longer than this has a quote that is never closed. */
const LONGEST_ROW = 1 << 18
/** Rows that are cut off before it is no use to go on: each has what follows it read once more. */
const MOST_RUNAWAYS = 200
/** Lines; a cell that holds more of them as well. */
const MOST_LINES = 50

export interface Row {
  /** The line its first character stands on, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** The quotes in it are not closed, or not where a cell ends: what its cells are is a guess. */
  readonly badQuotes: boolean
}

/** Rows whose quotes swallow the rows after them, again and again. */
export class RunawayQuote extends Error {
  override readonly name = 'RunawayQuote'
  readonly line: number

  constructor(line: number) {
    super(`line ${line}`)
    this.line = line
  }
}

/** The text in pieces, every line end as \n. The bytes have been found to be in this encoding. `tell`: the share that is read. */
export function* textsOf(bytes: Uint8Array, encoding: Encoding, tell: (share: number) => void): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let held = ''
  for (let from = 0; from < bytes.length; from += CHUNK) {
    const stream = from + CHUNK < bytes.length
    const text = held + decoder.decode(bytes.subarray(from, from + CHUNK), { stream })
    tell(Math.min(1, (from + CHUNK) / bytes.length))
    // A line's end may be cut in two.
    held = stream && text.endsWith('\r') ? '\r' : ''
    const whole = held === '' ? text : text.slice(0, -1)
    yield whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole
  }
}

/**
 * Rows, some at a time; `line` is that of the text's first character. A row whose quotes swallow the rows after it is cut off
 * at its line's end, and reading goes on with the next line. Throws RunawayQuote where there are too many of them.
 */
export function* rowsOf(texts: Iterable<string>, delimiter: string, line: number): Generator<readonly Row[]> {
  const splitter = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"' })
  let [rest, at, runaways] = ['', line, 0]
  /** Where the row with this number begins in the rest. */
  const beginningOf = (row: number): number => {
    if (row === 0) return 0
    const preview = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"', preview: row })
    return (preview.parse(rest, 0, true) as Papa.ParseResult<string[]>).meta.cursor
  }
  /** The line that the rest begins with, as a row that can't be used. */
  const cutOff = (): Row => {
    if (++runaways > MOST_RUNAWAYS) throw new RunawayQuote(at)
    const end = rest.indexOf('\n')
    const row = { line: at, cells: [end < 0 ? rest : rest.slice(0, end)], badQuotes: true }
    rest = end < 0 ? '' : rest.slice(end + 1)
    at++
    return row
  }
  const split = function* (last: boolean): Generator<readonly Row[]> {
    while (rest !== '') {
      const { data, errors, meta } = splitter.parse(rest, 0, !last) as Papa.ParseResult<string[]>
      const bad = new Set(errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? row : [])))
      const multiline = rest.includes('"')
      const rows: Row[] = []
      let runaway = -1
      for (const [i, cells] of data.entries()) {
        const badQuotes = bad.has(i)
        const lines = multiline ? cells.reduce((sum, cell) => sum + linesIn(cell), 1) : 1
        if (lines > (badQuotes ? 1 : MOST_LINES)) {
          runaway = i
          break
        }
        rows.push({ line: at, cells, badQuotes })
        at += lines
      }
      if (runaway >= 0) {
        rest = rest.slice(beginningOf(runaway))
        yield [...rows, cutOff()]
        continue
      }
      rest = last ? '' : rest.slice(meta.cursor)
      yield rows
      if (rest.length <= LONGEST_ROW) return
      yield [cutOff()]
    }
  }
  for (const text of texts) {
    rest += text
    yield* split(false)
  }
  // What ends with a line's end has nothing after it.
  yield* split(true)
}

function linesIn(cell: string): number {
  let count = 0
  for (let i = cell.indexOf('\n'); i >= 0; i = cell.indexOf('\n', i + 1)) count++
  return count
}
