/** Tiles of reference layers: MapLibre asks for them by an address of a protocol of its own. */
import { addProtocol } from 'maplibre-gl'
import type { TileId } from '../../engine/api.ts'
import { endProtocol } from '../protocol.ts'

/** Bytes of a vector tile or of a picture, or a picture; null where there is nothing. */
export type ReferenceTile = Uint8Array<ArrayBuffer> | ImageBitmap | null

let protocols = 0

export class ReferenceTileProtocol {
  private readonly scheme = `skel-reference-${protocols++}`
  private nothing: Promise<ImageBitmap> | null = null

  constructor(ask: (layer: string, id: TileId) => Promise<ReferenceTile>) {
    addProtocol(this.scheme, async ({ url, type }, { signal }) => {
      const [layer = '', , ...numbers] = url.slice(this.scheme.length + 3).split('/')
      const [z = 0, x = 0, y = 0] = numbers.map(Number)
      // A file that was removed while its tiles were on their way has none.
      const tile = await ask(layer, { z, x, y }).catch(() => null)
      signal.throwIfAborted()
      if (tile === null) return { data: type === 'image' ? await this.empty() : new ArrayBuffer(0) }
      return { data: tile instanceof Uint8Array ? tile.buffer : tile }
    })
  }

  /** With {z}, {x} and {y}; another `revision` is asked for anew. */
  url(layer: string, revision: number): string {
    return `${this.scheme}://${layer}/${revision}/{z}/{x}/{y}`
  }

  destroy(): void {
    endProtocol(this.scheme)
  }

  private empty(): Promise<ImageBitmap> {
    this.nothing ??= createImageBitmap(new ImageData(1, 1))
    return this.nothing
  }
}
