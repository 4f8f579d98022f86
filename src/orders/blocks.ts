/** A text's lines put together to what belongs together: an item over several lines is one block. */

import { isFrame } from './frame.ts'
import { borderSentence, isGroup, isLead, isRegion } from './headings.ts'

export interface Block {
  /** Its first line, from 1. */
  readonly line: number
  readonly lines: string[]
  readonly what: 'item' | 'line'
}

/** "7. Fra …", with a letter in 1972: "a. Fra …"; "7) Fra …", "Pkt. 7. Fra …". */
export const NUMBERED = /^(?:(?:Pkt\.?|Nr\.) ?(?=\d))?(?:(\d{1,3})|([a-z])) ?[.)]\s*(?=[\p{Lu}»])/u
/** Lines of a page and not of what stands on it. */
const OF_PAGE = /^(?:[-–—] ?\d{1,3} ?[-–—]|Side \d{1,3}(?: af \d{1,3})?)$/iu
/** Items one after another in a line: "… Elm. 8. Fra …". */
const RUN_ON = /(?<=(?<!\b(?:[Pp]kt|[Nn]r|stk|matr))\.) ?(?=\d{1,3}\. ?(?:Fra|Til|Den hidtidige|De hidtidige) \p{Lu})/u
/** "Region Midtjylland 1. Fra …". */
const HEADED = /^(.{5,60}?) ?(?=\d{1,3}\. ?(?:Fra|Til) \p{Lu})/u
/** What a list may have before its items. */
export const BULLET = /^[•·▪◦*–—-]\s+(?=\p{Lu})/u
/** 1972: the municipality the items after it stand under. */
export const UNDER = /^(\d{1,3})\. (\p{Lu}[\p{Lu} .-]*) KOMMUNE\.?(?=$| (?:[a-z]\. ?)?(?:Fra|Til) )/u
const OPENING =
  /^(?:Fra|Til|Efter|Ved en|Den hidtidige|De hidtidige|I amtskommunen indgår|Som følge af|Det forpligtende)(?: |$)/u
const MERGING = /^\p{Lu}[\p{Lu} .-]* KOMMUNE\. En sammenlægning/u
/** Goes on with land that the item divides. */
const OF_DIVIDED = /^(?:Til|Kommunegrænsen)(?: |$)/u

/** No item is longer; a text without stops is none. */
const MOST_LINES = 200

export const flatOf = (text: string): string => text.replace(/\s+/g, ' ').trim()

const alone = (flat: string) =>
  isRegion(flat) ||
  isGroup(flat) ||
  isLead(flat) ||
  (isFrame(flat) && !NUMBERED.test(flat)) ||
  borderSentence(flat) !== null

export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let open: Block | null = null
  let blank = false
  for (const [i, line] of linesOf(text)) {
    const flat = flatOf(line).replace(BULLET, '')
    if (flat === '') {
      blank = true
      continue
    }
    if (OF_PAGE.test(flat)) {
      blocks.push({ line: i + 1, lines: [line], what: 'line' })
      continue
    }
    if (open && goesOn(open, flat, blank)) open.lines.push(line)
    else {
      const what = !alone(flat) && (NUMBERED.test(flat) || OPENING.test(flat) || MERGING.test(flat)) ? 'item' : 'line'
      open = { line: i + 1, lines: [line], what }
      blocks.push(open)
      if (what === 'line' && !flat.startsWith('Grænsen ')) open = null
    }
    blank = false
  }
  return blocks
}

/** Lines with their place, those of several items parted. */
function* linesOf(text: string): Generator<readonly [number, string]> {
  for (const [i, line] of text.split(/\r\n|\r|\n|\u2028|\u2029/).entries())
    for (const one of line.split(RUN_ON)) {
      const heading = HEADED.exec(one)?.[0]
      if (heading !== undefined && isRegion(flatOf(heading))) {
        yield [i, heading]
        yield [i, one.slice(heading.length)]
      } else yield [i, one]
    }
}

function goesOn({ lines, what }: Block, flat: string, blank: boolean): boolean {
  if (lines.length >= MOST_LINES) return false
  const before = flatOf(lines.join(' '))
  if (what === 'line') return !blank && !before.endsWith('.') && !startsAnew(flat)
  // "… mellem" at the end of a line: what stands alone on the next is no heading.
  if (!blank && WAITS.test(before) && isRegion(flat)) return true
  // "Nykøbing F.", and "Kommune" on the next.
  if (!blank && /(?<!\p{L})\p{Lu}\.$/u.test(before) && /^kommune(?!\p{L})/iu.test(flat)) return true
  if (startsAnew(flat)) {
    // Only the heading itself waits for its first item.
    return UNDER.exec(before)?.[0] === before && (/^[a-z]\. /.test(flat) || OPENING.test(flat))
  }
  if (UNDER.exec(before)?.[0] === before) return OPENING.test(flat)
  if (OPENING.test(flat) || OF_DIVIDED.test(flat)) {
    if (/[,.]? deles /.test(before) && OF_DIVIDED.test(flat)) return true
    return !blank && !/[.:]$/.test(before)
  }
  return MERGING.test(flat)
    ? false
    : !/\.$/.test(before) || (/grad/.test(flat) && /^\d ?(?:grad|°)/.test(flat)) || isShort(before)
}

/** A line that can't be the last of an item. */
const WAITS = /(?<!\p{L})(?:mellem|til|fra|i|og|nye|hidtidige|af|under|samt)$|,$/iu

/** The line ends in a stop that ends no sentence: "matr.", "Nr.". */
const isShort = (before: string) => /(?<!\p{L})(?:matr|nr|pkt|jfr|stk|Nr|Sdr|Ndr|St|Ll|Gl|Kgs|V|Ø|N|S)\.$/u.test(before)

const startsAnew = (flat: string) => NUMBERED.test(flat) || alone(flat)
