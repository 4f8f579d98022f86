/** The reference layers on the map. Called again with all of them whenever any of them changes; only what differs is touched. */
import type { LayerSpecification, Map as MapLibre } from 'maplibre-gl'
import type { MapPort, ShownReference } from '../api.ts'
import { seeThroughOf, UNDERLAY_TOP } from '../basemaps/see-through.ts'
import { layersOf, sourceId, sourceOf } from './reference-style.ts'
import { ReferenceTileProtocol } from './reference-tiles.ts'

/** Pictures come below the land's tints, lines below what is being drafted. */
const [PICTURES_BELOW, LINES_BELOW] = [UNDERLAY_TOP, 'draft-vanishes-gap']

type Paint = Readonly<Record<string, unknown>>

export class ReferenceLayers {
  readonly #map: MapLibre
  readonly #protocol: ReferenceTileProtocol
  #shown: readonly ShownReference[] = []
  #order = ''

  constructor(map: MapLibre, port: Pick<MapPort, 'referenceTile'>) {
    this.#map = map
    this.#protocol = new ReferenceTileProtocol((layer, id) => port.referenceTile(layer, id))
  }

  /** The topmost first. */
  set(layers: readonly ShownReference[]): void {
    this.#seeThrough(layers)
    const before = new Map(this.#shown.map(layer => [layer.id, layer]))
    const isAnyPicture = layers.some(isPictureInSight)
    const kept = new Set(layers.map(({ id }) => id))
    for (const layer of this.#shown) if (!kept.has(layer.id)) this.#remove(layer)
    for (const layer of layers) {
      const known = before.get(layer.id)
      if (known && known.revision !== layer.revision) this.#remove(known)
      if (layer.kind !== 'picture' || isAnyPicture) this.#show(layer)
    }
    this.#shown = layers
    this.#arrange()
  }

  /** After MapLibre has rebuilt the style, which has none of them. */
  again(): void {
    const layers = this.#shown
    this.#shown = []
    this.#order = ''
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
        this.#map.addLayer(wanted, anchorOf(wanted))
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

  /** A picture that is not in sight is not on the map: there is nothing it could lie below. */
  #seeThrough(layers: readonly ShownReference[]): void {
    const through = seeThroughOf(this.#map)
    if (layers.some(isPictureInSight)) through.need(NEEDED_BY, 'luftfoto')
    else {
      for (const layer of this.#shown) if (layer.kind === 'picture') this.#remove(layer)
      through.drop(NEEDED_BY)
    }
  }

  /** Each above the one that comes after it. */
  #arrange(): void {
    const all = this.#shown
      .toReversed()
      .flatMap(layersOf)
      .filter(({ id }) => this.#map.getLayer(id))
    const order = all.map(({ id }) => id).join()
    if (order === this.#order) return
    this.#order = order
    for (const layer of all) this.#map.moveLayer(layer.id, anchorOf(layer))
  }
}

const NEEDED_BY = 'reference'
const isPictureInSight = ({ kind, visible }: ShownReference): boolean => kind === 'picture' && visible

const anchorOf = ({ type }: LayerSpecification): string => (type === 'raster' ? PICTURES_BELOW : LINES_BELOW) as string
