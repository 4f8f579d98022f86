/** Tiles of the map, read as MapLibre reads them. */
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import type { TileId } from '../../src/engine/api.ts'

export interface TileFeature {
  readonly properties: Readonly<Record<string, unknown>>
  /** In units of the tile, y down. */
  readonly lines: readonly (readonly (readonly [x: number, y: number])[])[]
}

/** Features of a layer; none where the tile has no such layer. */
export function featuresIn(bytes: Uint8Array, layer: 'land' | 'borders' | 'sides' | 'cells' | 'counts'): TileFeature[] {
  const found = new VectorTile(new PbfReader(bytes)).layers[layer]
  return Array.from({ length: found?.length ?? 0 }, (_, i) => {
    const feature = found!.feature(i)
    const lines = feature.loadGeometry().map(line => line.map(({ x, y }) => [x, y] as const))
    return { properties: feature.properties, lines }
  })
}

/** The tile a place (WGS84) lies in. */
export function tileAt([lon, lat]: readonly [number, number], z: number): TileId {
  const [x, y] = unitsAt([lon, lat], z)
  return { z, x: Math.floor(x), y: Math.floor(y) }
}

/** Where a place lies in the square of all tiles of a zoom, in tiles. */
export function unitsAt([lon, lat]: readonly [number, number], z: number): [x: number, y: number] {
  const phi = (lat * Math.PI) / 180
  const north = Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI
  return [((lon + 180) / 360) * 2 ** z, ((1 - north) / 2) * 2 ** z]
}

/** Whether a place, in units of the tile, lies in a feature: even–odd over all its rings. */
export function isInside({ lines }: TileFeature, x: number, y: number): boolean {
  let crossings = 0
  for (const ring of lines)
    for (const [i, [ax, ay]] of ring.entries()) {
      const [bx, by] = ring[(i + 1) % ring.length]!
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) crossings++
    }
  return crossings % 2 === 1
}
