/** An annex in order and numbered, before it is a paper. */

export interface AnnexItem {
  readonly number: string
  /** With gaps, see gaps.ts. */
  readonly text: string
  readonly remarks: readonly string[]
  /** What it is about, whatever its number: for telling which item of another annex is the same. */
  readonly about: AnnexSubject
}

export interface AnnexSubject {
  /** It points to another item. */
  readonly isCross: boolean
  /** Codes of municipalities. */
  readonly concerns: readonly string[]
  /** "2b, Ejby By, Ejby". */
  readonly parcels: readonly string[]
}

export interface AnnexRegion {
  readonly name: string
  /** Which items change its border, a sentence for each other region. */
  readonly sentences: readonly string[]
  readonly items: readonly AnnexItem[]
}

export interface AnnexPart {
  /** YYYY-MM-DD. */
  readonly date: string
  readonly regions: readonly AnnexRegion[]
  readonly others: readonly AnnexItem[]
}
