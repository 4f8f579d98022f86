/**
 * Numbers as people's programs write them. "1.234" is one and a bit or a thousand and more, and which of them is settled
 * once for a file: by what only one of the two ways can read. A number that does not fit is no number.
 */

/** The sign before the decimals; the other of the two may stand between thousands. */
export type DecimalSign = '.' | ','

const PLAIN = /^[+-]?\d+$/
const SIMPLE: Readonly<Record<DecimalSign, RegExp>> = { '.': /^[+-]?\d+\.\d+$/, ',': /^[+-]?\d+,\d+$/ }
/** Spaces of all widths and apostrophes between thousands can be taken for nothing else. */
const SPACED = /^([+-]?\d{1,3}(?:[ \u00A0\u2009\u202F'’]\d{3})+)(?=$|[.,])/
const SPACES = /[ \u00A0\u2009\u202F'’]/g
const READ: Readonly<Record<DecimalSign, RegExp>> = {
  '.': /^[+-]?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/,
  ',': /^[+-]?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?$/
}
export const DECIMAL_SIGNS: readonly DecimalSign[] = ['.', ',']

/** NaN where the text is no number written this way. */
export function numberIn(text: string, sign: DecimalSign): number {
  if (PLAIN.test(text)) return Number(text)
  if (SIMPLE[sign].test(text)) return Number(sign === '.' ? text : text.replace(',', '.'))
  const joined = text.replace(SPACED, spaced => spaced.replace(SPACES, ''))
  if (!READ[sign].test(joined)) return Number.NaN
  return Number(sign === '.' ? joined.replaceAll(',', '') : joined.replaceAll('.', '').replace(',', '.'))
}

/** Whole numbers read the same either way. */
export const isPlain = (text: string): boolean => PLAIN.test(text)

/** Of a text that is a number read this way: whether its thousands are parted. */
export const partsThousands = (text: string, sign: DecimalSign): boolean => !PLAIN.test(text) && !SIMPLE[sign].test(text)
