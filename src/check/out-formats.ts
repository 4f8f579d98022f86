/** Formats that `--out` writes. */
import { FORMATS } from '../exchange/formats.ts'

/** As `--formats` names them. */
export const OUT_FORMATS = [...FORMATS, 'svg'] as const
export type OutFormat = (typeof OUT_FORMATS)[number]

/** null where one of them is none. */
export function formatsNamed(words: string): readonly OutFormat[] | null {
  const named = words.split(',').map(word => word.trim().toLowerCase())
  const known = OUT_FORMATS.filter(format => named.includes(format))
  return named.every(word => OUT_FORMATS.some(format => format === word)) ? known : null
}
