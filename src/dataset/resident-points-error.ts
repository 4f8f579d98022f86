/** Why a file of resident points can't be used; the words are the catalogue's, `points.fault.…`. */
export type ResidentFileFault =
  | 'empty'
  | 'not-utf8'
  | 'no-header'
  | 'no-people-column'
  | 'no-coordinate-columns'
  | 'doubled-column'
  | 'no-rows'
  | 'fields'
  | 'not-a-number'
  | 'people'
  | 'swapped'
  | 'degrees'
  | 'unknown-system'
  | 'date'
  | 'too-many-people'
  /** A file of Skel's own that is broken or cut off. */
  | 'corrupt'

/** Thrown for a file of resident points that can't be read whole; nothing of it is used then. */
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
