/** Square metres and parcel numbers. */
import type { Cursor } from './cursor.ts'
import { reads, type Token } from './tokens.ts'

/** Whole square metres, thousands by stops or not at all; the orders never have decimals or hectares. */
const NUMBER = /^(?:\d{1,3}(?:\.\d{3})+|\d+)$/
/** Above the area of the country in square metres a figure is a slip. */
const MOST = 50_000_000_000

const isUnit = (token: Token | null) =>
  token !== null && (/^(?:m ?\^?2|m²|kvadratmetre|kvm)$/i.test(token.text) || reads(token.text, 'kvadratmeter'))

/** "1.499 m²", "550 kvadratmeter", "2.501 (m2)", "3.032 m 2"; null where no area stands next. */
export function area(cursor: Cursor): number | null {
  return cursor.attempt(() => {
    const figure = cursor.peek()
    if (figure?.kind !== 'number' || !NUMBER.test(figure.text)) return null
    if (!isUnit(cursor.peek(cursor.sees('(', 1) ? 2 : 1))) return null
    cursor.next()
    const bracket = cursor.take('(')
    cursor.next()
    if (bracket) cursor.need(')')
    const m2 = Number(figure.text.replaceAll('.', ''))
    return m2 > 0 && m2 < MOST ? m2 : null
  })
}

export function needArea(cursor: Cursor): number {
  const m2 = area(cursor)
  if (m2 === null) throw cursor.stuck()
  return m2
}

/** Short words that may be a parcel's letters or a word of the sentence: letters only where the sentence can't go on with them. */
const WORDS = new Set(['af', 'i', 'og', 'på', 'er', 'en', 'et', 'at', 'de', 'om', 'ad', 'så', 'to'])
const LETTERS = /^[a-zæøå]{1,2}$/

/** "13 æ", "7000d", "45": without space; null where none stands next. */
export function parcelNumber(cursor: Cursor): string | null {
  return cursor.attempt(() => {
    const figure = cursor.peek()
    if (figure?.kind === 'number-letters') return cursor.next().text
    if (figure?.kind !== 'number' || !/^[1-9]\d{0,4}$/.test(figure.text)) return null
    if (isUnit(cursor.peek(cursor.sees('(', 1) ? 2 : 1))) return null
    cursor.next()
    const letters = cursor.peek()
    if (letters?.kind !== 'word' || !LETTERS.test(letters.text) || letters.text === 'og') return figure.text
    if (WORDS.has(letters.text) && !closes(cursor)) return figure.text
    return figure.text + cursor.next().text
  })
}

/** After the letters the list goes on or ends. */
const closes = (cursor: Cursor, ahead = 1) =>
  [',', '.', 'og', 'samt', 'til', 'med', '–'].some(word => cursor.sees(word, ahead))

/** "b" after "7 a,": its number is that of the parcel before; null where no letters stand next. */
export function sharedNumber(cursor: Cursor, before: string | null): string | null {
  const figure = /^(\d+)\p{Ll}+$/u.exec(before ?? '')?.[1]
  const letters = cursor.peek()
  if (figure === undefined || letters?.kind !== 'word' || !LETTERS.test(letters.text) || letters.text === 'og')
    return null
  return closes(cursor) ? figure + cursor.next().text : null
}

/** "til 13 y", "– 7 c", "– c" after the first number of a range; null where none follows. */
export function rangeEnd(cursor: Cursor, first: string): string | null {
  return cursor.attempt(() => (cursor.take('til|–') ? (parcelNumber(cursor) ?? sharedNumber(cursor, first)) : null))
}
