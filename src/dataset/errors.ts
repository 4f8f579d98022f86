/** Why a dataset file can't be used. */
export type DatasetErrorCode =
  /** The file isn't there or can't be fetched. */
  | 'missing'
  /** Shorter or longer than it says. */
  | 'truncated'
  /** Not a file of this kind at all. */
  | 'not-a-dataset-file'
  /** Written by a newer or older Skel. */
  | 'version'
  /** The bytes contradict themselves: a checksum, a count, an index, a coordinate out of range. */
  | 'corrupt'
  /** Another content than the manifest names. */
  | 'checksum'
  /** The manifest's own fingerprint doesn't follow from its files. */
  | 'fingerprint'

/** Thrown for every file of a dataset that can't be read or trusted; `file` is its path within the dataset. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError'
  readonly file: string
  readonly code: DatasetErrorCode
  readonly detail: string

  constructor(file: string, code: DatasetErrorCode, detail: string) {
    super(`${file}: ${code}: ${detail}`)
    this.file = file
    this.code = code
    this.detail = detail
  }
}
