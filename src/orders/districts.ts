/** Cadastral districts (ejerlav) as orders write them, and in the form of today's list. */
import type { Cursor } from './cursor.ts'
import type { Token } from './tokens.ts'

export interface District {
  readonly ejerlav: string | null
  readonly sogn: string | null
}

/** Small words within a name: "Den vestlige Del", "Mark under Strandby". */
const WITHIN =
  /^(?:(?:nord|syd|øst|vest|nordvest|nordøst|sydvest|sydøst)lige?(?:-mellemste)?|mellemste|største|mindste|inddæmmede|under|ved|over|nye|gamle|store|lille)$/
/** What a name of old may end in, with a small letter: "Elm købstads markjorder". */
const ENDING =
  /^(?:by|købstads?|markjorder|bymarkjorder|jorder|mark|bymark|hovedgård|hovedgårds?|præstegård|skov|overdrev|vænge|hede|kær|enge|fællesskov|landsogn)$/
const CAPITAL = /^\p{Lu}/u

const isNamePart = (token: Token | null) => token?.kind === 'word' && CAPITAL.test(token.text)
/** A name begins, and not with the "By" it would end in. */
const begins = (token: Token | null) => isNamePart(token) && !/^by$/i.test(token?.text ?? '')

/**
 * A name of one part, which ends before a comma or whatever else goes on; null where none stands next. A scan may have lost
 * the capital: "brøndbyvester by".
 */
function name(cursor: Cursor): boolean {
  const lost = cursor.peek()?.kind === 'word' && !CAPITAL.test(cursor.peek()?.text ?? '') && cursor.sees('by', 1)
  if (!lost && !begins(cursor.peek())) return false
  cursor.next()
  for (;;) {
    const token = cursor.peek()
    if (isNamePart(token)) cursor.next()
    else if (token?.kind === 'word' && WITHIN.test(token.text) && goesOn(cursor)) cursor.next()
    else if (token?.kind === 'word' && token.text !== 'by' && ENDING.test(token.text)) cursor.next()
    else if (token?.text === 'og' && begins(cursor.peek(1)) && !cursor.sees('matr', 1)) cursor.next()
    else if (
      token?.kind === 'number' &&
      /^[1-9]$/.test(token.text) &&
      cursor.sees('.', 1) &&
      cursor.peek(2)?.text === 'Afd.'
    ) {
      cursor.next()
      cursor.next()
    } else return true
  }
}

const goesOn = (cursor: Cursor) => isNamePart(cursor.peek(1)) || WITHIN.test(cursor.peek(1)?.text ?? '')

/** "Engegård Sdr. Kirkeby": two names, whose comma a scan lost. */
const SHORT_WITHIN = /\p{L} \p{L}+\. /u

/** "X By, Y", "X by, Y sogn", "X by og sogn", "X", "Y sogn", each with or without "i Z sogn" after it; null where none stands next. */
export function district(cursor: Cursor): District | null {
  return cursor.attempt(() => {
    const place = cursor.place
    if (!name(cursor)) return null
    const parish = cursor.since(place)
    if (cursor.take('sogn')) return SHORT_WITHIN.test(parish) ? null : { ejerlav: null, sogn: parish }
    if (cursor.take('by og sogn')) return withParish(cursor, cursor.since(place))
    cursor.take('by')
    const town = / by$/i.test(cursor.since(place))
    // "X By" is one of many until its parish is named; a name of another kind may stand alone.
    if (!second(cursor) && town) return null
    return withParish(cursor, cursor.since(place))
  })
}

/** The part after the comma, which names the parish. */
function second(cursor: Cursor): boolean {
  const found = cursor.attempt(() => {
    cursor.need(',')
    if (!begins(cursor.peek())) return null
    cursor.next()
    while (isNamePart(cursor.peek()) || (WITHIN.test(cursor.peek()?.text ?? '') && goesOn(cursor))) cursor.next()
    cursor.take('sogn')
    return true
  })
  return found !== null
}

/** ", i Fløng sogn", "i Domsognet". */
function withParish(cursor: Cursor, ejerlav: string): District {
  const sogn = cursor.attempt(() => {
    cursor.take(',')
    cursor.need('i')
    const place = cursor.place
    if (!isNamePart(cursor.peek())) return null
    while (isNamePart(cursor.peek())) cursor.next()
    const written = cursor.since(place)
    return cursor.take('sogn') || written.endsWith('sognet') ? written : null
  })
  return { ejerlav, sogn }
}

/** Parishes written in the genitive, or with a slip of the scan, in the old orders. */
const PARISHES: Readonly<Record<string, string>> = { Strandmarks: 'Strandmark', Glostup: 'Glostrup' }

/**
 * A district's name as the list of today writes it: "X by, Y sogn" and "X by og sogn" become "X By, Y" and "X By, X". Old
 * spellings (Nørre for Nr., hyphens) stay.
 */
export function todaysForm(ejerlav: string): string {
  const capital = (text: string) => text.replace(/^\p{L}/u, first => first.toUpperCase())
  const both = /^(.+) by og sogn$/.exec(ejerlav)
  if (both) return `${capital(both[1] as string)} By, ${capital(both[1] as string)}`
  const [own = '', parish] = ejerlav.replace(LOST_COMMA, '$1, ').split(/, (?=[^,]*$)/)
  const today = stopped(capital(own).replace(/ by$/, ' By'))
  if (parish === undefined) return today
  const bare = parish.replace(/ sogn$/, '')
  return `${today}, ${stopped(capital(PARISHES[bare] ?? bare))}`
}

/** "Bøgelund By Store Hede": what a town's name ends in, and no comma before its parish. */
const LOST_COMMA = /^([^,]+? (?:By|by|Hgd\.|Gde\.)) (?=\p{Lu}[^,]*$)/u

/** The stops of shortened words, and those a scan lost. */
const stopped = (name: string) =>
  name
    .replace(/^L1\./, 'Ll.')
    .replace(/(?<!\p{L})(Nr|Sdr|Ndr|St|Ll|Gl|Kgs|V|Ø|N|S)(?= \p{Lu})/gu, '$1.')
    .replace(/(?<!\p{L})(Hgd|Gde)$/u, '$1.')
