/** A PMTiles archive in a file of the user's: what it has, and a tile of it. */
import { PMTiles, type Source, TileType } from 'pmtiles'
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

const IMAGES: readonly TileType[] = [TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif]

/** Bytes of a file, as the archive asks for them. */
export const blobSource = (file: Blob, key: string): Source => ({
  getKey: () => key,
  async getBytes(offset, length) {
    return { data: await file.slice(offset, offset + length).arrayBuffer() }
  }
})

/** Throws VectorError. */
export async function openTiles(source: Source): Promise<TileArchive> {
  try {
    const archive = new PMTiles(source)
    const { tileType, minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = await archive.getHeader()
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
