/** Gaps inside sentences: the catalogue puts values into texts, so a gap goes in as marked text and comes out as a gap. */
import { p } from '../i18n/papers.ts'
import { isGap, isMarked, type Line, type Words } from './model.ts'

const [OPEN, CLOSE] = ['\ue000', '\ue001']

/** A value of a text that is missing; `what` in words. */
export const gap = (what: string): string => OPEN + what + CLOSE

/** A value, or the gap it leaves. */
export const orGap = (value: string | null | undefined, what: string): string => value?.trim() || gap(what)

/** A text with gaps in it as a line. */
export function line(text: string): Line {
  const found: Words[] = []
  for (const part of text.split(OPEN)) {
    const [words = '', after] = part.split(CLOSE)
    if (after === undefined) {
      if (words !== '') found.push(words)
    } else {
      found.push({ gap: words })
      if (after !== '') found.push(after)
    }
  }
  return found
}

/** A line where gaps can't be marked otherwise. */
export const plain = (words: Line): string =>
  words
    .map(one => {
      if (isGap(one)) return p('papers.missing.field', { what: one.gap })
      return isMarked(one) ? p('papers.redline.words', { mark: one.mark, text: one.text }) : one
    })
    .join('')
