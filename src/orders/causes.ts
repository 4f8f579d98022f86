/** Why land moves. The words are kept as they stand; of what kind they are is told by the nouns in them. */
import { type Cursor, NotUnderstood } from './cursor.ts'
import type { CauseKind } from './types.ts'

const KINDS: readonly (readonly [CauseKind, RegExp])[] = [
  [
    'road',
    /vej(?:en|e|ene|s|ens)?(?![\p{L}])|vejareal|vejanlæg|vejregulering|gade[n]?(?!\p{L})|rundkørsel|\bbro(?:en)?\b|tilslutningsanlæg/iu
  ],
  ['railway', /jernbane|banelegeme|banelinie|banelinje|banestrækning|banen\b/iu],
  ['stream', /(?<!\p{L})Å(?:en)?(?!\p{L})|(?<=\p{Ll})åen(?!\p{L})|vandløb|bækken?(?!\p{L})|(?<!\p{L})grøft/iu],
  ['landConsolidation', /jordfordeling/iu],
  ['newLand', /optaget i matriklen|inddæmm/iu]
]

export function kindsOf(words: string): readonly CauseKind[] | null {
  const kinds = KINDS.flatMap(([kind, pattern]) => (pattern.test(words) ? [kind] : []))
  return kinds.length > 0 ? kinds : null
}

const OPENINGS = ['som følge af', 'i forbindelse med', 'på grund af', 'i anledning af', 'efter stedfunden|stedfundet']

export const causeFollows = (cursor: Cursor, ahead = 0): boolean => OPENINGS.some(words => cursor.sees(words, ahead))

/**
 * ", som følge af regulering af landevej nr. 538", to the end of the item or to a border in words. null where none follows.
 * Words that name land or municipalities are no cause: something of the item would be lost in it.
 */
export function cause(cursor: Cursor): string | null {
  const follows = causeFollows(cursor, cursor.sees(',') ? 1 : 0)
  if (!follows) return null
  cursor.take(',')
  return causeWords(cursor)
}

function causeWords(cursor: Cursor): string {
  const words = cursor.until(() => cursor.atStop || cursor.sees(', således|hvorefter') || cursor.sees('således at'))
  if (holdsLand(words)) throw new NotUnderstood({ id: 'orders.not-understood', values: { words } })
  return words
}

const LAND =
  /matr\.? ?nr|(?<!\p{L})(?:m2|m²|kvadratmeter|kommune|overføres|overført|henlægges|pkt\.|i alt|ejerlav|ejerlavet|litra|en del af)(?!\p{L})|\(m2\)|m 2/iu

/** Whether free words speak of what must be understood, and not only quoted. */
export const holdsLand = (words: string): boolean =>
  LAND.test(words) || /[.:;] \p{Lu}/u.test(words.replace(/(?<!\p{L})\p{L}{1,3}\. /gu, ''))
