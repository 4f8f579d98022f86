/** Why land moves. The words are kept as they stand; of what kind they are is told by the nouns in them. */
import { area } from './amounts.ts'
import { type Cursor, NotUnderstood } from './cursor.ts'
import type { CauseKind } from './types.ts'

const KINDS: readonly (readonly [CauseKind, RegExp])[] = [
  [
    'road',
    /vej(?:en|e|ene|s|ens)?(?![\p{L}])|vejareal|vejanlæg|vejregulering|gade[n]?(?!\p{L})|rundkørsel|cykelsti|\bbro(?:en)?\b|tilslutningsanlæg/iu
  ],
  ['railway', /jernbane|banelegeme|banelinie|banelinje|banestrækning|banen\b/iu],
  [
    'stream',
    /(?<!\p{L})Å(?:en)?(?!\p{L})|(?<=\p{Ll})åen(?!\p{L})|vandløb|(?<!\p{L})bæk(?!\p{L})|bækken(?!\p{L})|åløb|kanal(?:en)?(?!\p{L})|(?<!\p{L})grøft/iu
  ],
  ['landConsolidation', /jordfordeling/iu],
  ['newLand', /optaget i matriklen|inddæmm/iu]
]

export function kindsOf(words: string): readonly CauseKind[] | null {
  const kinds = KINDS.flatMap(([kind, pattern]) => (pattern.test(words) ? [kind] : []))
  return kinds.length > 0 ? kinds : null
}

const OPENINGS = [
  'som følge af',
  'som led i',
  'som konsekvens af',
  'i forbindelse med',
  'i tilknytning til',
  'i anledning af',
  'på grund af',
  'på baggrund af',
  'med henblik på',
  'til brug for|ved',
  'efter stedfunden|stedfundet',
  'ved|efter regulering|omlægning|anlæg|etablering|ændring|udretning|udvidelse|forlægning|nedlæggelse|flytning af'
]

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
  if (holdsLand(words) || isOpen(words) || hasRest(words))
    throw new NotUnderstood({ id: 'orders.not-understood', values: { words } })
  return words
}

/** A letter stands alone before the words, as where a scan parted one: "fastlægge s grænsen". */
export const isFrayed = (words: string): boolean => /^(?!i )\p{Ll} /u.test(words)
/** The same after them. */
const hasRest = (words: string): boolean => /(?<!\d)[ ,]+\p{Ll}$/u.test(words)

/** The words end where one more must follow. */
const isOpen = (words: string) => /(?<!\p{L})(?:af|til|i|med|på|for|fra|mellem|nr\.?)$/iu.test(words)

/** "overføres som følge af vejregulering 30 m2 af …": up to the land itself; null where no cause stands next. */
export function causeBefore(cursor: Cursor): string | null {
  return cursor.attempt(() => {
    if (!causeFollows(cursor)) return null
    const isLand = () =>
      cursor.standsNext(() => area(cursor)) ||
      cursor.peek()?.kind === 'matr' ||
      LANDED.some(words => cursor.sees(words))
    const words = cursor.until(isLand).replace(/,$/, '')
    return cursor.ended || holdsLand(words) || isOpen(words) ? null : words
  })
}

/** How land begins after a cause. */
const LANDED = ['en del af', 'del af', 'dele af', 'et areal']

const LAND =
  /matr\.? ?nr|(?<!\p{L})(?:m2|m²|kvadratmeter|kommune|overføres|overført|henlægges|pkt\.|i alt|ejerlav|ejerlavet|litra|en del af)(?!\p{L})|\(m2\)|m 2/iu

/** Whether free words speak of what must be understood, and not only quoted. */
export const holdsLand = (words: string): boolean =>
  LAND.test(words) || /[.:;] \p{Lu}/u.test(words.replace(/(?<!\p{L})\p{L}{1,3}\. /gu, ''))
