/** PMTiles archives as tests need them, written byte by byte after version 3 of the format, with one directory. */
import { gzipSync } from 'node:zlib'
import { zxyToTileId } from 'pmtiles'

export interface MadeArchive {
  /** 1 vector tiles, 2 PNG. */
  readonly kind?: number
  readonly metadata?: object
  readonly packed?: boolean
}

export function pmTiles(
  tiles: readonly { readonly z: number; readonly x: number; readonly y: number; readonly bytes: Uint8Array }[],
  { kind = 1, metadata = {}, packed = false }: MadeArchive
): Uint8Array<ArrayBuffer> {
  const pack = (bytes: Uint8Array): Uint8Array => (packed ? gzipSync(bytes) : bytes)
  const stored = tiles
    .map(({ z, x, y, bytes }) => ({ id: zxyToTileId(z, x, y), bytes: pack(bytes) }))
    .sort((a, b) => a.id - b.id)
  const directory: number[] = []
  const varint = (value: number): void => {
    for (let left = value; ; left = Math.floor(left / 128)) {
      directory.push(left < 128 ? left : (left % 128) | 128)
      if (left < 128) return
    }
  }
  varint(stored.length)
  for (const [i, { id }] of stored.entries()) varint(id - (stored[i - 1]?.id ?? 0))
  for (const _ of stored) varint(1)
  for (const { bytes } of stored) varint(bytes.length)
  for (const i of stored.keys()) varint(i === 0 ? 1 : 0)
  const parts = [pack(Uint8Array.from(directory)), pack(new TextEncoder().encode(JSON.stringify(metadata)))] as const
  const [root, meta] = parts
  const data = stored.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const HEADER = 127
  const head = new DataView(new ArrayBuffer(HEADER))
  for (const [i, sign] of [...'PMTiles'].entries()) head.setUint8(i, sign.charCodeAt(0))
  head.setUint8(7, 3)
  const at = [HEADER, root.length, HEADER + root.length, meta.length, HEADER + root.length + meta.length, 0]
  const numbers = [...at, HEADER + root.length + meta.length, data, stored.length, stored.length, stored.length]
  for (const [i, value] of numbers.entries()) head.setBigUint64(8 + 8 * i, BigInt(value), true)
  const zooms = tiles.map(({ z }) => z)
  const last = [1, packed ? 2 : 1, packed ? 2 : 1, kind, Math.min(...zooms), Math.max(...zooms)]
  for (const [i, value] of last.entries()) head.setUint8(96 + i, value)
  for (const [i, degrees] of [8, 54.5, 15.3, 57.8].entries()) head.setInt32(102 + 4 * i, degrees * 1e7, true)
  return Uint8Array.from([
    ...new Uint8Array(head.buffer),
    ...root,
    ...meta,
    ...stored.flatMap(({ bytes }) => [...bytes])
  ])
}
