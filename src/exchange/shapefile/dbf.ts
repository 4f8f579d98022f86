/** The table of a Shapefile (dBASE III), in UTF-8. Text that does not fit 254 bytes is cut between two letters. */
import { ByteWriter } from '../bytes.ts'
import type { Field, Layer, Value } from '../layer.ts'

const MOST_BYTES = 254
const NUMBER_WIDTH = 18
const DATE_WIDTH = 8
const [HEADER, DESCRIPTOR] = [32, 32]
const [END_OF_FIELDS, PRESENT, END_OF_FILE] = [0x0d, 0x20, 0x1a]
const NAME_BYTES = 11

const encoder = new TextEncoder()

export function dbf({ fields, features }: Layer, modified: string): Uint8Array {
  const rows = features.map(({ values }) => fields.map((field, i) => cell(field, values[i] ?? null)))
  const widths = fields.map((field, i) =>
    widthOf(
      field,
      rows.map(row => row[i]?.length ?? 0)
    )
  )
  const out = new ByteWriter()
  const [year, month, day] = modified.slice(0, 10).split('-').map(Number) as [number, number, number]
  const recordLength = widths.reduce((sum, width) => sum + width, 1)
  out
    .u8(3)
    .u8(year - 1900)
    .u8(month)
    .u8(day)
  out
    .u32(features.length)
    .u16(HEADER + DESCRIPTOR * fields.length + 1)
    .u16(recordLength)
  out.raw(new Uint8Array(20))
  for (const [i, field] of fields.entries()) {
    const name = new Uint8Array(NAME_BYTES)
    name.set(encoder.encode(field.short).subarray(0, NAME_BYTES - 1))
    out.raw(name).u8(TYPES[field.type].charCodeAt(0)).u32(0)
    out
      .u8(widths[i] as number)
      .u8(field.type === 'real' ? field.decimals : 0)
      .raw(new Uint8Array(14))
  }
  out.u8(END_OF_FIELDS)
  for (const row of rows) {
    out.u8(PRESENT)
    for (const [i, field] of fields.entries()) {
      const content = row[i] as Uint8Array
      const filling = new Uint8Array((widths[i] as number) - content.length).fill(0x20)
      // Numbers stand to the right, words to the left.
      if (isNumber(field)) out.raw(filling).raw(content)
      else out.raw(content).raw(filling)
    }
  }
  return out.u8(END_OF_FILE).done()
}

const TYPES = { text: 'C', integer: 'N', real: 'N', date: 'D' } as const

const isNumber = ({ type }: Field): boolean => type === 'integer' || type === 'real'

function widthOf(field: Field, lengths: readonly number[]): number {
  if (isNumber(field)) return NUMBER_WIDTH
  if (field.type === 'date') return DATE_WIDTH
  return lengths.reduce((most, length) => Math.max(most, length), 1)
}

function cell(field: Field, value: Value): Uint8Array {
  if (value === null) return new Uint8Array()
  if (typeof value === 'number') return encoder.encode(value.toFixed(field.type === 'real' ? field.decimals : 0))
  if (field.type === 'date') return encoder.encode(value.replaceAll('-', ''))
  return cut(encoder.encode(value))
}

/** Whether a text fits a table's field. */
export const fits = (value: string): boolean => encoder.encode(value).length <= MOST_BYTES

function cut(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= MOST_BYTES) return bytes
  let end = MOST_BYTES
  // Bytes after the first of a letter begin with the bits 10.
  while (((bytes[end] as number) & 0xc0) === 0x80) end--
  return bytes.subarray(0, end)
}
