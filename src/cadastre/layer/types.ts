/** A layer of parcels from a file of the user's: what its features say, and what each was understood as. */
import type { Position } from 'geojson'
import type { Message } from '../../i18n/message.ts'
import type { LayerSource } from '../../proposal/types.ts'

/** Where in the file something is. Lines and features count from 1. */
export interface FilePlace {
  readonly line?: number
  readonly feature?: number
  /** From 0. */
  readonly byte?: number
}

/** Why a feature is left out. The words are the catalogue's, `parcel-layer.skip.…`. */
export type SkipReason =
  /** Points, lines, or nothing at all. */
  | 'no-area'
  /** A ring that does not end where it begins, or has too few points. */
  | 'ring'
  /** An arc or a circle: what lies between its points is not told by them. */
  | 'curved'
  /** A coordinate that is no number. */
  | 'coordinate'
  /** Not in Denmark, whichever way its axes are read. */
  | 'outside'
  /** No parcel number, or something that is none. */
  | 'no-number'

export interface Skipped {
  readonly reason: SkipReason
  readonly count: number
  /** Of the first ones. */
  readonly places: readonly FilePlace[]
}

/** A feature with an area, before it is known which of its attributes is what. */
export interface RawFeature {
  /** The element or table it stands in: "Jordstykke". */
  readonly type: string
  readonly attributes: ReadonlyMap<string, string>
  /** WGS84, 9 decimals. */
  readonly polygons: readonly Position[][][]
  readonly place: FilePlace
}

export const ROLES = ['matrikelnr', 'ejerlav', 'ejerlavskode', 'areaM2', 'municipality'] as const
/** What an attribute is. */
export type Role = (typeof ROLES)[number]
/** Name of the attribute that has it. */
export type FieldMap = Readonly<Partial<Record<Role, string>>>

/** What a reader makes of a file. */
export interface RawLayer {
  readonly features: readonly RawFeature[]
  /** Every feature there is: those above, those skipped, those of other types. */
  readonly total: number
  readonly skipped: readonly Skipped[]
  /** Features that are no areas of parcels, by type. */
  readonly others: ReadonlyMap<string, number>
  /** The coordinate system, as it is called. */
  readonly system: string
  /** YYYY-MM-DD; null where the file says none. */
  readonly date: string | null
  readonly notes: readonly Message[]
}

/** A file that was read to its end. */
export interface ReadLayer extends RawLayer, Pick<LayerSource, 'format' | 'bytes' | 'sha256'> {}

export interface LayerParcel {
  /** Unique in the layer. */
  readonly id: string
  readonly matrikelnr: string
  readonly ejerlav: string | null
  readonly ejerlavskode: number | null
  /** Registered area, whole m². */
  readonly areaM2: number | null
  /** Municipality code of four digits, as the file has it. */
  readonly municipality: string | null
  /** WGS84. */
  readonly polygons: readonly Position[][][]
  readonly place: FilePlace
}

export interface ParcelLayer {
  readonly fileName: string
  /** What is written into a case that takes land from it. */
  readonly source: LayerSource
  readonly parcels: readonly LayerParcel[]
  readonly skipped: readonly Skipped[]
  readonly others: ReadonlyMap<string, number>
  readonly system: string
  readonly notes: readonly Message[]
  /** Of the parcels that state it, exact. */
  readonly sumM2: number
}

/** A file that is not read at all. Nothing of it is used. */
export class LayerError extends Error {
  override readonly name = 'LayerError'
  readonly told: Message
  readonly place: FilePlace
  constructor(told: Message, place: FilePlace = {}) {
    super(told.id)
    this.told = told
    this.place = place
  }
}
