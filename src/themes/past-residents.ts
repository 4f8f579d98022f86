/** The shipped file of residents per municipality in an earlier year (geo/sources/past-residents.ts). */
import type { SourceRecord } from '../dataset/types.ts'

export const RESIDENTS_FORMAT = 'skel-residents/1'

export interface PastResidents {
  readonly format: typeof RESIDENTS_FORMAT
  /** YYYY-MM-DD they were counted on. */
  readonly date: string
  readonly source: SourceRecord
  /** By code; who is not there has no figure. */
  readonly residents: Readonly<Record<string, number>>
}

/** Throws an Error, in one line, for what is no such file. */
export function readPastResidents(text: string): PastResidents {
  const file = JSON.parse(text) as Partial<PastResidents>
  if (file.format !== RESIDENTS_FORMAT) throw new Error(`no file of ${RESIDENTS_FORMAT}`)
  const { date, source, residents } = file
  if (typeof date !== 'string' || typeof source?.attribution !== 'string' || typeof residents !== 'object')
    throw new Error('the date, the source or the figures are missing')
  for (const [code, count] of Object.entries(residents))
    if (!/^\d{4}$/.test(code) || !Number.isSafeInteger(count) || count < 0)
      throw new Error(`${code}: ${count} is no number of residents`)
  return { format: RESIDENTS_FORMAT, date, source, residents }
}
