/**
 * Numbers as people's programs write them. "1.234" is one and a bit or a thousand and more, and which of them is settled
 * once for a file: by what only one of the two ways can read. A number that does not fit is no number.
 */

/** The sign before the decimals; the other of the two may stand between thousands. */
export type DecimalSign = '.' | ','

const PLAIN = /^[+-]?\d+$/
const SIMPLE: Readonly<Record<DecimalSign, RegExp>> = { '.': /^[+-]?\d+(?:\.\d+)?$/, ',': /^[+-]?\d+(?:,\d+)?$/ }
/** Spaces of all widths and apostrophes between thousands can be taken for nothing else. */
const SPACED = /^([+-]?\d{1,3}(?:[ \u00A0\u2009\u202F'’]\d{3})+)(?=$|[.,])/
const SPACES = /[ \u00A0\u2009\u202F'’]/g
const SPACE = /[ \u00A0\u2009\u202F'’]/
const READ: Readonly<Record<DecimalSign, RegExp>> = {
  '.': /^[+-]?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/,
  ',': /^[+-]?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?$/
}
export const DECIMAL_SIGNS: readonly DecimalSign[] = ['.', ',']

const OTHER = { '.': ',', ',': '.' } as const

/** As the file writes numbers, else the other way where that is the only one. NaN where the text is no number at all. */
export function numberIn(text: string, sign: DecimalSign): number {
  const number = numberStrictly(text, sign)
  return Number.isNaN(number) ? numberStrictly(text, OTHER[sign]) : number
}

/** The sign before the decimals where the text can be read with one of them alone; null where it tells nothing. */
export function signTold(text: string): DecimalSign | null {
  if (PLAIN.test(text)) return null
  const [dot, comma] = [numberStrictly(text, '.'), numberStrictly(text, ',')]
  if (Number.isNaN(dot) === Number.isNaN(comma)) return null
  return Number.isNaN(comma) ? '.' : ','
}

/** NaN where the text is no number written this way. */
export function numberStrictly(text: string, sign: DecimalSign): number {
  if (SIMPLE[sign].test(text)) return Number(sign === '.' ? text : text.replace(',', '.'))
  const joined = text.replace(SPACED, spaced => spaced.replace(SPACES, ''))
  if (!READ[sign].test(joined)) return Number.NaN
  return Number(sign === '.' ? joined.replaceAll(',', '') : joined.replaceAll('.', '').replace(',', '.'))
}

/** Whole numbers read the same either way. */
export const isPlain = (text: string): boolean => PLAIN.test(text)

/** Of a text that is a number: whether its thousands are parted. Asked of every number, so most are let go at once. */
export const partsThousands = (text: string, sign: DecimalSign): boolean =>
  (text.includes(OTHER[sign]) || SPACE.test(text)) && !Number.isNaN(numberStrictly(text, sign))
