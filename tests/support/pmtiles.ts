/** Writes PMTiles archives (version 3) of a few tiles, for tests: raster and vector, by the format's published description. */
import { deflateSync, gzipSync } from 'node:zlib'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import { zxyToTileId } from 'pmtiles'

export interface TileOf {
  readonly z: number
  readonly x: number
  readonly y: number
  readonly bytes: Uint8Array
}

export interface ArchiveOf {
  readonly tiles: readonly TileOf[]
  readonly type: 'mvt' | 'png'
  readonly metadata?: object
  readonly bounds?: readonly [number, number, number, number]
}

const HEADER = 127
const DENMARK = [7.5, 54.4, 15.5, 58] as const

export function pmtiles({ tiles, type, metadata = {}, bounds = DENMARK }: ArchiveOf): Uint8Array<ArrayBuffer> {
  const entries = tiles
    .map(({ z, x, y, bytes }) => ({ id: zxyToTileId(z, x, y), bytes: type === 'mvt' ? gzipSync(bytes) : bytes }))
    .sort((a, b) => a.id - b.id)
  const root = gzipSync(directory(entries.map(({ id, bytes }) => ({ id, length: bytes.length }))))
  const words = gzipSync(JSON.stringify(metadata))
  const data = Buffer.concat(entries.map(({ bytes }) => bytes))
  const header = Buffer.alloc(HEADER)
  header.write('PMTiles')
  header.writeUInt8(3, 7)
  const parts = [root.length, words.length, 0, data.length]
  let at = HEADER
  for (const [i, length] of parts.entries()) {
    header.writeBigUInt64LE(BigInt(at), 8 + 16 * i)
    header.writeBigUInt64LE(BigInt(length), 16 + 16 * i)
    at += length
  }
  for (const place of [72, 80, 88]) header.writeBigUInt64LE(BigInt(entries.length), place)
  const zooms = tiles.map(({ z }) => z)
  header.set([1, 2, type === 'mvt' ? 2 : 1, type === 'mvt' ? 1 : 2, Math.min(...zooms), Math.max(...zooms)], 96)
  for (const [i, degrees] of bounds.entries()) header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * i)
  return new Uint8Array(Buffer.concat([header, root, words, data]))
}

function directory(entries: readonly { id: number; length: number }[]): Uint8Array {
  const out: number[] = []
  const varint = (value: number) => {
    let rest = value
    for (; rest > 127; rest = Math.floor(rest / 128)) out.push((rest % 128) + 128)
    out.push(rest)
  }
  varint(entries.length)
  for (const [i, { id }] of entries.entries()) varint(id - (entries[i - 1]?.id ?? 0))
  for (const _ of entries) varint(1)
  for (const { length } of entries) varint(length)
  // 0: right behind the one before.
  for (const i of entries.keys()) varint(i === 0 ? 1 : 0)
  return new Uint8Array(out)
}

/** A PNG of one colour with a frame of another, `pixels` wide. */
export function png(colour: readonly [number, number, number], pixels = 256): Uint8Array {
  const rows = Buffer.alloc(pixels * (1 + 3 * pixels))
  for (let y = 0; y < pixels; y++)
    for (let x = 0; x < pixels; x++) {
      const edge = x === 0 || y === 0
      rows.set(edge ? [90, 90, 90] : colour, y * (1 + 3 * pixels) + 1 + 3 * x)
    }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(pixels, 0)
  head.writeUInt32BE(pixels, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([start, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc(body), body.length + 4)
  return out
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}

type Feature = { type: 1 | 2 | 3; geometry: unknown; tags: Record<string, string | number> }

/** A vector tile of layers; coordinates of features from 0 to 4096. */
export function mvt(layers: Readonly<Record<string, readonly Feature[]>>): Uint8Array {
  const tile = Object.fromEntries(Object.entries(layers).map(([name, features]) => [name, { features }]))
  return new Uint8Array(fromGeojsonVt(tile as never, { version: 2, extent: 4096 }))
}
