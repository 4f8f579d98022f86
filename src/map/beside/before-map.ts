/**
 * The division without the proposal, on a map of its own that moves with the other one. Loaded when it is first shown, and gone
 * when it is not. What it shows is the engine's tiles of that (src/engine/tiles/before-land.ts), today's names and the same tints.
 */
import { type FilterSpecification, type GeoJSONSource, type LayerSpecification, Map as MapLibre } from 'maplibre-gl'
import type { UnitLayerId } from '../../dataset/types.ts'
import type { LonLat } from '../../engine/api.ts'
import type { MapOptions, MunicipalityLabel, ShownTheme } from '../api.ts'
import { LandTiles } from '../land-tiles.ts'
import { byZoom } from '../layers/border-layers.ts'
import { colours } from '../layers/colours.ts'
import { bordersOf, municipalityFill } from '../layers/expressions.ts'
import { HATCH, hatchImage } from '../layers/hatch.ts'
import { labelFeatures } from '../layers/label-features.ts'
import { BORDERS } from '../layers/land-source.ts'
import { mapStyle } from '../layers/style.ts'
import { bringToRest } from '../rest.ts'
import { paintTheme } from '../themes/shown-theme.ts'
import { hatchRegions } from './differences.ts'

/** What it shows as the other map does. */
export interface Followed {
  readonly regions: readonly string[]
  readonly selected: string | null
  readonly theme: ShownTheme | null
}

export interface BeforeOptions extends Followed {
  readonly container: HTMLElement
  /** Can be moved and pointed at; else all that is the other map's. */
  readonly interactive: boolean
  readonly labels: readonly MunicipalityLabel[]
  readonly main: MapLibre
  /** Tiles of a layer of units, which are the same on either side. */
  readonly unitUrl: (layer: UnitLayerId) => string
  readonly options: Pick<MapOptions, 'dataUrl' | 'port' | 'events'>
}

/** Of the style, what is of the division and not of what is being made. */
const isOfDivision = ({ id }: LayerSpecification): boolean => !id.startsWith('draft-') && !id.startsWith('unit')

/** Land that the proposal moves is told by `to` here. */
const MOVES: FilterSpecification = ['has', 'to']

export class BeforeMap {
  readonly #map: MapLibre
  readonly #tiles: LandTiles
  readonly #ends: (() => void)[] = []
  #regions: readonly string[] = []
  readonly #unitUrl: BeforeOptions['unitUrl']
  #theme: ShownTheme | null = null

  /** Throws where there is no second WebGL context to be had. */
  constructor({ container, interactive, labels, main, options, regions, selected, theme, unitUrl }: BeforeOptions) {
    this.#unitUrl = unitUrl
    const { dataUrl, events, port } = options
    this.#tiles = new LandTiles({ tile: id => port.tile(id, 'before') })
    const { lng, lat } = main.getCenter()
    try {
      this.#map = new MapLibre({
        container,
        style: beforeStyle(dataUrl, this.#tiles.url),
        center: [lng, lat],
        zoom: main.getZoom(),
        transformConstrain: (center, zoom) => ({ center, zoom }),
        minZoom: main.getMinZoom(),
        maxZoom: main.getMaxZoom(),
        maxPitch: 0,
        dragRotate: false,
        touchPitch: false,
        keyboard: false,
        interactive,
        renderWorldCopies: false,
        fadeDuration: 0,
        attributionControl: false
      })
    } catch (error) {
      this.#tiles.destroy()
      throw error
    }
    const map = this.#map
    this.#tiles.watch(map)
    map.touchZoomRotate?.disableRotation()
    // The keyboard is the other map's, which this one follows.
    map.getCanvas().tabIndex = -1
    map.on('style.load', () => {
      if (!map.hasImage(HATCH)) map.addImage(HATCH, hatchImage(), { pixelRatio: 2 })
      this.#ends.push(hatchRegions(map, 'toRegion'))
      this.setRegions(regions)
      this.setTheme(theme)
      this.setSelected(selected)
      ;(map.getSource('labels') as GeoJSONSource).setData(labelFeatures(labels))
    })
    this.#ends.push(together(main, map))
    if (interactive)
      map.on('click', ({ lngLat, point }) => {
        const [found] = map.queryRenderedFeatures(point, { layers: ['municipality'] })
        const at: LonLat = [lngLat.lng, lngLat.lat]
        if (!found) events.onSelect(null, null, null)
        else if (found.properties.to === undefined) events.onSelect(String(found.properties.code), at, null)
        else events.onSelect(String(found.properties.to), at, String(found.properties.code))
      })
    bringToRest(map)
    map.on('idle', () => {
      container.dataset.beforeReady = 'true'
    })
  }

  setTheme(theme: ShownTheme | null): void {
    if (!this.#map.getLayer('municipality') || (!theme && !this.#theme)) return
    this.#theme = theme
    paintTheme(this.#map, theme, 'before', {
      regions: this.#regions,
      movedLand: colours.giver,
      unitUrl: this.#unitUrl
    })
  }

  setRegions(ids: readonly string[]): void {
    this.#regions = ids
    if (this.#theme) return
    if (this.#map.isStyleLoaded() || this.#map.getLayer('municipality'))
      this.#map.setPaintProperty('municipality', 'fill-color', municipalityFill(ids))
  }

  setSelected(code: string | null): void {
    if (this.#map.getLayer('selected-border'))
      this.#map.setFilter('selected-border', bordersOf(...(code === null ? [] : [code])))
  }

  refresh(): void {
    if (this.#map.getSource('land')) this.#tiles.refresh(this.#map)
  }

  destroy(): void {
    for (const end of this.#ends) end()
    this.#map.remove()
    this.#tiles.destroy()
  }
}

function beforeStyle(dataUrl: string, url: string) {
  const style = mapStyle(dataUrl, { landUrl: url, unitUrl: url })
  const layers = style.layers.filter(isOfDivision).map((layer): LayerSpecification => {
    if (layer.id === 'moved-land' && layer.type === 'fill')
      return { ...layer, filter: MOVES, paint: { ...layer.paint, 'fill-color': colours.giver } }
    if (layer.id === 'moved-land-hatch') return { ...layer, filter: MOVES } as LayerSpecification
    return layer
  })
  const planned: LayerSpecification = {
    id: 'planned-border',
    type: 'line',
    ...BORDERS,
    filter: ['==', ['get', 'kind'], 'planned'],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': colours.accentDark, 'line-width': byZoom(1, 2), 'line-dasharray': [2, 2] }
  }
  const names = layers.findIndex(({ id }) => id === 'municipality-label')
  return { ...style, layers: [...layers.slice(0, names), planned, ...layers.slice(names)] }
}

/** Each shows the place the other one is moved to. */
function together(one: MapLibre, other: MapLibre): () => void {
  let leading: MapLibre | null = null
  const lead = (from: MapLibre, to: MapLibre) => (): void => {
    if (leading === to) return
    leading = from
    to.jumpTo({ center: from.getCenter(), zoom: from.getZoom() })
    leading = null
  }
  const [forth, back] = [lead(one, other), lead(other, one)]
  one.on('move', forth)
  one.on('resize', forth)
  other.on('move', back)
  return () => {
    one.off('move', forth)
    one.off('resize', forth)
    other.off('move', back)
  }
}
