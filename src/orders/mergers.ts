/** Municipalities that become one. */
import type { Cursor } from './cursor.ts'
import { spelt } from './municipalities.ts'
import { NOTHING } from './object.ts'
import { municipality, ownCase } from './parties.ts'
import type { Reading } from './types.ts'

const CAPITAL = /^\p{Lu}/u

const MERGED: Reading = { ...NOTHING, kind: 'merger' }

function names(cursor: Cursor, mends = true): string[] {
  const all: string[] = []
  do {
    const place = cursor.place
    while (CAPITAL.test(cursor.peek()?.text ?? '') && !cursor.sees('kommune|kommuner|amtskommune')) cursor.next()
    const written = cursor.since(place)
    if (written === '') throw cursor.stuck()
    all.push(municipality(written, mends).name)
  } while (cursor.take(',') || cursor.take('og'))
  return all
}

/** null where the item is something else. */
export function merger(cursor: Cursor, region: string | null): Reading | null {
  return (
    cursor.attempt(() => intoNew(cursor)) ??
    cursor.attempt(() => intoCounty(cursor, region)) ??
    cursor.attempt(() => ofParts(cursor))
  )
}

/** "Den hidtidige X Kommune indgår i den nye Y Kommune." */
function intoNew(cursor: Cursor): Reading | null {
  if (!cursor.take('den|de hidtidige') && cursor.sees('den|de')) return null
  const place = cursor.place
  const from = names(cursor)
  const written = cursor.since(place)
  const county = cursor.take('amtskommune')
  if (!county) cursor.need('kommune|kommuner')
  cursor.need('indgår i')
  const isNew = cursor.take('den nye')
  const [to, ...others] = names(cursor, !isNew)
  cursor.need('kommune')
  if (to === undefined || others.length > 0) return null
  return {
    ...MERGED,
    from: county ? `${from.join('; ')}s Amtskommune`.replace(/ss Amt/, 's Amt') : from.join('; '),
    to,
    ...(!county && { merged: from }),
    ...(!from.every(name => spelt(written).includes(spelt(name))) && { fromAsWritten: written }),
    ...(isNew && { newTo: true as const })
  }
}

/** 1970: "I amtskommunen indgår de dele af A, B og C kommuner, der sammenlægges med D kommune, jfr. …" under a county's heading. */
function intoCounty(cursor: Cursor, region: string | null): Reading | null {
  if (!cursor.take('i amtskommunen indgår de|den dele|del af')) return null
  const from = names(cursor)
  cursor.need('kommune|kommuner')
  cursor.need(', der sammenlægges med')
  names(cursor)
  cursor.need('kommune')
  if (cursor.take(',')) {
    cursor.need('jfr.|jf.')
    cursor.until(() => cursor.atStop)
  }
  return region === null ? null : { ...MERGED, from: from.join('; '), to: ownCase(region) }
}

/** 1970: "X KOMMUNE. En sammenlægning af X kommune, Y sogn af Z kommune, en del af …, samt dele af A og B kommuner, alle i …". */
function ofParts(cursor: Cursor): Reading | null {
  const [to, ...others] = names(cursor)
  cursor.need('kommune')
  if (to === undefined || others.length > 0) return null
  cursor.need('. en sammenlægning af')
  const from: string[] = []
  do from.push(...part(cursor))
  while (
    cursor.attempt(() =>
      cursor.take(', alle')
        ? null
        : cursor.take(', samt') || cursor.take(', og') || cursor.take(',') || cursor.take('samt|og') || null
    )
  )
  if (cursor.take(', alle i')) cursor.until(() => cursor.atStop)
  return { ...MERGED, from: from.join('; '), to }
}

function part(cursor: Cursor): string[] {
  const some = ['en del af', 'dele af', 'del af'].some(words => cursor.take(words))
  const parish = cursor.attempt(() => {
    const place = cursor.place
    while (CAPITAL.test(cursor.peek()?.text ?? '')) cursor.next()
    const written = cursor.since(place)
    return cursor.take('sogn af') ? `${some ? 'del af ' : ''}${written} sogn` : null
  })
  const of = names(cursor)
  cursor.need('kommune|kommuner')
  const note = parish ?? (some ? 'del' : null)
  return of.map(name => (note === null ? name : `${name} (${note})`))
}
