/**
 * The proposal document, `skel-proposal/1`. Geometry is GeoJSON in WGS84 with 7 decimals or more; drawn edges are
 * straight lines in EPSG:3035 between their vertices, like the dataset's own.
 */
import type { LineString, MultiPolygon, Polygon } from 'geojson'
import type { CouncilStatement, Statements, TaskArea } from '../law/types.ts'
import type { Comment } from './comments/types.ts'

export const FORMAT = 'skel-proposal/1'

/** May be half written: `parcelsOf` in stated.ts gives those that count. */
export interface Parcel {
  readonly matrikelnr?: string
  /** Cadastral district, with the parish where its name has one: "Marbjerg By, Fløng". */
  readonly ejerlav?: string
  /** Number of the district in the national list. Tells districts of one name apart. */
  readonly ejerlavskode?: number
  /** Whole square metres: registered area of a whole parcel, or what moves of a part. */
  readonly areaM2?: number
  /** True where the whole parcel moves. */
  readonly whole?: boolean
  /** Land that has no parcel number, in words: "offentligt vejareal". */
  readonly land?: string
  /** The parcel as a layer has it. */
  readonly outline?: Polygon | MultiPolygon
  /** The part of it that moves, as drawn. */
  readonly part?: Polygon | MultiPolygon
}

/** May be half written: `countOf` in stated.ts gives one that counts. */
export interface ResidentCount {
  readonly count?: number
  /** YYYY-MM-DD. */
  readonly date?: string
  readonly source?: string
}

/** A file of the user's that land of a change was taken from: what it was when it was read. It is not in the proposal. */
export interface LayerSource {
  /** Name of the file, without its folder. */
  readonly name: string
  readonly sha256: string
  readonly bytes: number
  readonly format: 'gml' | 'geojson' | 'geopackage' | 'shapefile' | 'topojson' | 'flatgeobuf' | 'mapinfo'
  /** Its coordinate system, "EPSG:25832"; several with commas between. */
  readonly system: string
  /** What is in it: parcels of the cadastre, or areas of any kind. */
  readonly of: 'parcels' | 'areas'
  /** How many. */
  readonly count: number
  /** YYYY-MM-DD, where the file says one. */
  readonly date?: string
}

interface ChangeBase {
  readonly id: string
  readonly note?: string
  /** Registered parcels; their sum replaces the map measure where they are all there are and agree with it. */
  readonly parcels?: readonly Parcel[]
  /** True where they are stated to be all of the land the change moves. */
  readonly parcelsComplete?: boolean
  /** Counted residents in this change's land. */
  readonly residents?: ResidentCount
  /** Files that outlines or areas of the change were taken from, in the order they were used. */
  readonly sources?: readonly LayerSource[]
  /** Switched off: it stays in the list and in the file, and does nothing. */
  readonly off?: true
}

/** Layers of units: parishes and polling districts. */
export const UNIT_LAYERS = ['parish', 'polling-district'] as const
export type UnitLayer = (typeof UNIT_LAYERS)[number]

export interface UnitSelection {
  readonly layer: UnitLayer
  /** One or more codes of the layer. */
  readonly codes: readonly string[]
}

/** The land inside `area` goes to `to`; land already there stays; `from` limits the givers. */
export interface TransferArea extends ChangeBase {
  readonly type: 'transfer-area'
  readonly area: Polygon | MultiPolygon
  readonly to: string
  readonly from?: readonly string[]
  readonly lineInWords?: string
}

/**
 * The line replaces the stretch of the two municipalities' common border between its ends, which lie on that border; what
 * lies between line and border changes hands, either way. Land of others stays as it is.
 */
export interface RedrawBorder extends ChangeBase {
  readonly type: 'redraw-border'
  /** Two different municipality codes, in any order. */
  readonly between: readonly [string, string]
  readonly line: LineString
  readonly lineInWords?: string
}

/** Whole units go to `to`; land already there stays; `from` limits the givers, and so the units to their part there. */
export interface TransferUnits extends ChangeBase {
  readonly type: 'transfer-units'
  readonly units: UnitSelection
  readonly to: string
  readonly from?: readonly string[]
}

/**
 * Land named by its parcels goes from one municipality to another. Judged by their registered areas; it moves on the map where
 * outlines say where it lies.
 */
export interface TransferParcels extends ChangeBase {
  readonly type: 'transfer-parcels'
  /** At least one. */
  readonly parcels: readonly Parcel[]
  /** Whole m² of all together, where it is stated so ("i alt"). */
  readonly areaM2?: number
  readonly from: string
  readonly to: string
  /** Why, in the words of an order: "vejanlæg". */
  readonly cause?: string
  /** The new border as an order describes it: "øst for en linje fra …", "således at grænsen følger …". */
  readonly lineInWords?: string
}

/** Whole municipalities become one. `into` is one of them, or a new one with a code and a name of its own. */
export interface MergeMunicipalities extends ChangeBase {
  readonly type: 'merge-municipalities'
  /** Two or more municipality codes. */
  readonly codes: readonly string[]
  readonly into: { readonly code: string; readonly name: string }
}

