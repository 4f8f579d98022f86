/**
 * What a Parquet file says of its pages, held up against what there is room for, before any of them is read: a reader believes
 * a page's number of values, and a damaged one says two thousand million.
 */
import type { FileMetaData } from 'hyparquet'
import { deserializeTCompactProtocol } from 'hyparquet/src/thrift.js'

/** Bytes a page may have when unpacked. */
export const MOST_PAGE = 256 * 1024 * 1024

/** Throws an Error that says which page can't be. */
export function checkPages(bytes: Uint8Array, { num_rows: all, row_groups: groups }: FileMetaData): void {
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
      walk(new DataView(bytes.buffer, bytes.byteOffset + from, to - from), Number(rows))
    }
  }
}

/** From page to page, as their heads say. Values may be more than rows where a column has lists; those are not read. */
function walk(view: DataView<ArrayBufferLike>, rows: number): void {
  const reader = { view: view as DataView<ArrayBuffer>, offset: 0 }
  let sum = 0
  while (reader.offset < view.byteLength - 1) {
    const {
      field_2: unpacked,
      field_3: packed,
      field_5: v1,
      field_7: dictionary,
      field_8: v2
    } = deserializeTCompactProtocol(reader)
    const within = (value: unknown, most: number) =>
      Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most
    if (!within(packed, view.byteLength - reader.offset) || !within(unpacked, MOST_PAGE))
      throw new Error('the size of a page')
    const counts = [v1?.field_1, v2?.field_1, dictionary?.field_1].filter(count => count !== undefined)
    if (!counts.every(count => within(count, Math.max(rows, 1)))) throw new Error('the number of values in a page')
    sum += v1?.field_1 ?? v2?.field_1 ?? 0
    if (sum > rows) throw new Error('the number of values in its pages')
    if (v2 && !within((v2.field_5 ?? 0) + (v2.field_6 ?? 0), packed as number)) throw new Error('the levels of a page')
    reader.offset += packed as number
  }
}
