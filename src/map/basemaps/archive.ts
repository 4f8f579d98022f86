/**
 * A PMTiles archive, on a server that gives ranges or in a file on the user's own disk. Only what is looked at is read, and
 * whatever it claims to be, no more than a limit is read or unpacked at a time.
 */
import {
  Compression,
  EtagMismatch,
  PMTiles,
  type RangeResponse,
  SharedPromiseCache,
  type Source,
  TileType
} from 'pmtiles'
import type { TileId } from '../../engine/api.ts'
import { type Access, ask, bounded } from './ask.ts'
import { BaseMapFault } from './fault.ts'
import { isPicture } from './picture.ts'

const MB = 1024 ** 2
/** A tile or a directory as it is stored, and unpacked. */
const [MOST_READ, MOST_UNPACKED] = [8 * MB, 16 * MB]
/** An entry of a directory takes four bytes there, and ten times as many once it is read. */
const MOST_DIRECTORY = 4 * MB
const LAST_ZOOM = 24
/** Kept for reading on. */
const DIRECTORIES = 50

export interface Archive {
  readonly name: string
  readonly isVector: boolean
  readonly minZoom: number
  readonly maxZoom: number
  readonly bounds: readonly [west: number, south: number, east: number, north: number]
  /** Of an archive of vector tiles: its layers by name. */
  readonly layers: readonly string[]
  /** As the archive states it, with marks of HTML taken out. */
  readonly attribution: string
  /** Empty where the archive has no such tile. */
  tile(id: TileId, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>>
}

/** `name`: how the archive is spoken of: its file or its host. Rejects with a BaseMapFault. */
export async function openArchive(source: Source, name: string): Promise<Archive> {
  // The library unpacks directories by its cache, and all else itself.
  const directories = new SharedPromiseCache(DIRECTORIES, true, unpack(name, MOST_DIRECTORY))
  const archive = new PMTiles(source, directories, unpack(name, MOST_UNPACKED))
  const header = await inOpening('header', name, () => archive.getHeader())
  const { tileType, minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = header
  const known = tileType >= TileType.Mvt && tileType <= TileType.Avif
  if (!known) throw new BaseMapFault('basemap.pmtiles.kind', { name })
  const inOrder = minZoom <= maxZoom && maxZoom <= LAST_ZOOM && minLon < maxLon && minLat < maxLat
  const onEarth = Math.abs(minLon) <= 180 && Math.abs(maxLon) <= 180 && Math.abs(minLat) <= 90 && Math.abs(maxLat) <= 90
  if (!inOrder || !onEarth) throw new BaseMapFault('basemap.pmtiles.header', { name })
  const isVector = tileType === TileType.Mvt
  const metadata = await inOpening('metadata', name, () => archive.getMetadata())
  const layers = layersIn(metadata)
  if (isVector && layers.length === 0) throw new BaseMapFault('basemap.pmtiles.no-layers', { name })
  return {
    name,
    isVector,
    minZoom,
    maxZoom,
    bounds: [minLon, minLat, maxLon, maxLat],
    layers,
    attribution: plain(textOf(metadata, 'attribution')),
    async tile(id, signal) {
      try {
        const found = await archive.getZxy(id.z, id.x, id.y, signal)
        const bytes = new Uint8Array(found?.data ?? new ArrayBuffer(0))
        if (!isVector && bytes.length > 0 && !isPicture(bytes)) throw tileFault(name, id)
        return bytes
      } catch (error) {
        if (signal?.aborted || error instanceof BaseMapFault) throw error
        throw tileFault(name, id)
      }
    }
  }
}

const tileFault = (name: string, { z, x, y }: TileId): BaseMapFault =>
  new BaseMapFault('basemap.pmtiles.tile', { name, tile: `${z}/${x}/${y}` })

async function inOpening<T>(part: 'header' | 'metadata', name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof BaseMapFault) throw error
    const isOther = error instanceof Error && /magic number/i.test(error.message)
    throw new BaseMapFault(isOther ? 'basemap.pmtiles.not' : `basemap.pmtiles.broken-${part}`, { name })
  }
}

const textOf = (metadata: unknown, key: string): string => {
  const value = (metadata as Readonly<Record<string, unknown>> | null)?.[key]
  return typeof value === 'string' ? value : ''
}

/** At most a hundred of them, in the archive's order. */
function layersIn(metadata: unknown): string[] {
  const given = (metadata as { readonly vector_layers?: unknown } | null)?.vector_layers
  const ids = Array.isArray(given) ? given.slice(0, 100).map(one => textOf(one, 'id')) : []
  return [...new Set(ids.filter(id => id !== ''))]
}

/** Archives write links around their attribution; only the words are shown. */
export function plain(html: string): string {
  const words = html
    .replace(/<[^>]*>/g, '')
    .replace(/&copy;/gi, '©')
    .replace(/&amp;/gi, '&')
  return words.replace(/\s+/g, ' ').trim().slice(0, 400)
}

const unpack =
  (name: string, limit: number) =>
  async (data: ArrayBuffer, compression: Compression): Promise<ArrayBuffer> => {
    if (compression === Compression.None || compression === Compression.Unknown) return data
    if (compression !== Compression.Gzip) throw new BaseMapFault('basemap.pmtiles.compression', { name })
    const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream('gzip'))
    return (await bounded(stream, limit, name)).buffer
  }

function checkRange(offset: number, length: number, name: string, end = Number.MAX_SAFE_INTEGER): void {
  const isSound = Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length > 0
  if (!isSound || offset >= end) throw new BaseMapFault('basemap.pmtiles.range', { name, at: offset })
  if (length > MOST_READ) throw new BaseMapFault('basemap.too-large', { host: name, limit: MOST_READ / MB })
}

/** Of an address. The archive may be replaced while it is in use: the library then begins anew. */
export function addressSource(access: Access, url: string): Source {
  const { host } = new URL(url)
  return {
    getKey: () => url,
    async getBytes(offset, length, signal, etag): Promise<RangeResponse> {
      checkRange(offset, length, host)
      const got = await ask(access, url, { limit: MOST_READ, signal, range: { offset, length } })
      if (etag && got.etag && etag !== got.etag) throw new EtagMismatch()
      return { data: got.bytes.buffer, ...(got.etag ? { etag: got.etag } : {}) }
    }
  }
}

/** Of a file on the user's disk, which nothing is asked for. */
export function fileSource(file: File): Source {
  return {
    getKey: () => file.name,
    async getBytes(offset, length): Promise<RangeResponse> {
      checkRange(offset, length, file.name, file.size)
      try {
        return { data: await file.slice(offset, offset + length).arrayBuffer() }
      } catch {
        throw new BaseMapFault('basemap.file-gone', { name: file.name })
      }
    }
  }
}
