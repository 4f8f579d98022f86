/**
 * The door between the app and the computation. Implemented once (src/engine/engine.ts); the browser reaches it over a
 * worker, the command line calls it directly, so both say the same.
 */
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { PointSystem, UtmSystem } from '../dataset/resident-csv/systems.ts'
import type { CooperationRecord, Manifest, MunicipalityRecord, Register } from '../dataset/types.ts'
import type { Message } from '../i18n/message.ts'
import type { Assessment, Facts, IslandStatus, Range, RegionRef } from '../law/types.ts'
import type { Change, Proposal, SetRegion, UnitLayer } from '../proposal/types.ts'
import type { Covering } from '../subdivision/residents/coverage.ts'

/** WGS84 degrees, east then north. */
export type LonLat = readonly [lon: number, lat: number]

/** Something the user must hear about. `path` is a JSON path into the proposal (`$.changes[0].area`) where one applies. */
export interface Problem {
  readonly code: ProblemCode
  readonly path: string
  readonly message: Message
  /** WGS84: where on the map, for what is wrong in one place. */
  readonly place?: LonLat
}
export type ProblemCode =
  | 'self-crossing'
  /** A ring goes out to a point and back the same way. */
  | 'spike'
  /** A hole outside its polygon, or over another hole. */
  | 'hole-outside'
  | 'too-small'
  | 'too-few-points'
  | 'at-sea'
  | 'in-hole'
  | 'outside-denmark'
  | 'already-receiver'
  | 'unassigned-only'
  | 'giver-excluded'
  | 'unknown-code'
  /** Land that is no municipality (Christiansø): it can only be settled to belong to one (§ 4). */
  | 'outside-division'
  | 'bad-coordinates'
  | 'swapped-coordinates'
  /** A municipality that an earlier change has merged into another. */
  | 'abolished-code'
  /** A new municipality under a code that is in use. */
  | 'taken-code'
  /** Fewer than two different municipalities or regions to merge. */
  | 'nothing-to-merge'
  | 'unknown-region'
  | 'taken-region'
  | 'unknown-cooperation'
  | 'dissolved-cooperation'
  /** `redraw-border`: see src/subdivision/changes/change.ts. */
  | 'no-common-border'
  | 'not-on-border'
  | 'ends-apart'
  | 'nothing-moves'
  | 'unknown-unit'
  /** Neither a municipality nor a region. */
  | 'unknown-party'
  /** Created by a change that is switched off. */
  | 'switched-off-code'
  /** `transfer-parcels`: see src/subdivision/changes/change.ts. */
  | 'parcel-unnamed'
  | 'parcel-without-area'
  | 'parcel-sum'
  | 'part-outside-parcel'
  | 'parcels-elsewhere'
  | 'more-than-giver-has'
  | 'wrong-dataset'
  | 'too-many-crossings'
  /** A fault of this program's over this one change: the others stand. */
  | 'failed'
  | 'not-exact'

export interface Opened {
  readonly manifest: Manifest
  readonly register: Register
}

/** A tile of the map in the usual numbering (Web Mercator, 512 pixels wide): x from west to east, y from north to south. */
export interface TileId {
  readonly z: number
  readonly x: number
  readonly y: number
}

/** What a line of the map is. Lines a proposal draws are `new`; borders that are borders no longer are `former`. */
export type BorderKind = 'municipal' | 'coast' | 'national' | 'new' | 'former'

/** Without the proposal, or with it; both on its effective date. */
export type DivisionSide = 'before' | 'after'

/** What a unit has in one municipality. */
export interface UnitPiece {
  readonly code: string
  readonly name: string
  /** Code. */
  readonly municipality: string
  /** WGS84: centre of gravity of the largest part. */
  readonly middle: LonLat
  /** WGS84 [west, south, east, north]. */
  readonly box: readonly [number, number, number, number]
}

/** Layers and their properties are in src/engine/tiles/map-land.ts, those of units in unit-land.ts. */
export interface MapTile {
  /** A Mapbox vector tile, of no bytes where nothing lies in it. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The same for the same bytes only. */
  readonly etag: string
}

/** A line of the net of EPSG:25832. */
export interface NetLine {
  /** What is the same all along it. */
  readonly axis: 'east' | 'north'
  /** Metres. */
  readonly metres: number
  /** WGS84, from south to north or from west to east. */
  readonly line: readonly LonLat[]
}

