/**
 * What the map shows, kept as style updates by key: the newest update of a key is applied at once if the style is loaded,
 * and again whenever MapLibre has rebuilt the style after a lost WebGL context. So nothing shown is lost with the context.
 */
import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, Map as MapLibre, VectorTileSource } from 'maplibre-gl'
import { alike, sameItems } from '../collections/kept.ts'
import type { BaseMap } from '../config/types.ts'
import type { BaseMapNews, MunicipalityGroup, MunicipalityLabel, ShownTheme, ShownUnits } from './api.ts'
import type { ShownBaseMap } from './basemaps/show.ts'
import type { LandTiles } from './land-tiles.ts'
import { SELECTED_BORDER } from './layers/border-layers.ts'
import { colours } from './layers/colours.ts'
import { GROUP_TINT, groupLines, membersOf } from './layers/cooperation-layers.ts'
import { DIFFERS, differsHatch } from './layers/differs-hatch.ts'
import { bordersOf, municipalityFill } from './layers/expressions.ts'
import { HATCH, hatchImage } from './layers/hatch.ts'
import { labelFeatures } from './layers/label-features.ts'
import { LAND, OWN_UNITS, UNITS } from './layers/land-source.ts'
import { OWN_UNIT_LAYERS, UNIT_FILLS, UNIT_LAYERS, unitOpacity } from './layers/unit-layers.ts'
import type { TileProtocol } from './tile-protocol.ts'

type StyleUpdate = () => void
type State = 'selected' | 'hover' | 'gives' | 'receives' | 'picked'

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] }

export class Scene {
  readonly #map: MapLibre
  readonly #tiles: LandTiles
  readonly #unitTiles: TileProtocol
  readonly #updates = new Map<string, StyleUpdate>()
  readonly #marked = new Map<State, readonly string[]>()
  #unitsUrl: string | null = null
  #baseMap: Promise<ShownBaseMap> | null = null
  #regions: readonly string[] = []
  #labels: readonly MunicipalityLabel[] = []
  #groups: readonly MunicipalityGroup[] = []
  #draft: FeatureCollection | null = null
  #units: ShownUnits | null = null
  #themes: Promise<typeof import('./themes/shown-theme.ts')> | null = null
  #theme: ShownTheme | null = null
  #usable = true

