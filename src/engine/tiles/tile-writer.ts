/** A Mapbox vector tile, put together feature by feature. */
import { fromVectorTileJs, type VectorTileFeatureLike } from '@maplibre/vt-pbf'
import { EXTENT } from './tile-frame.ts'

export type Properties = Readonly<Record<string, string | boolean | number>>

interface Feature {
  readonly type: 1 | 2 | 3
  readonly properties: Properties
  /** Flat lists x, y, x, y … of whole units. Rings are not closed by a repeated vertex. */
  readonly lines: readonly (readonly number[])[]
}

const VERSION = 2

export class TileWriter {
  private readonly layers = new Map<string, Feature[]>()

  /** Rings of polygons, each outer ring (clockwise, y down) followed by its holes (counter-clockwise). */
  addPolygons(layer: string, properties: Properties, rings: Feature['lines']): void {
    this.add(layer, { type: 3, properties, lines: rings })
  }

  addLines(layer: string, properties: Properties, lines: Feature['lines']): void {
    this.add(layer, { type: 2, properties, lines })
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const layers = Object.fromEntries(
      [...this.layers].map(([name, features]) => [
        name,
        {
          name,
          version: VERSION,
          extent: EXTENT,
          length: features.length,
          feature: (i: number) => asVectorTileFeature(features[i] as Feature)
        }
      ])
    )
    return fromVectorTileJs({ layers }) as Uint8Array<ArrayBuffer>
  }

  /** Places as a flat list x, y, x, y … */
  addPoints(layer: string, properties: Properties, points: readonly number[]): void {
    // Of points each is a line of its own.
    const lines = Array.from({ length: points.length / 2 }, (_, i) => points.slice(2 * i, 2 * i + 2))
    this.add(layer, { type: 1, properties, lines })
  }

  private add(layer: string, feature: Feature): void {
    if (feature.lines.length === 0) return
    const features = this.layers.get(layer)
    if (features) features.push(feature)
    else this.layers.set(layer, [feature])
  }
}

function asVectorTileFeature({ type, properties, lines }: Feature): VectorTileFeatureLike {
  return {
    id: undefined,
    type,
    properties: { ...properties },
    extent: EXTENT,
    loadGeometry: () => lines.map(points) as unknown as ReturnType<VectorTileFeatureLike['loadGeometry']>
  }
}

/** The library reads nothing of a point but its coordinates. */
function points(line: readonly number[]): { x: number; y: number }[] {
  return Array.from({ length: line.length / 2 }, (_, i) => ({ x: line[2 * i] as number, y: line[2 * i + 1] as number }))
}