/** EPSG:25832 metres [west, south, east, north]. */
export type UtmBox = readonly [number, number, number, number]

/** What a printed map is drawn of, after the evaluated proposal. EPSG:25832 metres, east then north, one after another. */
export interface MapSheet {
  /** Land by who has it, each a list of rings, the outer ones and holes alike; cut to the box, so for filling only. */
  readonly land: readonly { readonly code: string; readonly rings: readonly (readonly number[])[] }[]
  /** Lines drawn by the proposal (`new`) have all their points; others are simplified. */
  readonly borders: readonly {
    readonly kind: BorderKind
    /** Between two regions. */
    readonly region: boolean
    /** Codes; '' is the sea, abroad, or nobody's. */
    readonly left: string
    readonly right: string
    readonly line: readonly number[]
  }[]
}

export interface MunicipalityState {
  readonly areaM2: number
  readonly residents: number
  /** Separate pieces of land. */
  readonly parts: number
}

export interface MunicipalityReport {
  readonly code: string
  /** What it is called today; its own for one a change creates. */
  readonly name: string
  /** What it is called after the changes; null where they abolish it. */
  readonly nameAfter: string | null
  readonly region: RegionRef | null
  readonly island: IslandStatus
  /** For a municipality a change creates: no official figures, its name, and a point in its largest piece. */
  readonly record: MunicipalityRecord
  /** Where its name is written after the changes, on its own land; null where they abolish it. */
  readonly label: LonLat | null
  /** Zeros where the changes create it. */
  readonly before: MunicipalityState
  /** null where the changes abolish it. */
  readonly after: MunicipalityState | null
}

/** Land by municipality (code), the largest first; less than 1 m² is left out. */
export type LandShares = readonly { readonly code: string; readonly areaM2: number }[]

/** A row of the table of municipalities: what there is of one without the proposal and with it, both on its effective date. */
export interface DivisionRow extends Omit<MunicipalityReport, 'record'> {
  /** False for what is no municipality (Christiansø). */
  readonly inDivision: boolean
  /** True for one the changes create: `before` is then all zeros. */
  readonly created: boolean
  /** The regions its land lies in after the changes, with m² in each; none where it ends, or where the date has no table. */
  readonly regionsAfter: readonly { readonly region: RegionRef; readonly areaM2: number }[]
  /** Who else has land after the changes that it has in the dataset. */
  readonly goesTo: LandShares
  /** Whose land in the dataset it has after the changes, its own included. */
  readonly madeOf: LandShares
}

/** Residents of a municipality in towns: in census cells with at least 300 people, as of the dataset's census. */
export interface TownResidents {
  readonly code: string
  /** null where the changes create it. */
  readonly before: number | null
  /** Null where the changes abolish it. */
  readonly after: number | null
}

/** Whose land a unit's is. */
export interface UnitHoldings {
  readonly code: string
  readonly name: string
  /** m² on the map. */
  readonly areaM2: number
  readonly before: LandShares
  /** The same as `before` where no change touches it; null where that could not be found out. */
  readonly after: LandShares | null
}

/** What one change moves, measured where it stands in the list. */
export interface ChangeReport {
  readonly id: string
  readonly moved: readonly {
    readonly from: string
    readonly to: string
    readonly areaM2: number
    readonly residents: Range
  }[]
  readonly areaM2: number
  readonly residents: Range
  /** WGS84 [west, south, east, north] of the drawing, or of the municipalities a change without one names. */
  readonly bbox: readonly [number, number, number, number]
  /** Why it could not be applied; it is then left out and the rest stands. */
  readonly problem: Problem | null
  /** Switched off by the user: it moves nothing, and `problem` is null. */
  readonly off: boolean
  /** m² of slivers that stayed where they were (less than 1 m² from a municipality that gives nothing else). */
  readonly slivers: readonly { readonly code: string; readonly areaM2: number }[]
  /** m² that lie in more than one part of the drawing and are counted once. */
  readonly overlapM2: number
  /** Points of the drawing with too few decimals to tell whether they are meant to lie on a border. */
  readonly coarsePoints: number
  /** m² that move by their registered area alone: the map does not know where they lie. */
  readonly unplacedM2: number
  /** m² of parcels (by place in the change's list) that others than the giver have, and that stay with them. */
  readonly strangers: readonly { readonly parcel: number; readonly code: string; readonly areaM2: number }[]
}

