/**
 * The interface between the app and the map. The map shows what it is given and reports what users do; it computes no
 * areas and knows no rules.
 */
import type { FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson'
import type { BaseMap } from '../config/types.ts'
import type { UnitLayerId } from '../dataset/types.ts'
import type { DivisionSide, LonLat, MapTile, NetLine, Place, SnapTarget, TileId } from '../engine/api.ts'
import type { Message } from '../i18n/message.ts'

export type BBox = readonly [west: number, south: number, east: number, north: number]

export interface MunicipalityLabel {
  readonly code: string
  readonly name: string
  readonly point: LonLat
  /** Priority: labels with a larger weight stay longer when zooming out. */
  readonly weight: number
}

/** Municipalities that cooperate; they need not be adjacent. */
export interface MunicipalityGroup {
  readonly members: readonly { readonly code: string; readonly point: LonLat }[]
  readonly verified: boolean
}

export type ShownUnits = { readonly layer: UnitLayerId } | { readonly shapes: Uint8Array<ArrayBuffer> }

/** A layer of the user's own to look at, and how it is shown. */
export interface ShownReference {
  readonly id: string
  /** Another where its tiles are others than before. */
  readonly revision: number
  /** Features; pixels; or vector tiles made by somebody else. */
  readonly kind: 'shapes' | 'picture' | 'tiles'
  readonly visible: boolean
  /** 0–1. */
  readonly opacity: number
  /** Of its lines, areas and points, as in a style sheet. */
  readonly colour: string
  /** Its tiles have names, in their layer `labels`. */
  readonly labelled: boolean
  readonly box: BBox
  readonly minZoom: number
  readonly maxZoom: number
  readonly tileSize: number
  /** Names of layers in tiles made by somebody else. */
  readonly tileLayers: readonly string[]
}

/** Where the division without the proposal is shown, with its names. */
export interface ShownBefore {
  readonly container: HTMLElement
  /** Can be moved and pointed at by itself. */
  readonly interactive: boolean
  readonly labels: readonly MunicipalityLabel[]
}

/** A remark on a place. `label`: in words, for who does not see it. */
export interface CommentMarker {
  readonly id: string
  readonly n: number
  readonly at: LonLat
  readonly resolved: boolean
  readonly label: string
}

/** How a class is marked beside its colour. */
export type ThemePattern = 'lines' | 'dots' | 'strokes'

export interface ThemeClass {
  /** As in a style sheet. */
  readonly colour: string
  readonly pattern: ThemePattern | null
}

/** What the land is coloured by instead of its regions. Where units are coloured, municipalities have no class. */
export interface ShownTheme {
  /** By the municipality's code or by the region's id, as tiles tell them. */
  readonly by: 'code' | 'region'
  readonly classes: readonly ThemeClass[]
  /** Of whatever is in no class. */
  readonly otherwise: { readonly colour: string; readonly pattern: ThemePattern }
  /** Places in `classes`, by code or id. */
  readonly before: ReadonlyMap<string, number>
  readonly after: ReadonlyMap<string, number>
  /** Points {name, marked} that belong to the theme; null for none. */
  readonly places: FeatureCollection | null
  /** Units of a layer that are coloured instead, alike on either side; null for none. */
  readonly units: ThemeUnits | null
}

export interface ThemeUnits {
  readonly layer: UnitLayerId
  /** Places in the theme's `classes`, by code. */
  readonly classes: ReadonlyMap<string, number>
  /** The unit under the pointer, or none. */
  readonly onHover: (code: string | null) => void
}

/** Codes of municipalities. */
export interface Roles {
  readonly gives: readonly string[]
  readonly receives: readonly string[]
}

/** The note shown at the pointer while drawing; both lines are ready-made text. */
export interface PointerNote {
  readonly title: string
  readonly detail: string
}

/** A unit's name, and where it is written. */
export interface UnitLabel {
  readonly name: string
  readonly middle: LonLat
}

/** What the map shows by a sign that a legend explains. `census-0` … are the classes of src/map/near/census-classes.ts. */
export type MapSign =
  | 'gives'
  | 'receives'
  | 'moved'
  | 'differs'
  | 'new'
  | 'former'
  | 'region'
  | 'was-region'
  | 'region-moves'
  | 'municipal'
  | 'national'
  | 'parish'
  | 'unassigned'
  | 'group'
  | 'net'
  | 'coarse-water'
  | 'coarse-lake'
  | 'coarse-stream'
  | 'bridge'
  | 'beyond'
  | 'water-name'
  | 'district-name'
  | `census-${0 | 1 | 2 | 3 | 4}`

/** Each of it once. */
export interface InView {
  readonly signs: readonly MapSign[]
  /** Names of places, as they are written. */
  readonly places: readonly string[]
  /** Municipalities named along their borders, with what they do: "Roskilde (modtager)". */
  readonly atBorders: readonly string[]
  /** Names of municipalities, as they are written. */
  readonly municipalities: readonly string[]
  /** Between which municipalities lines of regions run: "Rebild–Mariagerfjord". */
  readonly regionLines: readonly string[]
  /** The municipality that is outlined, with each it borders on: as above. */
  readonly outline: readonly string[]
}

export const NOTHING_IN_VIEW: InView = {
  signs: [],
  places: [],
  atBorders: [],
  municipalities: [],
  regionLines: [],
  outline: []
}

export interface MapOptions {
  readonly container: HTMLElement
  /** Base URL of the dataset's `places.json` and `context.json` (GeoJSON). */
  readonly dataUrl: string
  /** GeoJSON of names that only help close by. */
  readonly nearPlacesUrl: string
  readonly port: MapPort
  readonly events: MapEvents
  /** Pixels covered by panels, which fitting leaves free. */
  readonly padding: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
}

/** The point on a line that a pointer position snaps to. */
export interface SnapHit extends SnapTarget {
  /** A line that redraws a border may begin or end here. */
  readonly ends?: boolean
  /** For a vertex of a border that can be dragged: its neighbours along that border. */
  readonly before?: LonLat
  readonly after?: LonLat
}

/** Drawing aids that the user can turn on and off. */
export interface Assist {
  /** Points snap to lines nearby. */
  readonly snap: boolean
  /** Between two points on a line the drawing traces that line. */
  readonly follow: boolean
}

/** How units are picked: one by one, or with a brush, a rectangle or a lasso. */
export type PickMode = 'click' | 'brush' | 'box' | 'lasso'

/** Questions the map asks; answered by the engine. */
export interface MapPort {
  snap(point: LonLat, metres: number): Promise<SnapHit | null>
  /** The path along existing lines, both ends included; null if there is none. */
  trace(from: LonLat, to: LonLat): Promise<readonly LonLat[] | null>
  locate(point: LonLat): Promise<Place>
  /** A tile of the land; see src/engine/tiles/map-land.ts and before-land.ts. Waits until there is any land. */
  tile(id: TileId, side?: DivisionSide): Promise<MapTile>
  /** A tile of the units of a layer; see src/engine/tiles/unit-land.ts. */
  unitTile(layer: UnitLayerId, id: TileId): Promise<MapTile>
  /** A tile of a reference layer: a vector tile, or a picture; null where there is nothing. */
  referenceTile(layer: string, id: TileId): Promise<Uint8Array<ArrayBuffer> | ImageBitmap | null>
  /** A tile of the populated census cells; see src/engine/tiles/census-tile.ts. */
  censusTile(id: TileId): Promise<MapTile>
  /** Parishes by name, one for each municipality they have land in. */
  parishes(): Promise<readonly UnitLabel[]>
  /** Lines of the net of EPSG:25832 in a box, at every whole `stepM`. */
  kilometreNet(box: BBox, stepM: number): Promise<readonly NetLine[]>
}

export interface MapEvents {
  /** The first frame with municipalities was rendered. */
  onReady(): void
  /** The map has drawn the full land and what is around it, or shows another place than it opened with. Called once. */
  onSettled(): void
  onHover(code: string | null): void
  /** The place under the pointer, or under the crosshair where that is used; null for none. */
  onPoint(at: LonLat | null): void
  /** `at`: the place, `movedFrom`: the municipality its land was moved from; both null if nothing is selected. */
  onSelect(code: string | null, at: LonLat | null, movedFrom: string | null): void
  onSketch(sketch: SketchReport): void
  onFinish(area: Polygon | MultiPolygon): void
  /** `held`: by dragging one vertex of the border; else by drawing a line, or editing one given to the map. */
  onFinishLine(line: LineString, held: boolean): void
  /** Something the user tried is impossible here. The message is to be shown as well as announced. */
  onRefuse(message: Message): void
  onCancel(): void
  /** The user picked these units, or (`on` false) removed them from the selection. */
  onPick(pick: { readonly codes: readonly string[]; readonly on: boolean }): void
  /** The user picked the units inside this ring, or (`on` false) removed them from the selection. */
  onPickWithin(pick: { readonly ring: readonly LonLat[]; readonly on: boolean }): void
  /** Enter and Backspace while units are picked. */
  onPickingDone(): void
  onPickingBack(): void
  /** The context menu was requested by right click, long press or the menu key. `pixel` in window coordinates. */
  onContext(at: LonLat, pixel: { readonly x: number; readonly y: number }): void
  /** The user has started to move or zoom the map. */
  onUserMove(): void
  /** The map is at rest and fully rendered, perhaps showing another area than before. */
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
  /** Where a line begins, or the border vertex being dragged, as returned by `snap`; null before that, and for an area. */
  readonly began: LonLat | null
  /** The area to preview: the fixed points and the pointer's; null below three points, and for a line. */
  readonly outline: Polygon | MultiPolygon | null
  /** The line to preview, ending at the pointer; null below two points, and for an area. */
  readonly line: LineString | null
  /** The line ends at the pointer, which is not yet on the border. */
  readonly openEnd: boolean
}

/** How a base map goes. */
export type BaseMapNews =
  /** `bounds`: where it has anything, degrees; null where that is not known. */
  | { readonly kind: 'shown'; readonly attribution: string; readonly bounds: BBox | null }
  /** Some of its tiles can't be had. Told once. */
  | { readonly kind: 'fault'; readonly message: Message }
  /** It is not shown: it can't be opened, or none of its tiles be had. The built-in map is back. */
  | { readonly kind: 'failed'; readonly message: Message }

/** A place and how large it is shown. */
export interface MapPlace {
  readonly lat: number
  readonly lon: number
  /** MapLibre's: 512 pixels for the world at 0. */
  readonly zoom: number
}

/** Pixels of the map. */
export interface MapImage {
  readonly image: ImageBitmap
  /** Of the picture, for one of the page. */
  readonly pixelRatio: number
  /** Metres on the ground for one pixel of the page, in the picture's middle. */
  readonly metresPerPixel: number
}

export interface MapHandle {
  /** From now on the port gives land of this level. */
  showLand(level: 'overview' | 'full'): void
  /** The land is divided otherwise: asks for the tiles in view again. Those that stayed the same are not drawn anew. */
  refreshLand(): void
  /** Ids of the regions that land can lie in; each gets its tint. */
  setRegions(ids: readonly string[]): void
  setLabels(labels: readonly MunicipalityLabel[]): void
  /** Colours the land by a theme, before and after alike; null: by region again. */
  setTheme(theme: ShownTheme | null): void
  /** Tints these groups and connects their members; an empty list clears them. */
  setGroups(groups: readonly MunicipalityGroup[]): void
  /** Which municipalities give and receive land by the proposal. */
  setRoles(roles: Roles): void
  /**
   * Previews something that is not done yet; null clears it. `kind` of polygons: `moved` and `settled` (with {from, to}), by
   * the drawing in progress; `keeps` and `stays`, what a smaller area would move and leave behind; `whole`, land that would
   * be united, and `goes`, the part of it that joins the rest. `shared`, land that several proposals move. Of lines: `vanishes`, borders that would disappear.
   */
  setDraft(draft: FeatureCollection | null): void
  /** Marks places with problems; an empty list clears the markers. */
  setProblemMarkers(places: readonly LonLat[]): void
  /** Numbered marks of what is remarked at places; `onOpen` is given the id of the one that was pressed. None clears them. */
  setCommentMarkers(markers: readonly CommentMarker[], onOpen: (id: string) => void): void
  setSelected(code: string | null): void
  /** Outlines the land of municipalities together, instead of one that is selected; an empty list clears it. */
  setOutlined(codes: readonly string[]): void
  /** Lays a base map, or an archive of tiles on the user's disk, under the division, instead of what lay there; null: none. */
  showBaseMap(base: BaseMap | File | null, tell: (news: BaseMapNews) => void): void
  /** Short text at the pointer while drawing; null hides it. */
  setPointerNote(note: PointerNote | null): void
  /** Start the drawing tool, empty or with an existing area to edit. */
  startDrawing(initial?: Polygon | MultiPolygon): void
  /** As `startDrawing`, for a line that begins and ends on a border. */
  startLine(initial?: LineString): void
  setAssist(assist: Assist): void
  /** Grabs the border vertex under the crosshair, so that the arrow keys move it. */
  holdVertex(): void
  /** Begins another part of the area, or a hole in it. */
  addPart(): void
  /** Like the Enter key. Does nothing if there are too few points. */
  finishDrawing(): void
  /** As Backspace. */
  removeLastPoint(): void
  cancelDrawing(): void
  isDrawing(): boolean
  /**
   * Starts picking units, whose borders are shown: a layer's, or `shapes`, UTF-8 GeoJSON of polygons {code, name}. null ends
   * picking. Another call replaces the units shown. The map takes the focus, for its keys pick, unless `focus` is false.
   */
  setUnits(units: ShownUnits | null, focus?: boolean): void
  /** Shows borders of units to draw along, or none. Not while units are picked: then those are shown. */
  showLines(units: ShownUnits | null): void
  /** Shows exactly these layers, the topmost first. */
  setReference(layers: readonly ShownReference[]): void
  /** Where the pointer is, or the crosshair while the map is used with the keyboard; and how far (m) a hand's width reaches there. */
  pointedAt(): { readonly at: LonLat; readonly reachM: number }
  setPickMode(mode: PickMode): void
  /** Which units are picked; `parts`: only their land in these municipalities. */
  setPicked(codes: readonly string[], parts: readonly string[] | null): void
  /** Like a click with the tool in use. */
  clickAt(at: LonLat): void
  /** Codes of the units in view. */
  unitsInView(): readonly string[]
  fitTo(bbox: BBox): void
  /** Where the map is: the middle of what panels leave free, in degrees, and its zoom. */
  view(): MapPlace
  /** Puts that place in that middle, at once. */
  showPlace(place: MapPlace): void
  /** Zooms to 1 : `scale` in the middle of what panels leave free, on a page of 96 pixels to the inch. */
  zoomToScale(scale: number): void
  /** Shows or hides the kilometre net. */
  setNet(on: boolean): void
  /** What there is to explain and to tell of the map as it stands. Nothing before it stands. */
  inView(): InView
  /** Like `fitTo`, but the map is not moved if the whole box is in view already, and not too small. */
  bringIntoSight(bbox: BBox): void
  /**
   * Shows the division without the proposal in a container of its own, over or beside this map and always of the same place;
   * differences are hatched in both. null ends it. Rejects where there is no WebGL for a second map.
   */
  showBefore(before: ShownBefore | null): Promise<void>
  /** Pixels from the container's upper left corner. */
  project(point: LonLat): readonly [x: number, y: number]
  setPadding(padding: MapOptions['padding']): void
  /** The map as it is drawn now, without what lies over it. */
  picture(): Promise<MapImage>
  destroy(): void
}

/** Rejects when WebGL is missing; `onUnavailable` is then called too. */
export type CreateMap = (options: MapOptions) => Promise<MapHandle>
