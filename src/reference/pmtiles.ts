/** A PMTiles archive in a file of the user's: what it has, and a tile of it. */
import { Compression, PMTiles, SharedPromiseCache, type Source, TileType } from 'pmtiles'
import { VectorError } from '../vector/types.ts'
import { causeIn } from './geotiff/open.ts'
import type { TileAt } from './vector-tile.ts'

export interface TileArchive {
  readonly kind: 'vector' | 'image'
  readonly box: readonly [number, number, number, number]
  readonly minZoom: number
  readonly maxZoom: number
  /** Names of the layers in its vector tiles. */
  readonly layers: readonly string[]
  readonly attribution: string
  /** null where the archive has none there. */
  readonly tile: (at: TileAt) => Promise<Uint8Array<ArrayBuffer> | null>
}

const MB = 1024 * 1024
/** A directory or a tile: as it is stored, and unpacked. */
const [MOST_READ, MOST_UNPACKED] = [16 * MB, 64 * MB]
const LAST_ZOOM = 22
/** Directories kept for reading on. */
const DIRECTORIES = 50

const IMAGES: readonly TileType[] = [TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif]

/** Bytes of a file, as the archive asks for them. */
export const blobSource = (file: Blob, key: string): Source => ({
  getKey: () => key,
  async getBytes(offset, length) {
    if (length > MOST_READ) throw new Error(`${length} bytes`)
    return { data: await file.slice(offset, offset + length).arrayBuffer() }
  }
})

/** Whatever the bytes claim to be, no more than a limit comes of them. */
async function unpacked(bytes: ArrayBuffer, how: Compression): Promise<ArrayBuffer> {
  if (how === Compression.None || how === Compression.Unknown) return bytes
  if (how !== Compression.Gzip) throw new Error(`Compression ${how}`)
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value)
    length += next.value.length
    if (length > MOST_UNPACKED) {
      await reader.cancel()
      throw new Error(`> ${MOST_UNPACKED} bytes`)
    }
  }
  return new Blob(parts).arrayBuffer()
}

/** Throws VectorError. */
export async function openTiles(source: Source): Promise<TileArchive> {
  try {
    const archive = new PMTiles(source, new SharedPromiseCache(DIRECTORIES, true, unpacked), unpacked)
    const { tileType, minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = await archive.getHeader()
    const isInOrder = minZoom <= maxZoom && maxZoom <= LAST_ZOOM && minLon < maxLon && minLat < maxLat
    const isOnEarth = minLon >= -180 && maxLon <= 180 && minLat >= -90 && maxLat <= 90
    if (!isInOrder || !isOnEarth) throw new Error('header')
    const isImage = IMAGES.includes(tileType)
    if (!isImage && tileType !== TileType.Mvt) throw new VectorError({ id: 'layers.pmtiles.kind' })
    const metadata = (await archive.getMetadata()) as { vector_layers?: unknown; attribution?: unknown } | null
    const named = Array.isArray(metadata?.vector_layers) ? metadata.vector_layers : []
    const layers = named.flatMap((layer: { id?: unknown } | null) => (typeof layer?.id === 'string' ? [layer.id] : []))
    if (!isImage && layers.length === 0) throw new VectorError({ id: 'layers.pmtiles.no-layers' })
    return {
      kind: isImage ? 'image' : 'vector',
      box: [minLon, minLat, maxLon, maxLat],
      minZoom,
      maxZoom,
      layers,
      attribution: typeof metadata?.attribution === 'string' ? metadata.attribution.replace(/<[^>]*>/g, '') : '',
      async tile({ z, x, y }) {
        const found = await archive.getZxy(z, x, y)
        return found ? new Uint8Array(found.data) : null
      }
    }
  } catch (error) {
    if (error instanceof VectorError) throw error
    throw new VectorError({ id: 'layers.pmtiles.broken', values: { cause: causeIn(error) } })
  }
}
