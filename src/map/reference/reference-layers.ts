/** The reference layers on the map. Called again with all of them whenever any of them changes; only what differs is touched. */
import type { LayerSpecification, Map as MapLibre } from 'maplibre-gl'
import type { MapPort, ShownReference } from '../api.ts'
import { seeThroughOf, UNDERLAY_TOP } from '../basemaps/see-through.ts'
import { GROUP_TINT } from '../layers/cooperation-layers.ts'
import { layersOf, sourceId, sourceOf } from './reference-style.ts'
import { ReferenceTileProtocol } from './reference-tiles.ts'

/** Lines come below what is being drafted. */
const LINES_BELOW = 'draft-vanishes-gap'
/** Who sees through the land's tints here. */
const PICTURES = 'reference-pictures'

type Paint = Readonly<Record<string, unknown>>

export class ReferenceLayers {
  readonly #map: MapLibre
  readonly #protocol: ReferenceTileProtocol
  #shown: readonly ShownReference[] = []
  #order = ''
  #isOver = false

  constructor(map: MapLibre, port: Pick<MapPort, 'referenceTile'>) {
    this.#map = map
    this.#protocol = new ReferenceTileProtocol((layer, id) => port.referenceTile(layer, id))
  }

  /** The topmost first. */
  set(layers: readonly ShownReference[]): void {
    const before = new Map(this.#shown.map(layer => [layer.id, layer]))
    const kept = new Set(layers.map(({ id }) => id))
    for (const layer of this.#shown) if (!kept.has(layer.id)) this.#remove(layer)
    this.#clearView(layers)
    for (const layer of layers) {
      const known = before.get(layer.id)
      if (known && known.revision !== layer.revision) this.#remove(known)
      this.#show(layer)
    }
    this.#shown = layers
    this.#arrange()
  }

  /** After MapLibre has rebuilt the style, which has none of them. */
  again(): void {
    const layers = this.#shown
    this.#shown = []
    this.#order = ''
    this.#isOver = false
    this.set(layers)
  }

  destroy(): void {
    this.#protocol.destroy()
  }

  #show(layer: ShownReference): void {
    const source = sourceId(layer.id)
    if (!this.#map.getSource(source))
      this.#map.addSource(source, sourceOf(layer, this.#protocol.url(layer.id, layer.revision)))
    for (const wanted of layersOf(layer)) {
      if (!this.#map.getLayer(wanted.id)) {
        this.#map.addLayer(wanted, this.#anchorOf(wanted))
        this.#order = ''
        continue
      }
      for (const [name, value] of Object.entries((wanted.paint ?? {}) as Paint)) this.#paint(wanted.id, name, value)
      this.#map.setLayoutProperty(wanted.id, 'visibility', wanted.layout?.visibility)
    }
  }

  #paint(id: string, name: string, value: unknown): void {
    this.#map.setPaintProperty(id, name as never, value as never)
  }

  #remove(layer: ShownReference): void {
    for (const { id } of layersOf(layer)) if (this.#map.getLayer(id)) this.#map.removeLayer(id)
    if (this.#map.getSource(sourceId(layer.id))) this.#map.removeSource(sourceId(layer.id))
  }

  /** Tints of the land let a picture below them be seen; a base map lies lower still. */
  #clearView(layers: readonly ShownReference[]): void {
    const isOver = layers.some(({ kind, visible }) => kind === 'picture' && visible)
    if (isOver === this.#isOver) return
    this.#isOver = isOver
    // What pictures are put below has come or gone.
    this.#order = ''
    if (isOver) seeThroughOf(this.#map).need(PICTURES, 'luftfoto')
    else seeThroughOf(this.#map).drop(PICTURES)
  }

  /** Each above the one that comes after it. */
  #arrange(): void {
    const all = this.#shown.toReversed().flatMap(layersOf)
    const order = all.map(({ id }) => id).join()
    if (order === this.#order) return
    this.#order = order
    for (const layer of all) this.#map.moveLayer(layer.id, this.#anchorOf(layer))
  }

  #anchorOf({ type }: LayerSpecification): string {
    if (type !== 'raster') return LINES_BELOW
    return this.#map.getLayer(UNDERLAY_TOP) ? UNDERLAY_TOP : GROUP_TINT
  }
}
