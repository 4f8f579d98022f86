/** Shows one base map after another, the newest chosen, and tells once what is wrong with it. Fetched when the first is chosen. */
import type { Map as MapLibre } from 'maplibre-gl'
import type { BaseMap } from '../../config/types.ts'
import type { BaseMapNews } from '../api.ts'
import { reasonOf } from './fault.ts'
import { type OpenedBaseMap, openBaseMap, PREFIX } from './open.ts'
import { BASE_TOP, seeThroughOf } from './see-through.ts'
import { watchTiles } from './watch-tiles.ts'

/** What the base map does to the style, which is done again whenever that is built anew. */
export type KeepDoing = (update: () => void) => void

export class ShownBaseMap {
  readonly #map: MapLibre
  readonly #keep: KeepDoing
  #turn = 0
  #base: OpenedBaseMap | null = null
  #end: (() => void) | null = null

  constructor(map: MapLibre, keep: KeepDoing) {
    this.#map = map
    this.#keep = keep
    // With a listener MapLibre no longer writes to the console: what is not ours is written there still.
    map.on('error', event => {
      const { sourceId, error } = event as unknown as { sourceId?: string; error?: Error }
      const ours = sourceId?.startsWith(PREFIX) || /\bbase-|^no sprite$/.test(error?.message ?? '')
      // biome-ignore lint/suspicious/noConsole: as the map would, were nobody listening.
      if (!ours) console.error(error)
    })
  }

  /** null takes it away. */
  async show(chosen: BaseMap | File | null, tell: (news: BaseMapNews) => void): Promise<void> {
    const turn = ++this.#turn
    const isNewest = () => turn === this.#turn
    if (!chosen) {
      this.#takeAway()
      return
    }
    const watch = watchTiles(
      message => isNewest() && tell({ kind: 'fault', message }),
      message => {
        if (!isNewest()) return
        this.#takeAway()
        tell({ kind: 'failed', message })
      }
    )
    let opened: OpenedBaseMap
    try {
      opened = await openBaseMap(chosen, watch.tell)
    } catch (error) {
      watch.end()
      if (!isNewest()) return
      this.#takeAway()
      tell({ kind: 'failed', message: reasonOf(error, 'basemap.broken') })
      return
    }
    if (!isNewest()) {
      watch.end()
      opened.close()
      return
    }
    this.#takeAway()
    this.#base = opened
    const again = () => {
      for (const id of Object.keys(opened.sources)) if (this.#map.getSource(id)) this.#map.refreshTiles(id)
      this.#map.triggerRepaint()
    }
    window.addEventListener('online', again)
    this.#end = () => {
      window.removeEventListener('online', again)
      watch.end()
    }
    this.#keep(() => lay(this.#map, opened))
    tell({ kind: 'shown', attribution: opened.attribution, bounds: opened.bounds })
  }

  /** To be called when the land is painted otherwise. */
  followTint(): void {
    seeThroughOf(this.#map).follow()
  }

  #takeAway(): void {
    this.#end?.()
    this.#end = null
    const base = this.#base
    if (!base) return
    this.#base = null
    this.#keep(() => undefined)
    lift(this.#map, base)
    base.close()
  }
}

/** Who sees through the division here. */
const BASE = 'base-map'

/** Safe to call again after the style was built anew. Faults of its own layers are told by the map's `error` event. */
function lay(map: MapLibre, { sources, layers, sprite, role }: OpenedBaseMap): void {
  seeThroughOf(map).need(BASE, role)
  for (const [id, source] of Object.entries(sources)) if (!map.getSource(id)) map.addSource(id, source)
  if (sprite && !hasSprite(map)) map.addSprite('default', sprite)
  for (const layer of layers) if (!map.getLayer(layer.id)) map.addLayer(layer, BASE_TOP)
}

function lift(map: MapLibre, { sources, layers, sprite }: OpenedBaseMap): void {
  for (const { id } of layers) if (map.getLayer(id)) map.removeLayer(id)
  for (const id of Object.keys(sources)) if (map.getSource(id)) map.removeSource(id)
  if (sprite && hasSprite(map)) map.removeSprite('default')
  seeThroughOf(map).drop(BASE)
}

const hasSprite = (map: MapLibre): boolean => map.getSprite().some(({ id }) => id === 'default')
