/** A layer of parcels from a file of the user's: what its features say, and what each was understood as. */
import type { Position } from 'geojson'
import type { Message } from '../../i18n/message.ts'
import type { LayerSource } from '../../proposal/types.ts'
import type { FilePlace, Skipped, SkipReason, VectorFeature, VectorFile } from '../../vector/types.ts'

/** Why a feature is left out: as of any file, or that it has no parcel number, or something that is none. */
export type ParcelSkip = SkipReason | 'no-number'

export const ROLES = ['matrikelnr', 'ejerlav', 'ejerlavskode', 'areaM2', 'municipality'] as const
/** What an attribute is. */
export type Role = (typeof ROLES)[number]
/** Name of the attribute that has it. */
export type FieldMap = Readonly<Partial<Record<Role, string>>>

/** A file with what in it may be parcels; all else is among the others. */
export type ReadLayer = VectorFile

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
  readonly skipped: readonly Skipped<ParcelSkip>[]
  /** Features that are no areas of parcels, by type. */
  readonly others: ReadonlyMap<string, number>
  readonly system: string
  readonly notes: readonly Message[]
  /** Of the parcels that state it, exact. */
  readonly sumM2: number
}

/** A feature with an area, before it is known which of its attributes is what. */
export type RawFeature = VectorFeature