/** The proof at the foot of the map. */
export interface Conservation {
  readonly beforeM2: number
  readonly afterM2: number
  /** Sums are integers of half square millimetres, so "equal" is exact. */
  readonly exact: boolean
  /** Border stretches without exactly two sides. */
  readonly gaps: number
  readonly overlaps: number
  /** Holes the dataset has before any change, largest first: `gaps` is about what the changes made. */
  readonly dataHoles: readonly DataHole[]
}

/** Land that no municipality has in the dataset, with municipalities all around. */
export interface DataHole {
  /** Codes. */
  readonly around: readonly string[]
  readonly areaM2: number
  /** WGS84: a corner of it. */
  readonly point: LonLat
}

export interface Verdicts {
  readonly facts: Facts
  readonly assessment: Assessment
  readonly conservation: Conservation
  readonly changes: readonly ChangeReport[]
}

/** The state of the case after all changes, for panel, map and file alike. */
export interface CaseState extends Verdicts {
  /** Affected municipalities. A preview does without: it would walk round all of each, however small the drawing. */
  readonly municipalities: readonly MunicipalityReport[]
  /**
   * The region changes § 1, stk. 3, asks for: one per region, for municipalities whose land lies in several regions after
   * the changes. To be added as a further change if the user wants to; empty where nothing is to be mended.
   */
  readonly regionOffer: readonly RegionOffer[]
  /** Land the changes leave on its own, largest first. */
  readonly oddParts: readonly OddPart[]
  /** Codes the proposal mentions outside the changes with a problem that stand for nothing. They count for nothing. */
  readonly unknown: readonly Problem[]
}

/** A part of a municipality that no longer hangs together with its largest one. */
export interface OddPart {
  /** `enclave`: one other municipality lies all around it. */
  readonly kind: 'detached' | 'enclave'
  readonly code: string
  /** The municipality all around it; null for a detached part. */
  readonly around: string | null
  readonly areaM2: number
  /** Under 1 ha: perhaps what a drawing left behind. */
  readonly crumb: boolean
  /** WGS84 [west, south, east, north]. */
  readonly bbox: readonly [number, number, number, number]
}

/** A `set-region` to be given an id. */
export type RegionOffer = Omit<SetRegion, 'id'>

