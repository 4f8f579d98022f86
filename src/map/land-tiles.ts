/** The land's tiles: MapLibre asks for them by an address of its own protocol, and the engine makes them. */
import { addProtocol, type Map as MapLibre, removeProtocol } from 'maplibre-gl'
import type { TileId } from '../engine/api.ts'
import type { MapPort } from './api.ts'
import { LAND } from './layers/land-source.ts'

/** Asked at once: more would only wait for each other, and a drawing in progress behind them. */
const AT_ONCE = 2
/** As many maps as a page has had have each a protocol. */
let maps = 0

export class LandTiles {
  /** With {z}, {x} and {y}, for the style. */
  readonly url: string
  /** Tiles given to the map so far. */
  given = 0
  private readonly scheme: string
  private readonly port: Pick<MapPort, 'tile'>
  private readonly waiting: (() => void)[] = []
  private underWay = 0
  /** Counts how often the land changed, and when which tile was last given. */
  private era = 0
  private readonly givenIn = new Map<string, number>()

  constructor(port: Pick<MapPort, 'tile'>) {
    this.port = port
    this.scheme = `skel-land-${maps++}`
    this.url = `${this.scheme}://{z}/{x}/{y}`
    addProtocol(this.scheme, ({ url }, { signal }) => this.give(url, signal))
  }

  /** From now on tiles are to be of another division; what was asked for before is made again. */
  refresh(map: MapLibre): void {
    this.era++
    map.refreshTiles(LAND)
  }

  /** MapLibre does not ask again for a tile that is still on its way when it is to be refreshed, so that is done here. */
  watch(map: MapLibre): void {
    map.on('sourcedata', ({ sourceId, tile }) => {
      if (sourceId !== LAND || !tile) return
      const { x, y, z } = (tile as { tileID: { canonical: TileId } }).tileID.canonical
      if ((this.givenIn.get(`${z}/${x}/${y}`) ?? this.era) < this.era) map.refreshTiles(LAND, [{ x, y, z }])
    })
  }

  destroy(): void {
    removeProtocol(this.scheme)
  }

  private async give(url: string, signal: AbortSignal): Promise<{ data: ArrayBuffer; etag: string }> {
    await this.turn()
    try {
      signal.throwIfAborted()
      const [z = 0, x = 0, y = 0] = url
        .slice(this.scheme.length + 3)
        .split('/')
        .map(Number)
      const { era } = this
      const { bytes, etag } = await this.port.tile({ z, x, y })
      this.given++
      this.givenIn.set(`${z}/${x}/${y}`, era)
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
