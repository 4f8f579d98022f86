/** Figures as statistics write them, kept as whole numbers so that nothing is lost on the way. */

/** The sign before the decimals. */
export type Sign = ',' | '.'

export interface Figure {
  /** Whole parts of 10^-decimals. */
  readonly parts: bigint
  readonly decimals: number
}

const SPACES = /[ \u00A0\u2009\u202F]/g
const READ: Readonly<Record<Sign, RegExp>> = {
  ',': /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/,
  '.': /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/
}

/** null where the text is no number written so; the minus may be the typographic one. */
export function figureIn(text: string, sign: Sign): Figure | null {
  const [, minus, whole, rest = ''] = READ[sign].exec(text.trim().replace(SPACES, '').replace('\u2212', '-')) ?? []
  if (whole === undefined) return null
  const parts = BigInt(whole.replace(/[.,]/g, '') + rest)
  return { parts: minus === '-' ? -parts : parts, decimals: rest.length }
}

/** The same in smaller parts. */
export const scaled = ({ parts, decimals }: Figure, to: number): bigint => parts * 10n ** BigInt(to - decimals)

/** What statistics write where there is no figure: nil is "-", all else is not known. */
export const NIL = '-'
const UNKNOWN = new Set(['', '..', '...', '…', '.', 'x', 'n/a', 'na'])
export const isUnknown = (text: string): boolean => UNKNOWN.has(text.trim().toLowerCase())
