/**
 * Lets one see through the division to what lies under it: base maps and reference pictures. The built-in map stays below them, so
 * that it is seen wherever they have nothing, and the division's tints lie over them a second time, see-through. Whatever is
 * set here is put back when nobody needs it any more.
 */
import type { ExpressionSpecification, LayerSpecification, Map as MapLibre } from 'maplibre-gl'
import type { BaseMapRole } from '../../config/types.ts'
import { byZoom, SELECTED_BORDER } from '../layers/border-layers.ts'
import { colours } from '../layers/colours.ts'
import { GROUP_TINT } from '../layers/cooperation-layers.ts'
import { BORDERS, MUNICIPALITIES } from '../layers/land-source.ts'

/** Base maps are put below the first of these, reference pictures, which lie on them, below the second. */
export const BASE_TOP = 'base-map-top'
export const UNDERLAY_TOP = 'base-map-tint'
const CASING = 'base-map-casing'

/** Fills that would hide what lies under: how much of them is left. */
const FADED: Readonly<Record<string, number>> = { 'moved-land': 0.5, 'draft-stays': 0.6, 'theme-units': 0.7 }
/** Sources of what the built-in map is drawn of, for want of anything better. */
const BUILT_IN: readonly string[] = ['context', 'census']
/** Sources of names, which a map has already, and a photo has not. */
const NAMES: readonly string[] = ['places', 'near-places', 'census']

/** How much the colours of a theme cover: classes must be told apart. */
const THEMED = 0.7

const inState = (name: string): ExpressionSpecification => ['boolean', ['feature-state', name], false]

/** How much a municipality's tint covers: its part in the case must be seen, its region only be felt. */
const tintOpacity = (rest: number): ExpressionSpecification => [
  'case',
  ['any', inState('selected'), inState('receives'), inState('gives')],
  0.5,
  inState('hover'),
  0.3,
  rest
]

export class SeeThrough {
  readonly #map: MapLibre
  /** Who needs it, and what for. */
  readonly #needed = new Map<string, BaseMapRole>()
  /** Layers that are hidden meanwhile. */
  readonly #hidden = new Set<string>()

  #themed = false

  constructor(map: MapLibre) {
    this.#map = map
    // Layers that come later (src/map/near) are looked at when they do, and all of them when the style was built anew.
    map.on('styledata', () => this.#needed.size > 0 && this.#hide())
    map.on('style.load', () => {
      this.#hidden.clear()
      this.#apply()
    })
  }

  /** `role`: what lies there; of several a photo decides, over which the least may stand. */
  need(who: string, role: BaseMapRole): void {
    this.#needed.set(who, role)
    this.#apply()
  }

  drop(who: string): void {
    if (this.#needed.delete(who)) this.#apply()
  }

  /** The land is coloured by a theme, which must be read over whatever lies under it. */
  themed(on: boolean): void {
    this.#themed = on
    this.#apply()
    this.follow()
  }

  /** To be called when the land is painted otherwise: the tint follows. */
  follow(): void {
    if (this.#map.getLayer(UNDERLAY_TOP)) this.#map.setPaintProperty(UNDERLAY_TOP, 'fill-color', tintOf(this.#map))
  }

  #apply(): void {
    const map = this.#map
    const roles = [...this.#needed.values()]
    for (const id of [CASING, BASE_TOP, UNDERLAY_TOP]) if (roles.length === 0 && map.getLayer(id)) map.removeLayer(id)
    if (roles.length > 0) {
      const photo = roles.includes('luftfoto')
      if (!map.getLayer(UNDERLAY_TOP)) map.addLayer(tintLayer(map), GROUP_TINT)
      if (!map.getLayer(BASE_TOP)) map.addLayer(TOP_OF_BASE, UNDERLAY_TOP)
      if (!map.getLayer(CASING)) map.addLayer(CASING_LAYER, SELECTED_BORDER)
      // Over a photo the tints of regions are only a veil, and borders stand out least.
      map.setPaintProperty(UNDERLAY_TOP, 'fill-opacity', this.#themed ? THEMED : tintOpacity(photo ? 0.04 : 0.16))
      map.setPaintProperty(CASING, 'line-opacity', photo ? 0.85 : 0.7)
    }
    for (const [id, opacity] of Object.entries(FADED))
      if (map.getLayer(id)) map.setPaintProperty(id, 'fill-opacity', roles.length > 0 ? opacity : 1)
    this.#hide()
  }

  #hide(): void {
    const map = this.#map
    const roles = [...this.#needed.values()]
    const order = map.getLayersOrder()
    const above = order.indexOf(UNDERLAY_TOP)
    const unwanted = new Set<string>()
    for (const id of roles.length > 0 ? order.slice(above + 1) : []) {
      const layer = map.getLayer(id)
      const isName = layer?.type === 'symbol'
      const sources = isName ? (roles.includes('kort') ? NAMES : []) : BUILT_IN
      if (layer && sources.includes(layer.source)) unwanted.add(id)
    }
    for (const id of this.#hidden) {
      if (unwanted.has(id)) continue
      this.#hidden.delete(id)
      if (map.getLayer(id)) map.setLayoutProperty(id, 'visibility', 'visible')
    }
    for (const id of unwanted) {
      if (this.#hidden.has(id) || map.getLayoutProperty(id, 'visibility') === 'none') continue
      this.#hidden.add(id)
      map.setLayoutProperty(id, 'visibility', 'none')
    }
  }
}

const ofMaps = new WeakMap<MapLibre, SeeThrough>()

/** The one of a map: whoever puts something under the division asks the same. */
export function seeThroughOf(map: MapLibre): SeeThrough {
  const known = ofMaps.get(map) ?? new SeeThrough(map)
  ofMaps.set(map, known)
  return known
}

const tintOf = (map: MapLibre) => map.getPaintProperty('municipality', 'fill-color') as ExpressionSpecification

const tintLayer = (map: MapLibre): LayerSpecification => ({
  id: UNDERLAY_TOP,
  type: 'fill',
  ...MUNICIPALITIES,
  paint: { 'fill-color': tintOf(map) }
})

/** Only marks a place in the order. */
const TOP_OF_BASE: LayerSpecification = { id: BASE_TOP, type: 'background', layout: { visibility: 'none' } }

/** White along the borders: their colours are chosen for pale land. */
const CASING_LAYER: LayerSpecification = {
  id: CASING,
  type: 'line',
  ...BORDERS,
  filter: ['!', ['in', ['get', 'kind'], ['literal', ['former', 'coast']]]],
  layout: { 'line-cap': 'round', 'line-join': 'round' },
  paint: { 'line-color': colours.halo, 'line-width': byZoom(1.4, 5) }
}