interface NewMunicipalityBase extends ChangeBase {
  readonly type: 'new-municipality'
  /** A code no municipality has. */
  readonly code: string
  readonly name: string
  /** Region id as in the dataset's register, for instance `1084` or `oestdanmark`. */
  readonly region: string
}

/** The land inside `area`, or that of whole units, becomes a municipality of its own. */
export type NewMunicipality = NewMunicipalityBase &
  (
    | { readonly area: Polygon | MultiPolygon; readonly units?: never }
    | { readonly units: UnitSelection; readonly area?: never }
  )

/** Whole municipalities go to another region (§ 1, stk. 3). */
export interface SetRegion extends ChangeBase {
  readonly type: 'set-region'
  /** One or more municipality codes. */
  readonly municipalities: readonly string[]
  /** Region id as in the dataset's register. */
  readonly region: string
}

/** Whole regions become one. */
export interface MergeRegions extends ChangeBase {
  readonly type: 'merge-regions'
  /** Two or more region ids as in the dataset's register (the official code, where the region has one). */
  readonly codes: readonly string[]
  /** `code` is null where none is published yet. */
  readonly into: { readonly code: string | null; readonly name: string }
}

/** The land inside `area` is settled to belong to `to` (§ 4). */
export interface SettleDoubt extends ChangeBase {
  readonly type: 'settle-doubt'
  readonly area: Polygon | MultiPolygon
  readonly to: string
}

/** A binding cooperation ends (§ 5, and § 7, stk. 6). `id` is the change's own; the cooperation's is `cooperation`. */
export interface DissolveCooperation extends ChangeBase {
  readonly type: 'dissolve-cooperation'
  readonly cooperation: string
}

/** Municipalities are designated to cooperate (§ 7). */
export interface DesignateCooperation extends ChangeBase {
  readonly type: 'designate-cooperation'
  /** Two or more municipality codes. */
  readonly members: readonly string[]
  /** The council authorised for each task area, by its number (1–5); what is not chosen yet is left out. */
  readonly authorised: Readonly<Partial<Record<TaskArea, string>>>
  /** An earlier dissolution the group stands instead of (§ 7, stk. 1), where this proposal dissolves none. */
  readonly insteadOf?: { readonly decision?: string; readonly date?: string }
  /** Island municipalities whose council wants to join (§ 7, stk. 4, 2. pkt.). */
  readonly islandWish?: readonly string[]
}

export type Change =
  | TransferArea
  | RedrawBorder
  | TransferUnits
  | TransferParcels
  | MergeMunicipalities
  | NewMunicipality
  | SetRegion
  | MergeRegions
  | SettleDoubt
  | DissolveCooperation
  | DesignateCooperation

/** Changes drawn on the map. */
export type AreaChange = Extract<Change, { readonly area: Polygon | MultiPolygon }>

export function hasArea(change: Change): change is AreaChange {
  return 'area' in change && change.area !== undefined
}

/** Changes that take units of a layer. */
export type UnitChange = Extract<Change, { readonly units: UnitSelection }>

export function hasUnits(change: Change): change is UnitChange {
  return 'units' in change && change.units !== undefined
}

/** One council: hearing, decision, wishes, publication. A code stands once in a file. */
export type CouncilRecord = CouncilStatement

/** What people state besides the councils, which have a list of their own. Keys nobody knows are kept. */
export type ProposalStatements = Omit<Statements, 'councils'>

/** A binding cooperation the dataset does not have, stated by people. A record of the dataset's id replaces that one. */
export interface StatedCooperation {
  readonly id: string
  /** Two or more municipality codes. */
  readonly members: readonly string[]
  /** § 2: under lov om forpligtende kommunale samarbejder § 2; § 7: designated under the Act. */
  readonly basis: '§ 2' | '§ 7'
  /** First and last day in force, YYYY-MM-DD; left out: open. */
  readonly from?: string
  readonly to?: string
  /** Where it is known from. */
  readonly source?: string
}

export interface Proposal {
  readonly format: typeof FORMAT
  readonly title: string
  /** YYYY-MM-DD. */
  readonly effectiveDate: string
  readonly dataset: { readonly id: string; readonly sha256: string }
  readonly changes: readonly Change[]
  readonly statements: ProposalStatements
  readonly councils: readonly CouncilRecord[]
  readonly cooperations: readonly StatedCooperation[]
  /** What people remark on it. Left out where nobody has. */
  readonly comments?: readonly Comment[]
  /** ISO 8601 instants. */
  readonly created: string
  readonly modified: string
}

/** The proposal's transfer of that id, or undefined where there is none or the change is of another type. */
export function transferOf({ changes }: Proposal, id: string | null): TransferArea | undefined {
  return changes.find((change): change is TransferArea => change.type === 'transfer-area' && change.id === id)
}
