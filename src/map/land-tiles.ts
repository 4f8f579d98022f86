/** The land's tiles, and when which of them is to be asked for again. */
import type { Map as MapLibre } from 'maplibre-gl'
import type { TileId } from '../engine/api.ts'
import type { MapPort } from './api.ts'
import { LAND } from './layers/land-source.ts'
import { TileProtocol } from './tile-protocol.ts'

export class LandTiles {
  /** Tiles given to the map so far. */
  given = 0
  private readonly protocol: TileProtocol
  /** Counts how often the land changed, and when which tile was last given. */
  private era = 0
  private readonly givenIn = new Map<string, number>()

  constructor(port: Pick<MapPort, 'tile'>) {
    this.protocol = new TileProtocol(async id => {
      const { era } = this
      const tile = await port.tile(id)
      this.given++
      this.givenIn.set(keyOf(id), era)
      return tile
    })
  }

  get url(): string {
    return this.protocol.url(LAND)
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
      if ((this.givenIn.get(keyOf({ x, y, z })) ?? this.era) < this.era) map.refreshTiles(LAND, [{ x, y, z }])
    })
  }

  destroy(): void {
    this.protocol.destroy()
  }
}

const keyOf = ({ z, x, y }: TileId): string => `${z}/${x}/${y}`
