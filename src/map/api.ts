/**
 * What the app knows of the map. The map shows what it is given and reports what people do; it computes no areas and
 * knows no rules.
 */
import type { FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson'
import type { LonLat, MapGeometry, Place, SnapTarget } from '../engine/api.ts'
import type { Message } from '../i18n/message.ts'

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

/** Where a point is caught. */
export interface SnapHit extends SnapTarget {
  /** A line that redraws a border may begin or end here. */
  readonly ends?: boolean
  /** A border's vertex that can be taken hold of comes with its neighbours along that border. */
  readonly before?: LonLat
  readonly after?: LonLat
}

/** Help while drawing, which the user can turn on and off. */
export interface Assist {
  /** Points are caught by what lies near. */
  readonly snap: boolean
  /** Between two points on a line the drawing follows that line. */
  readonly follow: boolean
}

/** One by one, or what a brush, a rectangle or a lasso meets. */
export type PickMode = 'click' | 'brush' | 'box' | 'lasso'

/** Questions the map asks; answered by the engine. */
export interface MapPort {
  snap(point: LonLat, metres: number): Promise<SnapHit | null>
  /** The way along existing lines, both ends included; null where none leads there. */
  trace(from: LonLat, to: LonLat): Promise<readonly LonLat[] | null>
  locate(point: LonLat): Promise<Place>
}

export interface MapEvents {
  /** First frame with municipalities drawn. */
  onReady(): void
  onHover(code: string | null): void
  /** `at` is where, with the municipality the land there was moved from; both null where nothing is pointed at. */
  onSelect(code: string | null, at: LonLat | null, movedFrom: string | null): void
  onSketch(sketch: SketchReport): void
  onFinish(area: Polygon | MultiPolygon): void
  /** `held`: by moving one vertex of the border; else it was drawn, or a line given to the map was changed. */
  onFinishLine(line: LineString, held: boolean): void
  /** What was tried can't be done here; to be shown as well as read out. */
  onRefuse(message: Message): void
  onCancel(): void
  /** These units were meant: to be picked, or (`on` false) to be given up. */
  onPick(pick: { readonly codes: readonly string[]; readonly on: boolean }): void
  /** Units inside this ring were meant. */
  onPickWithin(pick: { readonly ring: readonly LonLat[]; readonly on: boolean }): void
  /** Enter and Backspace while units are picked. */
  onPickingDone(): void
  onPickingBack(): void
  /** Right click, long press, or the keyboard's menu key: what can be done at this place? Pixels of the window. */
  onContext(at: LonLat, pixel: { readonly x: number; readonly y: number }): void
  /** A person has begun to move or zoom the map. */
  onUserMove(): void
  /** The map stands still and has drawn what is in sight, which may be other than before. */
  onView(): void
  /** For the polite live region. */
  onAnnounce(message: Message): void
  /** No WebGL, or the context was lost for good. */
  onUnavailable(reason: 'webgl-missing' | 'context-lost'): void
}

/** The drawing changed. */
export interface SketchReport {
  /** Fixed points. */
  readonly points: number
  /** Where a line was begun, or the border vertex it holds, as `snap` gave it; null before, and for an area. */
  readonly began: LonLat | null
  /** What a preview should measure: fixed points plus the pointer's; null below three points, and for a line. */
  readonly outline: Polygon | MultiPolygon | null
  /** The same for a line, the pointer's point last; null below two points, and for an area. */
  readonly line: LineString | null
  /** The line's last point is only the pointer's, and not yet where a line may end. */
  readonly openEnd: boolean
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
  /**
   * What would come of something that is not done yet; null clears. Polygons by `kind`: `moved` and `settled`, by the drawing
   * in progress, with {from, to}; `keeps` and `stays`, what a smaller area would move and what it would leave; `whole`, land
   * that would become one, and `goes`, what of it joins the rest. Lines: `vanishes`, borders that would be none.
   */
  setDraft(draft: FeatureCollection | null): void
  /** Places where something is wrong; none clears them. */
  setProblemMarkers(places: readonly LonLat[]): void
  setSelected(code: string | null): void
  /** Short text at the pointer while drawing; null hides it. */
  setPointerNote(note: PointerNote | null): void
  /** Start the drawing tool, empty or with an existing area to edit. */
  startDrawing(initial?: Polygon | MultiPolygon): void
  /** As `startDrawing`, for a line that begins and ends on a border. */
  startLine(initial?: LineString): void
  setAssist(assist: Assist): void
  /** Takes hold of the border's vertex under the crosshair, so that the arrow keys move it. */
  holdVertex(): void
  /** Another part of the area, or a hole in it, begins. */
  addPart(): void
  /** As the Enter key; does nothing where points are missing. */
  finishDrawing(): void
  /** As Backspace. */
  removeLastPoint(): void
  cancelDrawing(): void
  isDrawing(): boolean
  /**
   * Start picking units: their borders are shown. `units`: UTF-8 GeoJSON of polygons {code, name, municipality}; null ends
   * it. Given anew it takes the place of what was shown.
   */
  setUnits(units: Uint8Array<ArrayBuffer> | null): void
  setPickMode(mode: PickMode): void
  /** Which units are picked; `parts`: only their land in these municipalities. */
  setPicked(codes: readonly string[], parts: readonly string[] | null): void
  /** As a click of the tool in use. */
  clickAt(at: LonLat): void
  /** Codes of the units in sight. */
  unitsInView(): readonly string[]
  fitTo(bbox: BBox): void
  /** As `fitTo`, but the map is left as it is where all of the box is in sight already, and not too small. */
  bringIntoSight(bbox: BBox): void
  /** Pixels from the container's upper left corner. */
  project(point: LonLat): readonly [x: number, y: number]
  setPadding(padding: MapOptions['padding']): void
  destroy(): void
}

/** Rejects when WebGL is missing; `onUnavailable` is then called too. */
export type CreateMap = (options: MapOptions) => Promise<MapHandle>
