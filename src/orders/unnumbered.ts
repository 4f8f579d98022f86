/** Land without a parcel number: roads with letters (litra), railway land, a named street, a common watering place. */
import type { Cursor } from './cursor.ts'
import { type Draft, draft } from './drafts.ts'

/** What the last word of such land ends in. */
const NOUN =
  /(?:areal|arealer|arealet|vej|vejen|veje|sti|stien|vanding|grusgrav|fællesjord|gade|gadejord|vandløb|kanal)$/iu
/** Words before the noun, at most. */
const MOST_WORDS = 12

const quotedName = (text: string) => text.slice(1, -1).trim()

/** "litra »ak«" and "litra »e« og litra »a«"; `land` is what it is called before its letters. */
export function litra(cursor: Cursor, whole: boolean | null, land = 'litra'): Draft[] | null {
  const found: Draft[] = []
  const one = () =>
    cursor.attempt(() => {
      if (found.length > 0 && !cursor.take('og') && !cursor.take(',')) return null
      const road = found.length === 0 && cursor.take('vejlitra')
      if (!road) cursor.need('litra')
      const letters = cursor.next()
      const name = letters.kind === 'quoted' ? quotedName(letters.text) : letters.text
      if (!/^[a-zæøå]{1,3}$/.test(name)) return null
      found.push(draft({ matrikelnr: `litra ${name}`, whole, land }))
      return true
    })
  while (one());
  return found.length > 0 ? found : null
}

/** A phrase in small letters up to its noun, with the name that follows it: "den offentlige vej »…«". */
function phrase(cursor: Cursor): string | null {
  // A letter alone is the rest of a word before it.
  if (!/^\p{Ll}{2}/u.test(cursor.peek()?.text ?? '')) return null
  const length = lengthTo(
    cursor,
    text => NOUN.test(text),
    /^(?!(?:og|samt|hele|stort|kommune|som|overføres|ikke|dog|uden|undtagen|del|dele|af|fra|til|følge|forbindelse|grund|stedfunden)$)/iu
  )
  // "det areal" alone says of no land which it is.
  const plain = (n: number) => /^(?:en|et|den|det|de|areal|arealer|arealet)$/.test(cursor.peek(n)?.text ?? '')
  if (length === null || (length <= 2 && plain(0) && plain(length - 1))) return null
  return cursor.words(cursor.peek(length)?.kind === 'quoted' ? length + 1 : length)
}

/** "Gl. Køge Landevej". */
export function street(cursor: Cursor): string | null {
  const length = lengthTo(cursor, text => /(?:vej|vejen|gade|allé|stræde)$/iu.test(text), /^\p{Lu}/u)
  return length === null ? null : cursor.words(length)
}

/** Words up to the first that `ends`, itself among them, all of which are `fit`; null where there is none such. */
function lengthTo(cursor: Cursor, ends: (text: string) => boolean, fit: RegExp): number | null {
  for (let n = 0; n < MOST_WORDS; n++) {
    const token = cursor.peek(n)
    if (token?.kind !== 'word' || !fit.test(token.text)) return null
    if (ends(token.text)) return n + 1
  }
  return null
}

const ARTICLE = /^(?:en|et|den|det|de) /

/** Land said in words, part or not; `before` is what belongs to its name ("et areal af"). null where none stands next. */
export function unnumbered(cursor: Cursor, whole: boolean | null, before = ''): Draft[] | null {
  return (
    litra(cursor, whole ?? true) ??
    cursor.attempt(() => {
      const words = phrase(cursor)
      if (words === null) return null
      const land = (before + words).replace(/^(?:et|en) (?!areal )/, '')
      return litra(cursor, whole, words.replace(ARTICLE, '')) ?? [draft({ whole, land })]
    })
  )
}
