/** Giver and receiver: "den nye HVIDOVRE KOMMUNE i Københavns amtskommune". */
import type { Cursor } from './cursor.ts'
import { MUNICIPALITIES, spelt } from './municipalities.ts'
import { slipOf } from './tokens.ts'

export interface Party {
  readonly name: string
  /** As printed, where a slip was mended. */
  readonly asWritten: string | null
  readonly region: string | null
  /** "den nye". */
  readonly isNew: boolean
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

/** The name in its own case; where `mends`, mended where one letter makes it the name of one municipality. */
export function municipality(written: string, mends = true): { name: string; asWritten: string | null } {
  const parted = nominative(ownCase(written))
  // "KØ BENHAVNS KOMMUNE".
  const whole = nominative(ownCase(written.replaceAll(' ', '')))
  const name = !MUNICIPALITIES.has(spelt(parted)) && MUNICIPALITIES.has(spelt(whole)) ? whole : parted
  const key = spelt(name)
  if (!mends || MUNICIPALITIES.has(key) || key.length < 5) return { name, asWritten: null }
  const near = [...MUNICIPALITIES].filter(([known]) => slipOf(key, known)).map(([, known]) => known)
  const [only] = near
  return only !== undefined && near.length === 1 ? { name: only, asWritten: written } : { name, asWritten: null }
}

function nameWords(cursor: Cursor): string {
  const place = cursor.place
  for (let n = 0; n < MOST_WORDS && CAPITAL.test(cursor.peek()?.text ?? '') && !cursor.sees('kommune|kommuner'); n++)
    cursor.next()
  const written = cursor.since(place)
  if (written === '') throw cursor.stuck()
  return written
}

/** "Høje Taastrup Kommune", with the region it says it lies in. Throws NotUnderstood where none stands next. */
export function party(cursor: Cursor): Party {
  const isNew = cursor.take('den nye')
  if (!isNew) cursor.take('den hidtidige')
  const written = nameWords(cursor)
  cursor.need('kommune')
  // A new name may lie near an old one and be no slip of it.
  const named = municipality(written, !isNew)
  return { ...named, region: regionAfter(cursor), isNew }
}

/** "A Kommune, B Kommune og C Kommune"; one at least. */
export function parties(cursor: Cursor): readonly Party[] {
  const all = [party(cursor)]
  const one = () =>
    cursor.attempt(() => {
      if (!cursor.take(',') && !cursor.take('og')) return null
      return party(cursor)
    })
  for (let next = one(); next; next = one()) all.push(next)
  return all
}

/** The same, or "A, B og C Kommuner", "kommunerne A og B". */
export function municipalities(cursor: Cursor): readonly Party[] {
  const all = cursor.attempt(() => parties(cursor))
  if (all) return all
  cursor.take('de hidtidige')
  const before = cursor.take('kommunerne|kommuner')
  const found: Party[] = []
  do {
    const written = nameWords(cursor)
    found.push({ ...municipality(written), region: null, isNew: false })
  } while (cursor.take(',') || cursor.take('og'))
  if (!before) cursor.need('kommuner')
  return found
}

/** "Region Syddanmark", and names of more words: up to where `stop` says. Throws NotUnderstood where none stands next. */
export function regionName(cursor: Cursor, stop: () => boolean): string {
  if (!cursor.sees('region') && !CAPITAL.test(cursor.peek()?.text ?? '')) throw cursor.stuck()
  const name = cursor.until(() => cursor.atStop || stop())
  if (name === '') throw cursor.stuck()
  return name
}

/** "i Region Sjælland", "i Københavns amtskommune", "i Roskilde amt". */
function regionAfter(cursor: Cursor): string | null {
  return (
    cursor.attempt(() => (cursor.take('i') ? regionAt(cursor) : null)) ??
    cursor.attempt(() => {
      cursor.need('(')
      const found = regionAt(cursor)
      cursor.need(')')
      return found
    }) ??
    cursor.attempt(() => {
      cursor.need(',')
      const found = regionAt(cursor)
      cursor.need(',')
      return found
    })
  )
}

function regionAt(cursor: Cursor): string | null {
  return cursor.attempt(() => {
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
