/** Borders described in words. They are kept as they stand. */
import type { Cursor } from './cursor.ts'
import { NotUnderstood } from './cursor.ts'

/** A border names parcels, but moves nothing. */
const MOVES = /(?<!\p{L})(?:m2|m²|kvadratmeter|overføres|overført|henlægges|pkt\.|i alt)(?!\p{L})/iu

/** Words of a border up to the item's closing stop, or to a comma before a cause. */
export function borderWords(cursor: Cursor): string {
  const words = cursor.until(() => cursor.atStop)
  if (words === '' || MOVES.test(words)) throw new NotUnderstood({ id: 'orders.not-understood', values: { words } })
  return words
}

/** ", således at grænsen fremover følger …"; null where none follows. */
export function borderSo(cursor: Cursor): string | null {
  return cursor.attempt(() => {
    cursor.take(',')
    return cursor.sees('således at grænsen|kommunegrænsen') || cursor.sees('således , at grænsen|kommunegrænsen')
      ? borderWords(cursor)
      : null
  })
}

/** "øst for en linie fra …" after "der ligger"; null where none follows. */
export function sideOfLine(cursor: Cursor): string | null {
  return cursor.attempt(() => {
    cursor.take(',')
    cursor.need('der ligger')
    const side = /^(?:nord|syd|øst|vest|nordøst|nordvest|sydøst|sydvest)$/.test(cursor.peek()?.text ?? '')
    return side && cursor.sees('for', 1) ? borderWords(cursor) : null
  })
}