  /** The map's style must have loaded. */
  constructor(map: MapLibre, tiles: LandTiles, unitTiles: TileProtocol) {
    this.#map = map
    this.#tiles = tiles
    this.#unitTiles = unitTiles
    tiles.watch(map)
    map.on('webglcontextlost', () => {
      this.#usable = false
    })
    map.on('style.load', () => {
      this.#usable = true
      for (const update of this.#updates.values()) update()
    })
    this.#update('hatch', () => {
      if (!map.hasImage(HATCH)) map.addImage(HATCH, hatchImage(), { pixelRatio: 2 })
      if (!map.hasImage(DIFFERS)) map.addImage(DIFFERS, differsHatch(), { pixelRatio: 2 })
    })
  }

  /** Asks for the land's tiles again. What the style is built anew with is asked for anyway. */
  refreshLand(): void {
    if (this.#usable) this.#tiles.refresh(this.#map)
  }

  setRegions(ids: readonly string[]): void {
    if (ids.join() === this.#regions.join()) return
    this.#regions = ids
    this.#update('regions', () => {
      if (this.#theme) return
      this.#map.setPaintProperty('municipality', 'fill-color', municipalityFill(ids))
      void this.#baseMap?.then(shown => shown.followTint())
    })
  }

  /** What colours by themes is fetched with the first. */
  setTheme(theme: ShownTheme | null): void {
    this.#theme = theme
    if (!theme && !this.#themes) return
    this.#themes ??= import('./themes/shown-theme.ts')
    this.#themes.then(
      ({ paintTheme }) => {
        // Another one is wanted by now.
        if (this.#theme !== theme) return
        this.#update('theme', () =>
          paintTheme(this.#map, theme, 'after', {
            regions: this.#regions,
            movedLand: colours.receiver,
            unitUrl: layer => this.#unitTiles.url(layer)
          })
        )
      },
      () => {
        this.#themes = null
      }
    )
  }

  /** What shows base maps is fetched with the first that is chosen. */
  showBaseMap(base: BaseMap | File | null, tell: (news: BaseMapNews) => void): void {
    if (!base && !this.#baseMap) return
    this.#baseMap ??= import('./basemaps/show.ts').then(
      m => new m.ShownBaseMap(this.#map, update => this.#update('base-map', update))
    )
    this.#baseMap.then(
      shown => shown.show(base, tell),
      () => {
        this.#baseMap = null
        tell({ kind: 'failed', message: { id: 'basemap.broken' } })
      }
    )
  }

  /** What is as it was is left: each time MapLibre cuts all of it into tiles anew. */
  setLabels(labels: readonly MunicipalityLabel[]): void {
    if (alike(labels, this.#labels)) return
    this.#labels = labels
    this.#data('labels', labelFeatures(labels))
  }

  setGroups(groups: readonly MunicipalityGroup[]): void {
    if (alike(groups, this.#groups)) return
    this.#groups = groups
    this.#data('groups', groupLines(groups))
    this.#update('group-members', () => this.#map.setFilter(GROUP_TINT, membersOf(groups)))
  }

  setDraft(draft: FeatureCollection | null): void {
    if (draft === this.#draft) return
    this.#draft = draft
    this.#data('draft', draft ?? NOTHING)
  }

  /** null shows none. */
  setUnits(units: ShownUnits | null): void {
    if (units === this.#units) return
    this.#units = units
    if (this.#unitsUrl) this.#revokeLater([this.#unitsUrl])
    const shapes = units && 'shapes' in units ? units.shapes : null
    const layer = units && 'layer' in units ? units.layer : null
    const url = shapes && URL.createObjectURL(new Blob([shapes], { type: 'application/geo+json' }))
    this.#unitsUrl = url
    this.#update('units', () => {
      this.#source(OWN_UNITS).setData(url ?? NOTHING)
      if (layer) (this.#map.getSource(UNITS) as VectorTileSource).setTiles([this.#unitTiles.url(layer)])
      const show = (id: string, on: boolean) => this.#map.setLayoutProperty(id, 'visibility', on ? 'visible' : 'none')
      for (const id of UNIT_LAYERS) show(id, layer !== null)
      for (const id of OWN_UNIT_LAYERS) show(id, shapes !== null)
    })
  }

  setPicked(codes: readonly string[], parts: readonly string[] | null): void {
    this.mark('picked', codes)
    this.#update('picked-parts', () => {
      for (const id of UNIT_FILLS) this.#map.setPaintProperty(id, 'fill-opacity', unitOpacity(parts))
    })
  }

  setSelected(code: string | null): void {
    this.mark('selected', code === null ? [] : [code])
    this.#update('selected-border', () =>
      this.#map.setFilter(SELECTED_BORDER, bordersOf(...(code === null ? [] : [code])))
    )
  }

  /** What was selected alone has no outline any more. */
  setOutlined(codes: readonly string[]): void {
    this.mark('selected', [])
    this.#update('selected-border', () => this.#map.setFilter(SELECTED_BORDER, bordersOf(...codes)))
  }

  /** Sets a feature state on exactly these municipalities, and clears it on all others. */
  mark(state: State, codes: readonly string[]): void {
    const before = this.#marked.get(state) ?? []
    if (sameItems(before, codes)) return
    this.#marked.set(state, codes)
    this.#update(`state-${state}`, () => {
      for (const code of before) this.#mark(code, state, false)
      for (const code of codes) this.#mark(code, state, true)
    })
  }

  destroy(): void {
    this.#usable = false
    this.#updates.clear()
    if (this.#unitsUrl) URL.revokeObjectURL(this.#unitsUrl)
  }

  /** MapLibre may still be reading the former URLs, so they are revoked once the map is idle. */
  #revokeLater(urls: readonly string[]): void {
    this.#map.once('idle', () => {
      for (const url of urls) URL.revokeObjectURL(url)
    })
  }

  #mark(code: string, state: State, on: boolean): void {
    const features =
      state === 'picked'
        ? [
            { source: UNITS, sourceLayer: LAND, id: code },
            { source: OWN_UNITS, id: code }
          ]
        : [{ source: LAND, sourceLayer: LAND, id: code }]
    for (const feature of features) this.#map.setFeatureState(feature, { [state]: on })
  }

  #data(source: string, data: FeatureCollection): void {
    this.#update(source, () => this.#source(source).setData(data))
  }

  #source(id: string): GeoJSONSource {
    return this.#map.getSource(id) as GeoJSONSource
  }

  #update(key: string, update: StyleUpdate): void {
    this.#updates.set(key, update)
    if (this.#usable) update()
  }
}
