/**
 * Parcel numbers (matrikelnumre): a number and up to three letters, "7000d", "1dz", "9gø", in København a number alone. People
 * write them with a space and capitals, programs with zeros before; what is written is kept, and compared without all that.
 */

/** Digits, then letters; 5 digits in the largest districts. */
const NUMBER = /^(\d{1,5})([a-zæøåöü]{0,3})$/
const BEFORE = /^(?:matr(?:ikel)?\.?\s*n(?:umme)?r?\.?|matrikel)\s*:?\s*/iu
const PART = /^(?:en\s+)?del\s+af\s+/iu

export interface WrittenNumber {
  /** Without spaces and in small letters, zeros kept: "7000d". */
  readonly matrikelnr: string
  /** True where the words before the number say that a part of the parcel is meant, "del af 7 c". */
  readonly isPart: boolean
}

export type NumberFault =
  /** The cell is empty. */
  | 'empty'
  /** A spreadsheet has taken it for a number or a date: "7,00E+05", "1-maj". */
  | 'spreadsheet'
  /** Several numbers where one is to stand. */
  | 'several'
  /** Anything else that is no parcel number. */
  | 'no-number'

/** What a text says as one parcel number, or why it is none. */
export function readMatrikelnr(text: string): WrittenNumber | NumberFault {
  let rest = text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
  if (rest === '') return 'empty'
  const part = PART.exec(rest)
  if (part) rest = rest.slice(part[0].length)
  rest = rest.replace(BEFORE, '')
  const isPart = part !== null || PART.test(rest)
  rest = rest.replace(PART, '')
  const plain = rest.toLowerCase().replaceAll(' ', '').replace(/\.$/, '')
  if (NUMBER.test(plain) && /[1-9]/.test(plain)) return { matrikelnr: plain, isPart }
  if (/^\d+([.,]\d+)?e[+-]?\d+$/.test(plain) || /^\d{1,2}[-/.]\d{1,2}([-/.]\d{2,4})?$/.test(plain) || MONTH.test(plain))
    return 'spreadsheet'
  const several = plain.split(/,|;|\+|og|til|–|-|\//).filter(one => one !== '')
  return several.length > 1 && several.every(one => /^\d{0,5}[a-zæøåöü]{0,3}$/.test(one)) ? 'several' : 'no-number'
}

const MONTH = /^\d{1,2}[-.]?(jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)/

/** The number a parcel is compared by: "007 D" and "7d" are one. Anything that is no parcel number is compared as written. */
export function matrikelKey(text: string): string {
  const read = readMatrikelnr(text)
  const plain = typeof read === 'string' ? text.normalize('NFC').toLowerCase().replace(/\s+/g, '') : read.matrikelnr
  return plain.replace(/^0+(?=\d)/, '')
}

const compared = new Intl.Collator('da', { numeric: true })

/** As the cadastre lists them: 2, 2a, 2b, 10. */
export const byMatrikelnr = (a: string, b: string): number => compared.compare(matrikelKey(a), matrikelKey(b))
