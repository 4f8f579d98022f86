/**
 * What one finds one's way by close up, and who gives and receives: fetched once the map stands, and of that only what the zoom
 * shows. Put into the style as the app runs, so it is put there again whenever MapLibre has built its style anew.
 */
import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, LayerSpecification, Map as MapLibre, SourceSpecification } from 'maplibre-gl'
import { type InView, type MapOptions, NOTHING_IN_VIEW, type Roles } from '../api.ts'
import { groundPerPixel } from '../scale.ts'
import { type Padding, usablePadding } from '../screen.ts'
import { TileProtocol } from '../tile-protocol.ts'
import {
  BEYOND,
  BEYOND_FROM_ZOOM,
  beyondLabels,
  beyondView,
  type FreeArea,
  type Settlement,
  settlementsOf
} from './beyond.ts'
import { CENSUS, CENSUS_ZOOM, censusCounts, censusFill } from './census-layers.ts'
import { NET, netFeatures, netLabels, netLine, netStep } from './net-layers.ts'
import {
  PARISH_NAMES,
  PARISHES,
  PARISHES_FROM_ZOOM,
  parishBorder,
  parishLabels,
  parishPoints
} from './parish-layers.ts'
import { PATTERNS, patterns } from './patterns.ts'
import { NEAR_PLACES, NEAR_PLACES_FROM_ZOOM, PLACES, PLACES_FROM_ZOOM, placeLabels } from './place-layers.ts'
import { isOneOf, ROLE_PATTERNS, rolePatterns, SIDE_LABEL, sideLabels, sideText } from './role-layers.ts'
import { linesIn, municipalitiesIn, namesIn, placesIn, signsIn } from './signs.ts'
import { coarseWater } from './water-layers.ts'

export interface NearContext extends Pick<MapOptions, 'dataUrl' | 'nearPlacesUrl' | 'port'> {
  readonly map: MapLibre
  readonly padding: () => Padding
}

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] }
const EMPTY: SourceSpecification = { type: 'geojson', data: NOTHING }
/** Names of a source are asked for a little before they are shown. */
const AHEAD = 0.5

/** Layers of the style that those here are put below. */
const BELOW = {
  tints: 'moved-land-hatch',
  borders: 'selected-border',
  vectors: 'draft-vanishes-gap',
  names: 'municipality-label'
}

export class NearMap {
  readonly #context: NearContext
  readonly #tiles: TileProtocol
  /** Data of sources that are not tiles, as far as it has been fetched. */
  readonly #data = new Map<string, string | FeatureCollection>()
  #names: ReadonlyMap<string, string> = new Map()
  #roles: Roles = { gives: [], receives: [] }
  #net = false
  /** Asked for once. */
  #settlements: Promise<readonly Settlement[]> | null = null
  #usable = true

  /** The map's style must have loaded. */
  constructor(context: NearContext) {
    this.#context = context
    const { map, port } = context
    this.#tiles = new TileProtocol((id, layer) =>
      layer === CENSUS ? port.censusTile(id) : port.unitTile('parish', id)
    )
    map.on('webglcontextlost', () => {
      this.#usable = false
    })
    map.on('style.load', () => {
      this.#usable = true
      this.#build()
    })
    map.on('zoom', () => this.#fetch())
    map.on('moveend', () => {
      void this.#drawNet()
      void this.#tellBeyond()
    })
    this.#build()
  }

  setNames(names: ReadonlyMap<string, string>): void {
    this.#names = names
    this.#showRoles()
  }

  setRoles(roles: Roles): void {
    this.#roles = roles
    this.#showRoles()
  }

  setNet(on: boolean): void {
    this.#net = on
    void this.#drawNet()
  }

