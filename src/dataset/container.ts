import { DatasetError } from './errors.ts'

/**
 * The envelope of Skel's binary files, little-endian:
 * 0 `SKEL` · 4 format version · 5 kind · 6 zero (u16) · 8 header length (u32) · 12 body length (u32) ·
 * 16 CRC-32 of header and body (u32) · 20 header (UTF-8 JSON) · body (columns, see bytes.ts). Nothing follows the body.
 */
export const FORMAT_VERSION = 1
export const Kind = { land: 1, units: 2, residents: 3, points: 4 } as const
export type Kind = (typeof Kind)[keyof typeof Kind]

const MAGIC = [0x53, 0x4b, 0x45, 0x4c] as const
const PREFIX = 20

export function pack(kind: Kind, header: unknown, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(header))
  const out = new Uint8Array(PREFIX + json.length + body.length)
  const view = new DataView(out.buffer)
  out.set(MAGIC)
  out[4] = FORMAT_VERSION
  out[5] = kind
  view.setUint32(8, json.length, true)
  view.setUint32(12, body.length, true)
  out.set(json, PREFIX)
  out.set(body, PREFIX + json.length)
  view.setUint32(16, crc32(out.subarray(PREFIX)), true)
  return out
}

/** Throws DatasetError unless the envelope is whole, of this version and of the wanted kind. */
export function unpack(
  file: string,
  bytes: Uint8Array,
  kind: Kind
): { header: Record<string, unknown>; body: Uint8Array } {
  const fail = (code: 'truncated' | 'not-a-dataset-file' | 'version' | 'corrupt', detail: string): never => {
    throw new DatasetError(file, code, detail)
  }
  if (MAGIC.some((byte, i) => i < bytes.length && bytes[i] !== byte)) fail('not-a-dataset-file', 'no SKEL mark')
  if (bytes.length < PREFIX) fail('truncated', `${bytes.length} bytes`)
  if (bytes[4] !== FORMAT_VERSION) fail('version', `version ${bytes[4]}, this Skel reads ${FORMAT_VERSION}`)
  if (bytes[5] !== kind) fail('not-a-dataset-file', `kind ${bytes[5]}, wanted ${kind}`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint16(6, true) !== 0) fail('corrupt', 'reserved bytes set')
  const headerLength = view.getUint32(8, true)
  const total = PREFIX + headerLength + view.getUint32(12, true)
  if (total !== bytes.length) fail('truncated', `${bytes.length} of ${total} bytes`)
  if (crc32(bytes.subarray(PREFIX)) !== view.getUint32(16, true)) fail('corrupt', 'checksum of the content differs')
  const header = parseObject(file, bytes.subarray(PREFIX, PREFIX + headerLength))
  return { header, body: bytes.subarray(PREFIX + headerLength) }
}

export function parseObject(file: string, bytes: Uint8Array): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new DatasetError(file, 'corrupt', error instanceof Error ? error.message : String(error))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DatasetError(file, 'corrupt', 'not a JSON object')
  return value as Record<string, unknown>
}

/** A whole number from a header, 0 ≤ n ≤ max. */
export function wholeNumber(file: string, header: Record<string, unknown>, key: string, max = 0xffffffff): number {
  const value = header[key]
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > max)
    throw new DatasetError(file, 'corrupt', `${key} is ${String(value)}`)
  return value
}

export function strings(file: string, header: Record<string, unknown>, key: string): readonly string[] {
  const value = header[key]
  if (!Array.isArray(value) || value.some(entry => typeof entry !== 'string'))
    throw new DatasetError(file, 'corrupt', `${key} is not a list of strings`)
  return value
}

export function pair(file: string, header: Record<string, unknown>, key: string): readonly [number, number] {
  const value: unknown = header[key]
  if (!Array.isArray(value) || value.length !== 2 || !value.every(n => Number.isSafeInteger(n)))
    throw new DatasetError(file, 'corrupt', `${key} is not two whole numbers`)
  return [value[0], value[1]]
}

const SLICES = 4
/** Entry 256 s + n: what a byte n does to the checksum when s more bytes follow it. */
const CRC_TABLE = new Int32Array(256 * SLICES)
for (let n = 0; n < 256; n++) {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  CRC_TABLE[n] = c
}
for (let n = 256; n < CRC_TABLE.length; n++) {
  const before = CRC_TABLE[n - 256] as number
  CRC_TABLE[n] = (CRC_TABLE[before & 0xff] as number) ^ (before >>> 8)
}

/** Four bytes a step: a large dataset is checked several times as fast. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1
  let i = 0
  for (const whole = bytes.length - SLICES; i <= whole; i += SLICES) {
    crc ^=
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24)
    crc =
      (CRC_TABLE[768 + (crc & 0xff)] as number) ^
      (CRC_TABLE[512 + ((crc >>> 8) & 0xff)] as number) ^
      (CRC_TABLE[256 + ((crc >>> 16) & 0xff)] as number) ^
      (CRC_TABLE[crc >>> 24] as number)
  }
  for (; i < bytes.length; i++) crc = (CRC_TABLE[(crc ^ (bytes[i] as number)) & 0xff] as number) ^ (crc >>> 8)
  return (crc ^ -1) >>> 0
}
