/** What is read from a file of vector data, whatever its format: features with their attributes and where they lie. */
import type { Position } from 'geojson'
import type { Message } from '../i18n/message.ts'

/** As a proposal's record of a file has them. */
export type VectorFormat = 'gml' | 'geojson' | 'geopackage' | 'shapefile' | 'topojson' | 'flatgeobuf' | 'mapinfo'

/** Where in the file something is. Lines and features count from 1. */
export interface FilePlace {
  /** Which of several files, or which file in a zip. */
  readonly file?: string
  readonly line?: number
  readonly feature?: number
  /** From 0. */
  readonly byte?: number
}

/** Why a feature is left out. The words are the catalogue's, `vector.skip.…`. */
export type SkipReason =
  /** No geometry at all. */
  | 'empty'
  /** Points or lines, where areas are asked for. */
  | 'no-area'
  /** A ring that does not end where it begins, or has too few points; a line of one point. */
  | 'ring'
  /** An arc or a circle: what lies between its points is not told by them. */
  | 'curved'
  /** A shape that is none of area, line and point: a solid, a text. */
  | 'shape'
  /** A coordinate that is no number. */
  | 'coordinate'
  /** Not in Denmark, whichever way its axes are read. */
  | 'outside'
  /** Marked as deleted in its table. */
  | 'deleted'

export interface Skipped<Reason extends string = SkipReason> {
  readonly layer: string
  readonly reason: Reason
  readonly count: number
  /** Of the first ones. */
  readonly places: readonly FilePlace[]
}

export type GeometryKind = 'area' | 'line' | 'point'

export interface VectorFeature {
  /** The layer, table or element it stands in: "Jordstykke". */
  readonly layer: string
  /** In its file, from 1. */
  readonly number: number
  /** Its own, as the file has it: a GML id, a GeoJSON id, a row's key. null where it has none. */
  readonly id: string | null
  readonly attributes: ReadonlyMap<string, string>
  /** WGS84, 9 decimals unless all are asked for, as are lines and points; the outer ring first. */
  readonly polygons: readonly Position[][][]
  readonly lines: readonly Position[][]
  readonly points: readonly Position[]
  readonly place: FilePlace
}

export interface VectorLayer {
  readonly name: string
  /** Features, read or not. */
  readonly count: number
  /** What those that were read, or could have been, have. */
  readonly kinds: readonly GeometryKind[]
}

/** What a reader makes of a file. Features, skipped and others are together `total`. */
export interface VectorContent {
  readonly layers: readonly VectorLayer[]
  readonly features: readonly VectorFeature[]
  readonly total: number
  readonly skipped: readonly Skipped[]
  /** Features of layers that were not asked for, by layer. */
  readonly others: ReadonlyMap<string, number>
  /** The coordinate system, as it is called; several with commas between. '' where nothing was placed. */
  readonly system: string
  /** YYYY-MM-DD; null where the file says none. */
  readonly date: string | null
  /** What its owner should know of how it was read. */
  readonly notes: readonly Message[]
}

/** A file that was read to its end. */
export interface VectorFile extends VectorContent {
  readonly format: VectorFormat
  /** Of the file as it was given, packed or not; of several files, one after the other. */
  readonly bytes: number
  readonly sha256: string
}

/** A file that is not read at all. Nothing of it is used. */
export class VectorError extends Error {
  override readonly name = 'VectorError'
  readonly told: Message
  readonly place: FilePlace
  constructor(told: Message, place: FilePlace = {}) {
    super(told.id)
    this.told = told
    this.place = place
  }
}

/** The user has stopped the reading. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}
