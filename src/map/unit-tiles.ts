/** Tiles of the layers of units. */
import type { UnitLayerId } from '../dataset/types.ts'
import type { MapPort } from './api.ts'
import { TileProtocol } from './tile-protocol.ts'

export class UnitTiles {
  private readonly protocol: TileProtocol

  constructor(port: Pick<MapPort, 'unitTile'>) {
    this.protocol = new TileProtocol((id, layer) => port.unitTile(layer as UnitLayerId, id))
  }

  url(layer: UnitLayerId): string {
    return this.protocol.url(layer)
  }

  destroy(): void {
    this.protocol.destroy()
  }
}
