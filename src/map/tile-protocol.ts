/** Tiles that the app makes: MapLibre asks for them by an address of a protocol of its own. */
import { addProtocol } from 'maplibre-gl'
import type { MapTile, TileId } from '../engine/api.ts'
import { endProtocol } from './protocol.ts'

/** Asked at once: more would only wait for each other, and a drawing in progress behind them. */
const AT_ONCE = 2
/** Every protocol of a page has a name of its own: a map may begin before another has ended. */
let protocols = 0

export class TileProtocol {
  private readonly scheme = `skel-${protocols++}`
  private readonly ask: (id: TileId, layer: string) => Promise<MapTile>
  private readonly waiting: (() => void)[] = []
  private underWay = 0

  constructor(ask: (id: TileId, layer: string) => Promise<MapTile>) {
    this.ask = ask
    addProtocol(this.scheme, ({ url }, { signal }) => this.give(url, signal))
  }

  /** With {z}, {x} and {y}, for the style. */
  url(layer: string): string {
    return `${this.scheme}://${layer}/{z}/{x}/{y}`
  }

  destroy(): void {
    endProtocol(this.scheme)
  }

  private async give(url: string, signal: AbortSignal): Promise<{ data: ArrayBuffer; etag: string }> {
    await this.turn()
    try {
      signal.throwIfAborted()
      const [layer = '', ...numbers] = url.slice(this.scheme.length + 3).split('/')
      const [z = 0, x = 0, y = 0] = numbers.map(Number)
      const { bytes, etag } = await this.ask({ z, x, y }, layer)
      return { data: bytes.buffer, etag }
    } catch (error) {
      if (signal.aborted) throw error
      // The engine is gone, which the app tells. The map is told to ask again when there is one.
      return { data: new ArrayBuffer(0), etag: '' }
    } finally {
      this.underWay--
      this.waiting.shift()?.()
    }
  }

  private async turn(): Promise<void> {
    if (this.underWay >= AT_ONCE) await new Promise<void>(resolve => this.waiting.push(resolve))
    this.underWay++
  }
}
