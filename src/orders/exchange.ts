/** A border regulated both ways: "således at … overføres fra A til B, og … fra B til A". */
import { area } from './amounts.ts'
import type { Cursor } from './cursor.ts'
import { district } from './districts.ts'
import { listing } from './listing.ts'
import { byLegs, NOTHING, why } from './object.ts'
import { party } from './parties.ts'
import type { Leg, Reading } from './types.ts'

/** After the cause. Throws NotUnderstood. */
export function regulated(cursor: Cursor, reason: string): Reading {
  cursor.need('gennemføres en regulering|ændring af grænsen mellem')
  const between = [party(cursor).name]
  cursor.need('og')
  between.push(party(cursor).name)
  cursor.take(',')
  cursor.need('således')
  cursor.take(',')
  cursor.need('at')
  const legs: Leg[] = []
  do legs.push(leg(cursor, between))
  while (anotherLeg(cursor))
  const { kind, ...told } = why(reason, null, [])
  const [only] = legs
  if (legs.length === 1 && only)
    return {
      ...NOTHING,
      ...told,
      kind,
      from: only.from,
      to: only.to,
      m2: only.m2,
      m2Basis: only.m2 === null ? null : 'stated',
      parcels: only.parcels
    }
  return { ...NOTHING, kind, ...told, ...byLegs(legs) }
}

function anotherLeg(cursor: Cursor): boolean {
  if (cursor.atStop) return false
  cursor.take(',')
  cursor.take('og|samt|medens|mens')
  cursor.take('at')
  return true
}

/** "arealer på i alt 950 kvadratmeter overføres fra X sogn i A kommune til Y sogn i B kommune". */
function leg(cursor: Cursor, between: readonly string[]): Leg {
  const total = cursor.attempt(() => {
    if (!cursor.take('arealer på i alt') && !cursor.take('et areal på') && !cursor.take('arealer på')) return null
    const m2 = area(cursor)
    return m2 !== null && cursor.sees('overføres') ? m2 : null
  })
  const land = total === null ? listing(cursor) : null
  cursor.need('overføres fra')
  const sogn = parishOf(cursor)
  const from = party(cursor)
  cursor.need('til')
  parishOf(cursor)
  const to = party(cursor)
  if (![from, to].every(({ name }) => between.includes(name)) || from.name === to.name) throw cursor.stuck()
  if (land) {
    if (sogn !== null || land.roadM2 !== null || land.lineInWords !== null) throw cursor.stuck()
    return { from: from.name, to: to.name, m2: land.m2, parcels: land.parcels }
  }
  return {
    from: from.name,
    to: to.name,
    m2: total,
    parcels: [{ matrikelnr: null, ejerlav: null, ...(sogn !== null && { sogn }), whole: false, m2: total }]
  }
}

/** "Højrup sogn i" before a municipality. */
function parishOf(cursor: Cursor): string | null {
  return cursor.attempt(() => {
    const sogn = district(cursor)?.sogn ?? null
    return sogn !== null && cursor.take('i') ? sogn : null
  })
}
