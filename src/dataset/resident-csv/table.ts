/** A CSV file's table: how its cells are parted, its header, and the rows below it. */
import Papa from 'papaparse'
import type { Encoding } from '../../text/decode.ts'
import { ResidentFileError } from '../resident-points-error.ts'
import { type Head, isHeader, isWhole, readHeader } from './header.ts'
import { type Preamble, readPreamble } from './preamble.ts'
import { type Row, RunawayQuote, rowsOf, textsOf } from './rows.ts'

const DELIMITERS = [';', '\t', ',', '|'] as const
/** Rows a header is looked for in: a title or two may stand above it. */
const HEADER_WITHIN = 10
/** Characters that they are looked for in. */
const BEGINNING = 1 << 16

export interface Table {
  readonly preamble: Preamble
  readonly delimiter: string
  readonly head: Head
  /** Of the bytes, that has been read. */
  readonly share: () => number
  /** Below the header, some at a time. Throws ResidentFileError while it is walked. */
  readonly rows: Iterable<readonly Row[]>
}

/** Throws ResidentFileError. */
export function openTable(name: string, bytes: Uint8Array, encoding: Encoding): Table {
  let read = 0
  const texts = textsOf(bytes, encoding, share => {
    read = share
  })
  const { value: first = '' } = texts.next() as { value?: string }
  const preamble = readPreamble(name, first)
  const delimiter = delimiterOf(preamble)
  const batches = rowsOf(chain(preamble.rest, texts), delimiter, preamble.line)
  const begun: Row[] = []
  try {
    // By hand: a loop would end the rows with itself.
    for (let next = batches.next(); !next.done; next = batches.next()) {
      begun.push(...next.value)
      if (begun.length >= HEADER_WITHIN) break
    }
  } catch (error) {
    throw inFile(name, error)
  }
  const above = begun.slice(0, HEADER_WITHIN)
  const row = above[headerIn(above)]
  if (!row) throw new ResidentFileError(name, above.find(({ cells }) => !isEmpty(cells))?.line ?? null, 'no-header')
  const head = readHeader(name, row.line, row.cells)
  return {
    preamble,
    delimiter,
    head,
    share: () => read,
    rows: told(name, begun.slice(above.indexOf(row) + 1), batches)
  }
}

export const isEmpty = (cells: readonly string[]): boolean => cells.every(cell => cell.trim() === '')

/** Where the header is among the first rows: the first that names all, else the first that names anything; −1 for none. */
function headerIn(rows: readonly Row[]): number {
  const whole = rows.findIndex(({ cells }) => isWhole(cells))
  return whole >= 0 ? whole : rows.findIndex(({ cells }) => isHeader(cells))
}

/** What `sep=` says, else what gives a header, else what gives most columns. */
function delimiterOf({ delimiter, rest }: Preamble): string {
  const beginning = rest.slice(0, BEGINNING)
  const scored = [...(delimiter === null ? [] : [delimiter]), ...DELIMITERS].map((one, i) => {
    const { data } = new Papa.Parser({ delimiter: one, newline: '\n', quoteChar: '"', preview: HEADER_WITHIN }).parse(
      beginning,
      0,
      false
    ) as Papa.ParseResult<string[]>
    const rows = data.slice(0, HEADER_WITHIN)
    const named = rows.some(isWhole) ? 2 : Number(rows.some(isHeader))
    return { one, score: [named, i === 0 && delimiter !== null ? 1 : 0, rows[0]?.length ?? 0] as const }
  })
  const best = scored.reduce((a, b) => (compare(b.score, a.score) > 0 ? b : a))
  return best.one
}

function compare(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((value, at) => value !== b[at])
  return i < 0 ? 0 : (a[i] as number) - (b[i] as number)
}

function* chain(first: string, rest: Iterable<string>): Generator<string> {
  yield first
  yield* rest
}

function* told(name: string, first: readonly Row[], rest: Iterable<readonly Row[]>): Generator<readonly Row[]> {
  yield first
  try {
    yield* rest
  } catch (error) {
    throw inFile(name, error)
  }
}

const inFile = (name: string, error: unknown): unknown =>
  error instanceof RunawayQuote ? new ResidentFileError(name, error.line, 'quotes') : error
