import type { UtmSystem } from './resident-csv/systems.ts'

/** Why a file of resident points can't be used; the words are the catalogue's, `points.fault.…`. */
export type ResidentFileFault =
  | 'empty'
  /** Bytes that are text in no encoding; `kind` says what the file is where that is seen. */
  | 'not-text'
  | 'no-header'
  | 'no-people-column'
  | 'no-coordinate-columns'
  | 'doubled-column'
  | 'no-rows'
  /** No row can be used; the first that can't is told. */
  | 'no-usable-rows'
  | 'quotes'
  | 'ambiguous-number'
  | 'swapped'
  | 'unknown-system'
  | 'unknown-crs'
  /** The file names one UTM zone, and its points lie on land in the other. */
  | 'crs-contradicted'
  | 'date'
  /** No point lies in any municipality. */
  | 'all-outside'
  /** A database or table of columns that can't be read to its end. */
  | 'broken-table'
  | 'no-reader'
  | 'no-layer'
  | 'no-geometry'
  /** A view that may have no end. */
  | 'endless-view'
  /** Layers with people, none of which is the one. */
  | 'several-layers'
  | 'too-many-rows'
  | 'too-many-people'
  /** A file of Skel's own that is broken or cut off. */
  | 'corrupt'

/** Why a row is left out; the words are the catalogue's, `points.row.…`. */
export type RowFault =
  | 'fields'
  | 'quotes'
  | 'empty-coordinates'
  | 'zero-coordinates'
  | 'not-a-number'
  | 'empty-people'
  | 'people'
  | 'swapped'
  | 'outside'
  /** A line, an area, or nothing that can be read. */
  | 'not-a-point'
  /** "1.000" where nothing else tells whether that is one or a thousand. */
  | 'ambiguous'

/** Rows left out for one reason. */
export interface BrokenRows {
  readonly fault: RowFault
  readonly count: number
  /** Lines of the first few, from 1. */
  readonly lines: readonly number[]
}

/** Thrown for a file of resident points that can't be used; nothing of it is used then. */
export class ResidentFileError extends Error {
  override readonly name = 'ResidentFileError'
  readonly file: string
  /** Counted from 1; null where the fault is the whole file's. */
  readonly line: number | null
  readonly fault: ResidentFileFault
  /** What the words need: the column and what stands there, for instance. */
  readonly values: Readonly<Record<string, string | number>>

  constructor(file: string, line: number | null, fault: ResidentFileFault, values: ResidentFileError['values'] = {}) {
    super(`${file}: ${line === null ? '' : `line ${line}: `}${fault}`)
    this.file = file
    this.line = line
    this.fault = fault
    this.values = values
  }
}

/** The numbers fit two coordinate systems, and both put them on Danish land: someone has to say which. */
export class WhichSystem extends Error {
  override readonly name = 'WhichSystem'
  readonly file: string
  /** Codes of the municipalities the points would lie in, those with most points first. */
  readonly places: Readonly<Record<UtmSystem, readonly string[]>>

  constructor(file: string, places: WhichSystem['places']) {
    super(`${file}: UTM zone 32 or 33`)
    this.file = file
    this.places = places
  }
}
