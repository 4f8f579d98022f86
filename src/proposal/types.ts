/**
 * The proposal document, `skel-proposal/1`. Geometry is GeoJSON in WGS84 with 7 decimals or more; drawn edges are
 * straight lines in EPSG:3035 between their vertices, like the dataset's own.
 */
import type { MultiPolygon, Polygon } from 'geojson'

export const FORMAT = 'skel-proposal/1'

export interface Parcel {
  readonly matrikelnr: string
  readonly ejerlav: string
  /** Registered area, whole square metres. */
  readonly areaM2: number
  /** True where the whole parcel moves. */
  readonly whole: boolean
}

export interface ResidentCount {
  readonly count: number
  /** YYYY-MM-DD. */
  readonly date: string
  readonly source: string
}

interface ChangeBase {
  readonly id: string
  readonly note?: string
  /** Registered parcels; where given for every change of a case, their sum replaces the map measure. */
  readonly parcels?: readonly Parcel[]
  /** Counted residents in this change's land. */
  readonly residents?: ResidentCount
}

/** The land inside `area` goes to `to`; land already there stays; `from` limits the givers. */
export interface TransferArea extends ChangeBase {
  readonly type: 'transfer-area'
  readonly area: Polygon | MultiPolygon
  readonly to: string
  readonly from?: readonly string[]
}

/** Change types that exist. The file format knows more; they are refused by name until they are built. */
export type Change = TransferArea

export interface CouncilRecord {
  readonly code: string
  readonly decision?: {
    readonly kind: 'consents' | 'refuses' | 'pending'
    readonly date?: string
    readonly agendaItem?: string
  }
}

export interface Proposal {
  readonly format: typeof FORMAT
  readonly title: string
  /** YYYY-MM-DD. */
  readonly effectiveDate: string
  readonly dataset: { readonly id: string; readonly sha256: string }
  readonly changes: readonly Change[]
  readonly statements: Readonly<Record<string, unknown>>
  readonly councils: readonly CouncilRecord[]
  readonly cooperations: readonly unknown[]
  /** ISO 8601 instants. */
  readonly created: string
  readonly modified: string
}