/** An island the register names, with whose it is. */
export interface IslandCard {
  readonly name: string
  readonly fixedLink: boolean | null
  readonly addresses: number | null
  /** WGS84; null where no coordinate could be matched, and then nothing below is known. */
  readonly point: readonly [number, number] | null
  /** Square metres; null where the dataset has the island joined to other land (Amager, Rømø), or at sea. */
  readonly areaM2: number | null
  readonly residents: Range | null
  /**
   * Municipalities with land on it before and after the evaluated proposal; where `areaM2` is null only the one at its
   * point, and none at sea.
   */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** More of an island, too much to tell of them all. */
export interface IslandMore extends IslandCard {
  /** Names of the register's other islands that the dataset has joined to it: they are part of what is measured here. */
  readonly joined: readonly string[]
  /** m² on it by municipality, the most first; empty where `areaM2` is null. */
  readonly sharesBefore: LandShares
  readonly sharesAfter: LandShares
  /** WGS84, for display, as the dataset has it; null where `areaM2` is. */
  readonly land: MultiPolygon | null
  /** WGS84 [west, south, east, north] of its land; null where `areaM2` is. */
  readonly bbox: readonly [number, number, number, number] | null
  /** Codes of the parishes with land on it; null where `areaM2` is, and where the dataset has no parishes. */
  readonly parishes: readonly string[] | null
}

/** A smaller area in place of a transfer's, nearest to the receiver, that keeps within § 2, stk. 2. */
export interface Trimmed {
  /** WGS84, 9 decimals. All of it is land that the transfer would move. */
  readonly area: Polygon | MultiPolygon
  /** Square metres: the case's moved land with the smaller area in the transfer's place. */
  readonly areaM2: Range
  readonly residents: Range
  /** The same of the case as it stands, with the whole transfer. */
  readonly before: { readonly areaM2: Range; readonly residents: Range }
  /** Land of the transfer that stays where it is; `area` in WGS84, 9 decimals, null where none does. */
  readonly leftOver: { readonly area: MultiPolygon | null; readonly areaM2: number; readonly residents: Range }
  /** True where the estimate can't show that at most 50 live there: a count is needed. */
  readonly needsCount: boolean
  readonly method: Message
}

/** Municipalities or regions that are to become one, or municipalities that are to go to a region. */
export type Joining =
  | { readonly kind: 'municipalities'; readonly codes: readonly string[] }
  /** Ids, or official codes. */
  | { readonly kind: 'regions'; readonly ids: readonly string[] }
  | { readonly kind: 'to-region'; readonly municipalities: readonly string[]; readonly region: string }

/** What joining would do. */
export interface Joined {
  /**
   * WGS84, for display: polygons {kind: 'whole'}, the land as one; {kind: 'goes'}, what of it goes to the region that is
   * there; lines {kind: 'vanishes'}, borders between those that join.
   */
  readonly land: FeatureCollection
  /** WGS84 [west, south, east, north]. */
  readonly bbox: readonly [number, number, number, number]
  readonly areaM2: number
  /** null where land of regions cuts through a municipality: nobody knows how many live in either part. */
  readonly residents: number | null
  /** Codes of those with land that takes part. */
  readonly municipalities: readonly string[]
  /** The longest first. */
  readonly vanishing: readonly VanishingBorder[]
  /** How many groups without a border between them: 1 where all hang together. */
  readonly groups: number
}

/**
 * What became of a municipality's land: one row for each municipality that has any of it after the changes, itself included.
 * Rows of one `from` add up to what it had in the dataset, to the last digit.
 */
export interface ConcordanceRow {
  /** Code in the dataset. */
  readonly from: string
  readonly fromName: string
  /** Code after the changes. */
  readonly to: string
  readonly toName: string
  /** False where `from` lies outside the division (Christiansø). */
  readonly inDivision: boolean
  /** Twice the area in mm²: a whole number, so that sums are exact. */
  readonly doubledMm2: number
  /** Thousandths of a person, whole; null where there is no figure for `from`. */
  readonly milliPersons: number | null
  /**
   * `official`: all of `from`, or what is left of it; `counted`: at the points of a file; `stated`: as the changes state it;
   * `not-stated`: nobody knows how many live on land that moved by its registered area, and none of them are in the figure.
   */
  readonly residentBasis: 'official' | 'counted' | 'stated' | 'estimate' | 'not-stated' | null
}

export interface Concordance {
  /** YYYY-MM-DD. */
  readonly effectiveDate: string
  readonly dataset: { readonly id: string; readonly sha256: string }
  /** By code of `from`, then of `to`; of every municipality of the dataset. */
  readonly rows: readonly ConcordanceRow[]
}

/** Land of a unit, or of an island, that one change takes from one municipality to another. */
export interface TouchedLand {
  readonly layer: UnitLayer | 'island'
  /** '' for an island. */
  readonly code: string
  /** Islands that the register does not name are left out. */
  readonly name: string
  readonly from: string
  readonly to: string
  readonly areaM2: number
  /** All land of the unit or island. */
  readonly ofM2: number
  /** Estimated from census cells, or `counted` at the points of a file; null for an island's land. */
  readonly residents: Range | null
  readonly counted: boolean
}

/** What else one change touches. */
export interface Touched {
  readonly change: string
  /** By layer, code or name, and by municipalities; less than 1 m² is left out. */
  readonly land: readonly TouchedLand[]
  /** m² that could not be laid over the units, or that move by their registered area alone. */
  readonly unplacedM2: number
}

/**
 * Absolute EPSG:3035 millimetres, pairs, x (east) first. Of land: polygons of rings, closed, the outer one first and
 * counter-clockwise, holes clockwise, none passing a point twice. Of lines: one line in each.
 */
export type GridShape = readonly (readonly Float64Array<ArrayBuffer>[])[]

/** The land after the evaluated proposal, and what changed, for files of geographic data. */
export interface ExchangeLand {
  /** Every one with land, Christiansø too. */
  readonly municipalities: readonly ExchangeMunicipality[]
  /** By code. None where no table of regions covers the effective date. */
  readonly regions: readonly ExchangeRegion[]
  readonly changes: readonly ExchangeChange[]
  readonly borders: readonly ExchangeBorder[]
}

export interface ExchangeMunicipality {
  readonly code: string
  readonly name: string
  readonly inDivision: boolean
  readonly state: 'unchanged' | 'changed' | 'created'
  /** More than one where land keeps another region than the rest. */
  readonly regions: readonly RegionRef[]
  /** All of it. */
  readonly areaM2: number
  /** Of that, what moved by its registered area alone: the shape is without it, or with it where it is negative. */
  readonly unplacedM2: number
  readonly residents: Range
  /** null where the changes create it. */
  readonly before: { readonly areaM2: number; readonly residents: number } | null
  readonly shape: GridShape
}

export interface ExchangeRegion {
  readonly id: string
  readonly code: string | null
  readonly name: string
  /** Codes of those with land in it. */
  readonly municipalities: readonly string[]
  /** Of its land on the map. */
  readonly areaM2: number
  /** null where it has a part of a municipality only. */
  readonly residents: Range | null
  readonly shape: GridShape
}

/** Land that moved or was settled (§ 4) one way by the same changes: from first to last, whoever had it in between. */
export interface ExchangeChange {
  readonly kind: 'moved' | 'settled'
  /** Ids of those that moved it, in the order of the proposal. */
  readonly changes: readonly string[]
  /** Codes; '' for land in no municipality. */
  readonly from: string
  readonly to: string
  readonly fromName: string
  readonly toName: string
  readonly areaM2: number
  readonly shape: GridShape
}

/** A line that lies, or lay, between others than before. */
export interface ExchangeBorder {
  /** `changed`: there was a border, between others; `former`: there is none any more. */
  readonly kind: 'new' | 'changed' | 'former'
  /** Codes, sorted, of those on either side; of a former one those it lay between. */
  readonly between: readonly string[]
  /** The same before; none where there was no border. */
  readonly before: readonly string[]
  /** Between two regions after the changes. */
  readonly region: boolean
  readonly metres: number
  readonly shape: GridShape
}

/** A piece of land that two proposals give to different municipalities. */
export interface DifferingPiece {
  readonly areaM2: number
  /** WGS84 [west, south, east, north]. */
  readonly box: readonly [number, number, number, number]
  /** WGS84, 9 decimals: of a polygon, the outer ring first. */
  readonly rings: readonly (readonly LonLat[])[]
}

/** Land that one municipality has after one proposal, and another after the other. */
export interface DifferingWay {
  /** Code of who has it after the first. */
  readonly from: string
  /** Code of who has it after the second. */
  readonly to: string
  /** m², on the map. */
  readonly area: Range
  readonly residents: Range
  readonly isCounted: boolean
  /** The largest first. */
  readonly pieces: readonly DifferingPiece[]
}

/** Land that moves by its registered area, nobody knows where, in one of the proposals: who has it after either. */
export interface DifferingUnplaced {
  readonly from: string
  readonly to: string
  /** m². Less where the other proposal moves land the same way, and it is not known whether that is the same land. */
  readonly area: Range
}

/** What land two proposals give to different municipalities. Land settled (§ 4) is with whom it was settled for. */
export interface LandDifference {
  /** By codes. */
  readonly ways: readonly DifferingWay[]
  /** By codes; none where both proposals move the same parcels. */
  readonly unplaced: readonly DifferingUnplaced[]
  /** m²: all of it, with and without a place. */
  readonly area: Range
  /** People of a census cell that several have part of count once, so this may be less than the sum of the ways. */
  readonly residents: Range
  /**
   * m² in strips no wider than 2 cm that the same line leaves where it was rounded to the millimetre twice. They are in no
   * other figure.
   */
  readonly stripsM2: number
  /** Names by code after the first and after the second; null where it does not exist then. */
  readonly names: Readonly<Record<string, { readonly first: string | null; readonly second: string | null }>>
}

export type LandDifferenceAnswer =
  | { readonly kind: 'found'; readonly difference: LandDifference }
  /** Their lines can't be brought together exactly. */
  | { readonly kind: 'not-exact' }

export interface VanishingBorder {
  /** Codes of municipalities, ids of regions; '' stands for the municipalities that go to a region. */
  readonly between: readonly [string, string]
  readonly metres: number
}

/** A file a user has chosen, in any of the formats that src/dataset/resident-points-file.ts knows. */
export interface ResidentFile {
  /** As the user knows it; named in every pedigree that rests on it. */
  readonly name: string
  readonly bytes: Uint8Array
  /** The coordinate system, where the user says it: it goes before what the file says and what its numbers look like. */
  readonly system?: PointSystem | null
}

/** Why a file of resident points is not used. */
export interface ResidentFileProblem {
  readonly file: string
  /** Counted from 1; null where the fault is the whole file's. */
  readonly line: number | null
  readonly message: Message
}

/** What a file of residents has in a municipality. */
export interface MunicipalityCoverage {
  readonly code: string
  readonly name: string
  readonly points: number
  readonly people: number
  /** null where nobody has published a figure. */
  readonly official: number | null
  /** `none`: not one point; `few`: too few people for the file to cover it; `many`: more than there can well be. */
  readonly covering: Covering
}

export interface ResidentsInUse {
  readonly name: string
  /** Of the file. */
  readonly sha256: string
  /** YYYY-MM-DD; null where the file states none. */
  readonly date: string | null
  /** Made up: to be said wherever a figure rests on it. */
  readonly synthetic: boolean
  /** Used, of those in the file. */
  readonly points: number
  readonly people: number
  /** Of these, what lies in no municipality: at sea or abroad. It is never counted with any. */
  readonly outside: { readonly points: number; readonly people: number }
  /** Where the points fell, municipality by municipality, beside the official figures. */
  readonly coverage: readonly MunicipalityCoverage[]
  /** The least share of the official residents that covers a municipality. */
  readonly coveringShare: number
  /** Municipalities the file does not cover, or has too many people in; those without any point last. */
  readonly coverageTold: readonly Message[]
  /** Rows that could not be used, a sentence for each reason. */
  readonly leftOut: readonly Message[]
  /** How a CSV file was understood; `guessed`: something of it had to be inferred, so it must be told. */
  readonly how: { readonly message: Message; readonly guessed: boolean } | null
}

export type ResidentsAnswer =
  | { readonly kind: 'counted'; readonly residents: ResidentsInUse }
  | { readonly kind: 'estimated' }
  /** What was used before stays in use. */
  | { readonly kind: 'refused'; readonly problem: ResidentFileProblem }
  /** The coordinates fit two systems: ask again with one of them. Names of where the points would lie. As for `refused`. */
  | { readonly kind: 'which-system'; readonly places: Readonly<Record<UtmSystem, readonly string[]>> }

export interface PreviewRequest {
  readonly proposal: Proposal
  /** The change in the making, appended as the last one. */
  readonly draft: Change
}

export type Preview =
  | {
      readonly kind: 'ok'
      readonly verdicts: Verdicts
      /** As `movedLand` answers, but only land that the draft moves, and earlier moved land that it alters. */
      readonly movedLand: FeatureCollection
      readonly draft: ChangeReport
    }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** A newer preview was asked for meanwhile. */
  | { readonly kind: 'stale' }

export interface SnapTarget {
  readonly point: LonLat
  readonly kind: 'vertex' | 'edge'
}

/** A point on a border between two municipalities as it is after the proposal. */
export interface BorderPoint extends SnapTarget {
  readonly between: readonly [string, string]
  /** Border vertices next to the point, either way along the border. */
  readonly before: LonLat
  readonly after: LonLat
}

/** A place on the border of two municipalities that a point beside it may mean. */
export interface BorderPlace {
  readonly point: LonLat
  /** From the point. */
  readonly metres: number
  /** The border meets itself there, or ends. */
  readonly isJoint: boolean
}

/** Lines that a drawing can follow. */
export type TraceLayer = 'border' | UnitLayer

export interface Place {
  /** '' at sea or abroad. */
  readonly code: string
  readonly name: string
  readonly region: RegionRef | null
  /** Code of the municipality the land comes from, where the changes have moved it ('' for land in none); else null. */
  readonly movedFrom: string | null
}

/** What the evaluated proposal means for a place, on its effective date. */
export interface PlaceMeaning {
  /** Without the proposal; code and name '' at sea or abroad. */
  readonly before: Pick<Place, 'code' | 'name' | 'region'>
  readonly after: Place
  /** The land there goes to another municipality, be it that the whole of its own is merged. */
  readonly isMoved: boolean
  /** The nearest place on a line that becomes, or is no longer, a border between municipalities; null where there is none. */
  readonly moved: {
    readonly kind: 'new' | 'former'
    /** On the ellipsoid. */
    readonly metres: number
    readonly point: LonLat
    /** Codes of those on either side of it, where it is or was a border. */
    readonly between: readonly string[]
  } | null
  /** A border of the dataset, before or after, that is nearer than it is known (`accuracyM`): the place may lie on its other side. */
  readonly near: { readonly metres: number } | null
  readonly accuracyM: number
  /** The proposal moves land that nobody can place: whether this is part of it is not known. */
  readonly hasUnplaced: boolean
}

export interface EngineApi {
  /** Load the dataset. Rejects with a DatasetError (file, cause) where a file is missing, broken or of another fingerprint. */
  open(baseUrl: string, onProgress?: (fraction: number) => void): Promise<Opened>
  /** Coarse land for tiles of the first paint; may be called before `open` has finished. */
  overview(baseUrl: string): Promise<void>
  /**
   * The map where the outcome was evaluated last; before the dataset is open, of the overview. Empty before that. `before`: the
   * division as it is without the proposal, with what the proposal moves told (src/engine/tiles/before-land.ts).
   */
  tile(id: TileId, side?: DivisionSide): Promise<MapTile>
  /** WGS84 [west, south, east, north] of a municipality's land after the evaluated proposal; null where it has none. */
  extent(code: string): Promise<readonly [number, number, number, number] | null>
  /** WGS84 polygons of land the evaluated proposal moves or settles: {kind: 'moved'|'settled', from, to, fromName, toName, areaM2}. */
  movedLand(): Promise<FeatureCollection>
  /**
   * Count residents at the points of a file from now on; null: estimate them from the dataset's census cells again. Holds
   * until the next `open`. Everything evaluated before is to be asked for anew. Reading may take a while: as for `evaluate`.
   */
  countResidents(file: ResidentFile | null, onProgress?: (share: number) => void): Promise<ResidentsAnswer>
  /**
   * Everything about a proposal. Takes seconds for a thousand changes: `onProgress` is told the share that is done (0–1).
   * Rejects with a CancelledError (see isCancelled) where `cancel` came before it was done.
   */
  evaluate(proposal: Proposal, onProgress?: (share: number) => void): Promise<CaseState>
  /** Stand at a proposal that was evaluated before, as after evaluating it, without saying anything of it. */
  resume(proposal: Proposal): Promise<void>
  /** As evaluate, for a drawing in progress. Only the newest call is answered in full. */
  preview(request: PreviewRequest): Promise<Preview>
  /**
   * Nearest border vertex, else nearest border point, within `metres`, else the same of the lines between units of a
   * `layer`; null where there is none. Exact to 9 decimals.
   */
  snap(point: LonLat, metres: number, layer?: TraceLayer): Promise<SnapTarget | null>
  /** The nearest point within `metres` on a border between two municipalities (or the two named), vertices first. */
  borderPoint(point: LonLat, metres: number, between?: readonly [string, string]): Promise<BorderPoint | null>
  /** The places within `metres` on the border of the two that the point may mean, nearest first. */
  borderPlaces(point: LonLat, metres: number, between: readonly [string, string]): Promise<readonly BorderPlace[]>
  /**
   * The shortest way along existing lines from one point to another, both within 1 m of such a line: the points between,
   * both ends included. null where no way leads there.
   */
  trace(from: LonLat, to: LonLat, layer: TraceLayer): Promise<readonly LonLat[] | null>
  /** The units of a layer; one with land in several municipalities has a piece in each. */
  unitPieces(layer: UnitLayer): Promise<readonly UnitPiece[]>
  /** What lies in a box, simplified by at most `toleranceM`. */
  mapSheet(box: UtmBox, toleranceM: number): Promise<MapSheet>
  /** A tile of the units of a layer, as the dataset has them. */
  unitTile(layer: UnitLayer, id: TileId): Promise<MapTile>
  /** A tile of the populated census cells; see src/engine/tiles/census-tile.ts. */
  censusTile(id: TileId): Promise<MapTile>
  /** Lines and edges of the kilometre net in a box (WGS84); see src/engine/queries/kilometre-net.ts. */
  kilometreNet(box: readonly [number, number, number, number], stepM: number): Promise<readonly NetLine[]>
  /** EPSG:25832 metres, east then north. */
  inUtm32(point: LonLat): Promise<readonly [east: number, north: number]>
  /** What lies at a point, on a date (YYYY-MM-DD), after the proposal's changes. */
  locate(point: LonLat, date: string): Promise<Place>
  /** As `locate`, for thousands of points in one question: each asked by itself takes the engine's turn by itself. */
  locateAll(points: readonly LonLat[], date: string): Promise<readonly Place[]>
  /** Receivers that make sense for a drawing: municipalities it lies in or borders, largest share of outline first. */
  suggestReceivers(area: Polygon | MultiPolygon): Promise<readonly string[]>
  /** What the evaluated proposal means for a place (WGS84). */
  placeMeaning(point: LonLat): Promise<PlaceMeaning>
  /** Facts about one municipality on a date, as it is and after the evaluated proposal. */
  municipality(code: string, date: string): Promise<MunicipalityReport | null>
  /**
   * Every municipality of the dataset, by code, and then those the evaluated proposal creates, by code: before it and after it.
   * What no change touches costs nothing when it is asked again. Areas are measured on the map (m²), residents as in
   * MunicipalityReport: official before, worked out after. Sums over all rows are the same before and after.
   */
  divisionTable(): Promise<readonly DivisionRow[]>
  /** How many live in towns, of the municipalities of `divisionTable`, before and after the evaluated proposal. */
  townResidents(): Promise<readonly TownResidents[]>
  /** The units of a layer by code, before and after the evaluated proposal. Rejects as `unitPieces` where there is no such layer. */
  unitHoldings(layer: UnitLayer): Promise<readonly UnitHoldings[]>
  /** The islands the register names, before and after the evaluated proposal. */
  islands(): Promise<readonly IslandCard[]>
  /** One of them by its place in the register; null where there is none. */
  island(index: number): Promise<IslandMore | null>
  /** Binding cooperations in force on a date (YYYY-MM-DD), those the evaluated proposal states among them. */
  cooperations(date: string): Promise<readonly CooperationRecord[]>
  /**
   * The nearest lawful alternative to a transfer that misses § 2, stk. 2: null where it keeps within the limits, where
   * the change is no `transfer-area` or can't be applied, or where no smaller area beside the receiver fits (because the
   * other changes alone are too much, for instance).
   */
  trim(proposal: Proposal, changeId: string): Promise<Trimmed | null>
  /**
   * What joining would do after a proposal's changes; null where none of those named exists then. Nothing is evaluated or
   * changed by asking.
   */
  joined(proposal: Proposal, joining: Joining): Promise<Joined | null>
  /**
   * Parishes, polling districts and islands that each change in force touches, measured where it stands in the list. Goes
   * through the changes one by one; rejects with a CancelledError as evaluate does. What was evaluated before stands.
   */
  consequences(proposal: Proposal, onProgress?: (share: number) => void): Promise<readonly Touched[]>
  /**
   * What land differs between two proposals, null being the division as it is; from the second's view everything is the other
   * way round, to the last digit. What was evaluated before stands. Rejects with a CancelledError as evaluate does.
   */
  landDifference(
    first: Proposal | null,
    second: Proposal | null,
    onProgress?: (share: number) => void
  ): Promise<LandDifferenceAnswer>
  /** Which municipality's land went to which, for every municipality of the dataset. What was evaluated before stands. */
  concordance(proposal: Proposal): Promise<Concordance>
  /**
   * The resulting division as GeoJSON text (WGS84, 9 decimals). Rejects with `not-exact` where the proof fails, and with a
   * CancelledError as evaluate does.
   */
  exportGeoJson(onProgress?: (share: number) => void): Promise<string>
  /** Land that the proposal evaluated last moves or settles, as in `exchangeLand`, and nothing else. */
  changedLand(): Promise<readonly ExchangeChange[]>
  /** Land for files of geographic data, where it was evaluated last. Rejects as `exportGeoJson` does. */
  exchangeLand(onProgress?: (share: number) => void): Promise<ExchangeLand>
  /** Stop the evaluate or export under way, and those that wait. What was evaluated before stands. */
  cancel(): Promise<void>
}
