/** Giver and receiver: "den nye HVIDOVRE KOMMUNE i Københavns amtskommune". */
import type { Cursor } from './cursor.ts'
import { MUNICIPALITIES, spelt } from './municipalities.ts'
import { slipOf } from './tokens.ts'

export interface Party {
  readonly name: string
  /** As printed, where a slip was mended. */
  readonly asWritten: string | null
  readonly region: string | null
}

const CAPITAL = /^\p{Lu}/u
/** Words of the longest names, "Nykøbing F." and "Høje Taastrup" two. */
const MOST_WORDS = 3

/** A name in full capitals loses them, each part for itself. */
export const ownCase = (written: string): string =>
  written.replace(/\p{L}+/gu, word =>
    word.length > 1 && word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word
  )

/** Names printed in the genitive: "Københavns Kommune". */
function nominative(name: string): string {
  const bare = name.replace(/s$/, '')
  return bare !== name && !MUNICIPALITIES.has(spelt(name)) && MUNICIPALITIES.has(spelt(bare)) ? bare : name
}

/** The name in its own case; mended where one letter makes it the name of one municipality. */
export function municipality(written: string): { name: string; asWritten: string | null } {
  const name = nominative(ownCase(written))
  const key = spelt(name)
  if (MUNICIPALITIES.has(key) || key.length < 5) return { name, asWritten: null }
  const near = [...MUNICIPALITIES].filter(([known]) => slipOf(key, known)).map(([, known]) => known)
  const [only] = near
  return only !== undefined && near.length === 1 ? { name: only, asWritten: written } : { name, asWritten: null }
}

function nameWords(cursor: Cursor): string {
  const place = cursor.place
  for (let n = 0; n < MOST_WORDS && CAPITAL.test(cursor.peek()?.text ?? '') && !cursor.sees('kommune'); n++)
    cursor.next()
  const written = cursor.since(place)
  if (written === '') throw cursor.stuck()
  return written
}

/** "Høje Taastrup Kommune", with the region it says it lies in. Throws NotUnderstood where none stands next. */
export function party(cursor: Cursor): Party {
  cursor.take('den nye|hidtidige')
  const written = nameWords(cursor)
  cursor.need('kommune')
  return { ...municipality(written), region: regionAfter(cursor) }
}

/** "i Region Sjælland", "i Københavns amtskommune", "i Roskilde amt". */
function regionAfter(cursor: Cursor): string | null {
  return cursor.attempt(() => {
    cursor.need('i')
    const place = cursor.place
    if (cursor.take('region')) {
      if (!CAPITAL.test(cursor.next().text)) return null
      return cursor.since(place)
    }
    while (CAPITAL.test(cursor.peek()?.text ?? '') && !cursor.sees('amtskommune|amt')) cursor.next()
    cursor.need('amtskommune|amt')
    return cursor.since(place)
  })
}
