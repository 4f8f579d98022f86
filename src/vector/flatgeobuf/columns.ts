/** The attributes of a feature in a FlatGeobuf: the number of a column, and its value as the column's type has it. */
import type { Table } from './tables.ts'

export interface Column {
  readonly name: string
  readonly type: number
}

export const columnsOf = (tables: readonly Table[]): readonly Column[] =>
  tables.map(table => ({ name: table.text(0) ?? '', type: table.uint8(1) }))

/** Of each type: how many bytes, and what they say. Texts and bytes have their length before them. */
const READERS: readonly ((view: DataView, at: number) => readonly [value: string, bytes: number])[] = [
  (view, at) => [String(view.getInt8(at)), 1],
  (view, at) => [String(view.getUint8(at)), 1],
  (view, at) => [view.getUint8(at) === 0 ? 'false' : 'true', 1],
  (view, at) => [String(view.getInt16(at, true)), 2],
  (view, at) => [String(view.getUint16(at, true)), 2],
  (view, at) => [String(view.getInt32(at, true)), 4],
  (view, at) => [String(view.getUint32(at, true)), 4],
  (view, at) => [String(view.getBigInt64(at, true)), 8],
  (view, at) => [String(view.getBigUint64(at, true)), 8],
  (view, at) => [String(view.getFloat32(at, true)), 4],
  (view, at) => [String(view.getFloat64(at, true)), 8],
  textAt,
  textAt,
  textAt,
  (view, at) => ['', 4 + view.getUint32(at, true)]
]

function textAt(view: DataView, at: number): readonly [string, number] {
  const length = view.getUint32(at, true)
  if (at + 4 + length > view.byteLength) throw new RangeError('text')
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at + 4, length)
  return [new TextDecoder('utf-8').decode(bytes), 4 + length]
}

/** Throws a RangeError where they are not whole, or of a column there is none of. */
export function attributesIn(bytes: Uint8Array, columns: readonly Column[]): ReadonlyMap<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = new Map<string, string>()
  for (let at = 0; at < bytes.length; ) {
    const column = columns[view.getUint16(at, true)]
    const reader = column && READERS[column.type]
    if (!column || !reader) throw new RangeError('column')
    const [value, size] = reader(view, at + 2)
    at += 2 + size
    if (at > bytes.length) throw new RangeError('value')
    if (value !== '') found.set(column.name, value)
  }
  return found
}
