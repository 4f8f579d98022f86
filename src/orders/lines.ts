/** Borders described in words. They are kept as they stand. */
import { causeFollows, isFrayed } from './causes.ts'
import type { Cursor } from './cursor.ts'
import { NotUnderstood } from './cursor.ts'

/** A border names parcels, but moves nothing. */
const MOVES = /(?<!\p{L})(?:m2|m²|kvadratmeter|overføres|overført|henlægges|pkt\.|i alt)(?!\p{L})/iu

/** More land after the line is no part of it. */
const MORE = /,? samt (?:matr|en del|et areal)|,? og en del af matr/iu

/** Words of a border up to the item's closing stop, or to where `stop` says. */
export function borderWords(cursor: Cursor, stop = () => false): string {
  const words = cursor.until(() => cursor.atStop || stop())
  if (words === '' || isFrayed(words) || MOVES.test(words) || MORE.test(words))
    throw new NotUnderstood({ id: 'orders.not-understood', values: { words } })
  return words
}

/** ", således at grænsen fremover følger …", ", således, at vejen kommer til at ligge helt i …"; null where none follows. */
export function borderSo(cursor: Cursor): string | null {
  return cursor.attempt(() => {
    cursor.take(',')
    return cursor.sees('således at') || cursor.sees('således , at') ? borderWords(cursor) : null
  })
}

const SIDE = /^(?:nord|syd|øst|vest|nordøst|nordvest|sydøst|sydvest)$/

/** "øst for Ringvejen" before "beliggende", which is taken. Throws NotUnderstood where none stands next. */
export function sideBefore(cursor: Cursor): string {
  if (!SIDE.test(cursor.peek()?.text ?? '') || !cursor.sees('for', 1)) throw cursor.stuck()
  const words = borderWords(cursor, () => cursor.sees('beliggende'))
  cursor.need('beliggende')
  return words
}

/** "øst for en linie fra …" after "der ligger"; null where none follows. */
export function sideOfLine(cursor: Cursor): string | null {
  return cursor.attempt(() => {
    cursor.take(',')
    if (!cursor.take('beliggende')) cursor.need('der|som ligger')
    return SIDE.test(cursor.peek()?.text ?? '') && cursor.sees('for', 1)
      ? borderWords(cursor, () => causeFollows(cursor, cursor.sees(',') ? 1 : 0))
      : null
  })
}