  inView(): InView {
    if (!this.#usable) return NOTHING_IN_VIEW
    const { map } = this.#context
    return {
      signs: signsIn(map),
      places: placesIn(map),
      atBorders: municipalitiesIn(map, this.#names, this.#roles),
      municipalities: namesIn(map, ['municipality-label']),
      regionLines: linesIn(map, ['region-border', 'new-region-border'], this.#names),
      outline: linesIn(map, ['selected-border'], this.#names)
    }
  }

  destroy(): void {
    this.#usable = false
    this.#tiles.destroy()
  }

  #build(): void {
    const { map } = this.#context
    for (const [name, id] of Object.entries(PATTERNS))
      if (!map.hasImage(id)) map.addImage(id, patterns[name as keyof typeof PATTERNS](), { pixelRatio: 2 })
    const sources: Record<string, SourceSpecification> = {
      [CENSUS]: this.#vector(CENSUS, CENSUS_ZOOM.min, CENSUS_ZOOM.max),
      [PARISHES]: this.#vector(PARISHES, PARISHES_FROM_ZOOM, 19),
      [PARISH_NAMES]: EMPTY,
      [PLACES]: EMPTY,
      [NEAR_PLACES]: EMPTY,
      [NET]: EMPTY,
      [BEYOND]: EMPTY
    }
    for (const [id, source] of Object.entries(sources)) if (!map.getSource(id)) map.addSource(id, source)
    for (const [id, data] of this.#data) this.#source(id).setData(data)
    this.#add(BELOW.tints, [...rolePatterns(), censusFill(), ...coarseWater()])
    this.#add(BELOW.borders, [parishBorder()])
    this.#add(BELOW.vectors, [netLine()])
    this.#add(BELOW.names, [
      beyondLabels(),
      censusCounts(),
      ...parishLabels(),
      ...placeLabels(),
      sideLabels(),
      netLabels()
    ])
    this.#showRoles()
    this.#fetch()
    void this.#drawNet()
    void this.#tellBeyond()
  }

  #vector(layer: string, minzoom: number, maxzoom: number): SourceSpecification {
    return { type: 'vector', tiles: [this.#tiles.url(layer)], minzoom, maxzoom }
  }

  #add(below: string, layers: readonly LayerSpecification[]): void {
    const { map } = this.#context
    for (const layer of layers) if (!map.getLayer(layer.id)) map.addLayer(layer, below)
  }

  #showRoles(): void {
    if (!this.#usable) return
    const { map } = this.#context
    for (const role of ['gives', 'receives'] as const) map.setFilter(ROLE_PATTERNS[role], isOneOf(this.#roles[role]))
    map.setLayoutProperty(SIDE_LABEL, 'text-field', sideText(this.#names, this.#roles))
  }

  #fetch(): void {
    const { map, dataUrl, nearPlacesUrl, port } = this.#context
    const zoom = map.getZoom() + AHEAD
    if (zoom >= PLACES_FROM_ZOOM) this.#give(PLACES, `${dataUrl}places.json`)
    if (zoom >= NEAR_PLACES_FROM_ZOOM) this.#give(NEAR_PLACES, nearPlacesUrl)
    if (zoom < PARISHES_FROM_ZOOM || this.#data.has(PARISH_NAMES)) return
    this.#data.set(PARISH_NAMES, NOTHING)
    port.parishes().then(
      parishes => this.#give(PARISH_NAMES, parishPoints(parishes)),
      // A dataset may have none; the engine may be gone, and comes again.
      () => this.#data.delete(PARISH_NAMES)
    )
  }

  #give(id: string, data: string | FeatureCollection): void {
    if (this.#data.get(id) === data) return
    this.#data.set(id, data)
    if (this.#usable) this.#source(id).setData(data)
  }

  async #drawNet(): Promise<void> {
    const { map, port } = this.#context
    if (!this.#net) {
      if (this.#data.has(NET)) this.#give(NET, NOTHING)
      return
    }
    const area = this.#freeArea()
    const middle = area.unproject({ x: (area.left + area.right) / 2, y: (area.top + area.bottom) / 2 })
    const step = netStep(groundPerPixel(middle[1], map.getZoom()))
    const bounds = map.getBounds()
    const [dx, dy] = [bounds.getEast() - bounds.getWest(), bounds.getNorth() - bounds.getSouth()]
    // Half a screen more on every side, for whoever moves the map.
    const box = [
      bounds.getWest() - dx / 2,
      bounds.getSouth() - dy / 2,
      bounds.getEast() + dx / 2,
      bounds.getNorth() + dy / 2
    ] as const
    const lines = await port.kilometreNet(box, step).catch(() => null)
    if (!lines || !this.#net) return
    this.#give(NET, netFeatures(lines, area))
  }

  async #tellBeyond(): Promise<void> {
    const { map, dataUrl } = this.#context
    if (map.getZoom() < BEYOND_FROM_ZOOM) return
    this.#settlements ??= fetch(`${dataUrl}places.json`)
      .then(answer => answer.json())
      .then(settlementsOf)
    const settlements = await this.#settlements.catch(() => {
      this.#settlements = null
      return null
    })
    if (settlements && this.#usable) this.#give(BEYOND, beyondView(settlements, this.#freeArea()))
  }

  #freeArea(): FreeArea {
    const { map, padding } = this.#context
    const { clientWidth: width, clientHeight: height } = map.getContainer()
    const room = usablePadding({ width, height }, padding())
    return {
      left: room.left,
      top: room.top,
      right: width - room.right,
      bottom: height - room.bottom,
      width,
      height,
      project: place => map.project([place[0], place[1]]),
      unproject({ x, y }) {
        const { lng, lat } = map.unproject([x, y])
        return [lng, lat]
      }
    }
  }

  #source(id: string): GeoJSONSource {
    return this.#context.map.getSource(id) as GeoJSONSource
  }
}
