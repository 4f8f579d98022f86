/** The table of a Shapefile (.dbf): a row to each shape, in whatever it is written in. */
import { VectorError } from '../types.ts'
import { type Codepage, codepageOf, decoderOf } from './codepages.ts'

export interface DbfRow {
  readonly attributes: ReadonlyMap<string, string>
  readonly isDeleted: boolean
}

interface Field {
  readonly name: string
  readonly type: string
  readonly at: number
  readonly length: number
  readonly decimals: number
}

export interface Dbf {
  readonly count: number
  /** True where nothing says what it is written in, and it is not UTF-8. */
  readonly guessed: boolean
  /** From 0. */
  readonly row: (i: number) => DbfRow
}

const HEADER = 32
const END_OF_FIELDS = 0x0d
const DELETED = 0x2a

/** `cpg`: what the file beside it says of its characters. Throws VectorError where it is not whole. */
export function readDbf(bytes: Uint8Array, cpg: string | null): Dbf {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER + 1) throw new VectorError({ id: 'vector.dbf.broken', values: { byte: 0 } }, { byte: 0 })
  const [count, begin, size] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)]
  const layout = fieldsIn(bytes, begin)
  const needed = layout.reduce((sum, { length }) => sum + length, 1)
  if (layout.length === 0 || needed > size)
    throw new VectorError({ id: 'vector.dbf.broken', values: { byte: 8 } }, { byte: 8 })
  if (begin + count * size > bytes.length) {
    const row = Math.floor((bytes.length - begin) / size) + 1
    throw new VectorError({ id: 'vector.dbf.cut-off', values: { row, rows: count } }, { feature: row })
  }
  const { codepage, guessed } = codepageOf(cpg, view.getUint8(29), texts(bytes, begin, size, count, layout))
  const fields = named(layout, codepage, bytes)
  return {
    count,
    guessed,
    row: i => {
      const at = begin + i * size
      const values = fields.flatMap((field): [string, string][] => {
        const value = fieldValue(view, at + field.at, field, codepage)
        return value === '' ? [] : [[field.name, value]]
      })
      return { attributes: new Map(values), isDeleted: view.getUint8(at) === DELETED }
    }
  }
}

type Layout = Omit<Field, 'name'> & { readonly nameAt: number }

function fieldsIn(bytes: Uint8Array, begin: number): readonly Layout[] {
  const fields: Layout[] = []
  let offset = 1
  for (let at = HEADER; at + 32 <= Math.min(begin, bytes.length) && bytes[at] !== END_OF_FIELDS; at += 32) {
    const type = String.fromCharCode(bytes[at + 11] ?? 0)
    const [low = 0, high = 0] = [bytes[at + 16], bytes[at + 17]]
    // Long texts have the high byte of their length where others have their decimals.
    const length = type === 'C' ? low + 256 * high : low
    fields.push({ nameAt: at, type, at: offset, length, decimals: type === 'C' ? 0 : high })
    offset += length
  }
  return fields
}

/** Names that are cut to ten letters can be the same: the later ones get a number, so that none hides another. */
function named(layout: readonly Layout[], codepage: Codepage, bytes: Uint8Array): readonly Field[] {
  const decode = decoderOf(codepage)
  const seen = new Map<string, number>()
  return layout.map(({ nameAt, ...field }, i) => {
    const raw = bytes.subarray(nameAt, nameAt + 11)
    const end = raw.indexOf(0)
    const name = decode(end < 0 ? raw : raw.subarray(0, end)).trim() || `felt ${i + 1}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return { ...field, name: times === 1 ? name : `${name} (${times})` }
  })
}

/** Every text of the table, to find out what they are written in. */
function* texts(
  bytes: Uint8Array,
  begin: number,
  size: number,
  count: number,
  layout: readonly Layout[]
): Generator<Uint8Array> {
  for (let i = 0; i < count; i++)
    for (const { at, length, type } of layout)
      if (type === 'C') yield bytes.subarray(begin + i * size + at, begin + i * size + at + length)
}

function fieldValue(view: DataView, at: number, { type, length }: Field, codepage: Codepage): string {
  const raw = new Uint8Array(view.buffer, view.byteOffset + at, length)
  if (type === 'I' || type === '+') return length === 4 ? String(view.getInt32(at, true)) : ''
  if (type === 'O' || type === 'B') return length === 8 ? String(view.getFloat64(at, true)) : ''
  const text = decoderOf(codepage)(raw)
    .replace(/\0[\s\S]*$/, '')
    .trim()
  if (type === 'N' || type === 'F') return /^\*+$/.test(text) ? '' : text
  if (type === 'D') return /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : text
  if (type === 'L') return /^[TtYyJj]$/.test(text) ? 'true' : /^[FfNn]$/.test(text) ? 'false' : ''
  return text
}
