/**
 * What a Parquet file says of its pages, held up against what there is room for, before any of them is read: a reader believes
 * a page's number of values, and a damaged one says two thousand million.
 */
import type { ColumnMetaData, CompressionCodec, Compressors, FileMetaData } from 'hyparquet'
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js'
import { getMaxDefinitionLevel, getMaxRepetitionLevel, getSchemaPath } from 'hyparquet/src/schema.js'
import { deserializeTCompactProtocol } from 'hyparquet/src/thrift.js'
import { followBeginnings, followRuns, type PageReader } from './parquet-runs.ts'

/** Bytes a page may have when unpacked. */
export const MOST_PAGE = 256 * 1024 * 1024

/** How values are written in a page, by the format's own numbers. */
const PLAIN_DICTIONARY = 2
const RLE = 3
const DELTA_BYTE_ARRAY = 7
const RLE_DICTIONARY = 8
const BYTE_STREAM_SPLIT = 9
const KNOWN: readonly unknown[] = [0, PLAIN_DICTIONARY, RLE, 5, 6, DELTA_BYTE_ARRAY, RLE_DICTIONARY, BYTE_STREAM_SPLIT]

/** Throws an Error that says which page can't be. `unpack`: by codec. */
export function checkPages(
  bytes: Uint8Array,
  { num_rows: all, row_groups: groups, schema }: FileMetaData,
  unpack: Compressors
): void {
  const sum = groups.reduce((rows, group) => rows + Number(group.num_rows), 0)
  if (sum !== Number(all)) throw new Error('the number of rows')
  for (const { columns, num_rows: rows } of groups) {
    for (const { meta_data: column } of columns) {
      if (!column) continue
      if (Number(column.num_values) !== Number(rows)) throw new Error('the number of values in a column')
      const first = Number(column.dictionary_page_offset ?? column.data_page_offset)
      const from = Math.min(first, Number(column.data_page_offset))
      const to = from + Number(column.total_compressed_size)
      if (!(from >= 0 && to >= from && to <= bytes.length)) throw new Error('a column outside the file')
      const path = getSchemaPath(schema, column.path_in_schema)
      if (getMaxRepetitionLevel(path) > 0) throw new Error('a column of lists')
      const levels = getMaxDefinitionLevel(path)
      const view = new DataView(bytes.buffer as ArrayBuffer, bytes.byteOffset + from, to - from)
      walk(view, { rows: Number(rows), levels, column, unpack: unpacker(column.codec, unpack) })
    }
  }
}

type Unpack = (bytes: Uint8Array, length: number) => Uint8Array

function unpacker(codec: CompressionCodec, unpack: Compressors): Unpack {
  if (codec === 'UNCOMPRESSED') return bytes => bytes
  const own = unpack[codec]
  if (!own) throw new Error(`a page packed as ${codec}`)
  return own
}

interface Column {
  readonly rows: number
  /** How deep a value may be missing. */
  readonly levels: number
  readonly column: ColumnMetaData
  readonly unpack: Unpack
}

const within = (value: unknown, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most

/** From page to page, as their heads say. */
function walk(view: DataView<ArrayBuffer>, column: Column): void {
  const { rows, unpack } = column
  const reader = { view, offset: 0 }
  let sum = 0
  while (reader.offset < view.byteLength - 1) {
    const {
      field_2: unpacked,
      field_3: packed,
      field_5: v1,
      field_7: dictionary,
      field_8: v2
    } = deserializeTCompactProtocol(reader)
    if (!within(packed, view.byteLength - reader.offset) || !within(unpacked, MOST_PAGE))
      throw new Error('the size of a page')
    const counts = [v1?.field_1, v2?.field_1, dictionary?.field_1].filter(count => count !== undefined)
    if (!counts.every(count => within(count, Math.max(rows, 1)))) throw new Error('the number of values in a page')
    sum += v1?.field_1 ?? v2?.field_1 ?? 0
    if (sum > rows) throw new Error('the number of values in its pages')
    const page = new Uint8Array(view.buffer, view.byteOffset + reader.offset, packed)
    if (v1) checkFirstKind(readerOf(unpack(page, unpacked)), v1, column)
    if (v2) checkSecondKind(page, v2, unpacked, column)
    reader.offset += packed
  }
}

const readerOf = ({ buffer, byteOffset, byteLength }: Uint8Array): PageReader => ({
  view: new DataView(buffer as ArrayBuffer, byteOffset, byteLength),
  offset: 0
})

type Head = Readonly<Record<string, unknown>>

/** The levels stand packed with the values. */
function checkFirstKind(reader: PageReader, head: Head, column: Column): void {
  const values = head.field_1 as number
  const { offset } = reader
  if (column.levels > 0) followRuns(reader, bits(column.levels), values)
  const present = () => (column.levels > 0 ? presentAmong(offset, reader, values, column.levels) : values)
  checkValues(reader, head.field_2, values, column, present)
}

/** Values that are not missing, of levels that can be followed. */
function presentAmong(offset: number, { view }: PageReader, values: number, most: number): number {
  const levels = new Uint8Array(values)
  readRleBitPackedHybrid({ view, offset }, bits(most), levels)
  return levels.reduce((sum, level) => (level === most ? sum + 1 : sum), 0)
}

/** The levels stand before the values, unpacked. */
function checkSecondKind(page: Uint8Array, head: Head, unpacked: number, column: Column): void {
  const [values, nulls, levels, lists] = [head.field_1, head.field_2 ?? 0, head.field_5 ?? 0, head.field_6 ?? 0]
  if (!within(levels, page.length) || !within(lists, page.length - levels) || !within(nulls, values as number))
    throw new Error('the levels of a page')
  const reader = readerOf(page)
  reader.offset = lists
  if (column.levels > 0) followRuns(reader, bits(column.levels), values as number, levels)
  const rest = unpacked - levels - lists
  if (rest < 0) throw new Error('the size of a page')
  const packed = page.subarray(levels + lists)
  const whole = head.field_7 === false || rest === 0 ? packed : column.unpack(packed, rest)
  const present = (values as number) - nulls
  checkValues(readerOf(whole), head.field_4, present, column, () => present)
}

/** `values`: as many at the most; `present`: exactly. */
function checkValues(
  reader: PageReader,
  encoding: unknown,
  values: number,
  { column }: Column,
  present: () => number
): void {
  if (!KNOWN.includes(encoding)) throw new Error('how a page is written')
  if (values === 0 || reader.offset >= reader.view.byteLength) return
  const isFlags = column.type === 'BOOLEAN'
  if (isFlags && encoding !== 0) throw new Error('flags where numbers are expected')
  if (encoding === DELTA_BYTE_ARRAY) followBeginnings(reader, present(), MOST_PAGE)
  if (encoding !== PLAIN_DICTIONARY && encoding !== RLE_DICTIONARY && encoding !== RLE) return
  const width = reader.view.getUint8(reader.offset++)
  if (width > 0) followRuns(reader, width, values, reader.view.byteLength - reader.offset)
}

const bits = (level: number): number => 32 - Math.clz32(level)
