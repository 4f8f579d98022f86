/**
 * What the app knows of the map. The map shows what it is given and reports what people do; it computes no areas and
 * knows no rules.
 */
import type { FeatureCollection, Polygon } from 'geojson'
import type { LonLat, MapGeometry, Place, SnapTarget } from '../engine/api.ts'
import type { Message } from '../law/types.ts'

export type BBox = readonly [west: number, south: number, east: number, north: number]

export interface MunicipalityLabel {
  readonly code: string
  readonly name: string
  readonly point: LonLat
  /** Larger is kept longer when zooming out. */
  readonly weight: number
}

/** Municipalities that cooperate; they need not hang together. */
export interface MunicipalityGroup {
  readonly members: readonly { readonly code: string; readonly point: LonLat }[]
  readonly verified: boolean
}

/** What the drawing tool shows at the pointer, ready-made lines of text from the app. */
export interface PointerNote {
  readonly title: string
  readonly detail: string
}

export interface MapOptions {
  readonly container: HTMLElement
  /** Base URL of the dataset's `places.json` and `context.json` (GeoJSON). */
  readonly dataUrl: string
  readonly port: MapPort
  readonly events: MapEvents
  /** Pixels covered by panels, so that fitting keeps clear of them. */
  readonly padding: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
}

/** Questions the map asks; answered by the engine. */
export interface MapPort {
  snap(point: LonLat, metres: number): Promise<SnapTarget | null>
  locate(point: LonLat): Promise<Place>
}

export interface MapEvents {
  /** First frame with municipalities drawn. */
  onReady(): void
  onHover(code: string | null): void
  onSelect(code: string | null): void
  /** The drawing changed. `outline` is what a preview should measure: fixed points plus the pointer's; null below three points. */
  onSketch(sketch: { readonly points: readonly LonLat[]; readonly outline: Polygon | null }): void
  onFinish(area: Polygon): void
  onCancel(): void
  /** For the polite live region. */
  onAnnounce(message: Message): void
  /** No WebGL, or the context was lost for good. */
  onUnavailable(reason: 'webgl-missing' | 'context-lost'): void
}

export interface MapHandle {
  setGeometry(geometry: MapGeometry, level: 'overview' | 'full'): void
  /** Region id per municipality code on the effective date; region borders follow from it. */
  setRegions(regionByMunicipality: Readonly<Record<string, string>>): void
  setLabels(labels: readonly MunicipalityLabel[]): void
  /** Tints and ties together these groups; none clears them. */
  setGroups(groups: readonly MunicipalityGroup[]): void
  /** Outcome of the proposal: moved land and its new and former borders. */
  setCase(movedLand: FeatureCollection, movedBorders: FeatureCollection): void
  /** Land the drawing in progress would move; null clears. */
  setDraft(movedLand: FeatureCollection | null): void
  setSelected(code: string | null): void
  /** Short text at the pointer while drawing; null hides it. */
  setPointerNote(note: PointerNote | null): void
  /** Start the drawing tool, empty or with an existing polygon to edit. */
  startDrawing(initial?: Polygon): void
  /** As the Enter key; does nothing below three points. */
  finishDrawing(): void
  /** As Backspace. */
  removeLastPoint(): void
  cancelDrawing(): void
  isDrawing(): boolean
  fitTo(bbox: BBox): void
  /** Pixels from the container's upper left corner. */
  project(point: LonLat): readonly [x: number, y: number]
  setPadding(padding: MapOptions['padding']): void
  destroy(): void
}

/** Rejects when WebGL is missing; `onUnavailable` is then called too. */
export type CreateMap = (options: MapOptions) => Promise<MapHandle>
