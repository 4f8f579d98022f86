/** Land that was in no municipality: new in the cadastre, divided, or in doubt. */
import { area } from './amounts.ts'
import { cause, holdsLand, kindsOf } from './causes.ts'
import { type Cursor, NotUnderstood } from './cursor.ts'
import { borderWords } from './lines.ts'
import { type Listing, listing } from './listing.ts'
import { byLegs, NOTHING, named } from './object.ts'
import { type Party, party } from './parties.ts'
import type { CauseKind, Leg, Reading } from './types.ts'

/** "Til X Kommune henlægges matr.nr. 1, … med arealer på i alt …": land that was in no municipality, or in doubt. */
export function allotted(cursor: Cursor, lead: string | null): Reading {
  const { to, land } = allotment(cursor)
  const reason = cause(cursor) ?? lead
  const kind = kindsOf(reason ?? '')
  return {
    ...NOTHING,
    kind: 'doubt',
    ...named(null, to),
    m2: land.m2,
    m2Basis: land.m2Basis,
    parcels: land.parcels,
    cause: reason,
    causeKind: kind
  }
}

function allotment(cursor: Cursor): { to: Party; land: Listing } {
  cursor.need('til')
  const to = party(cursor)
  cursor.need('henlægges')
  const land = listing(cursor)
  if (land.roadM2 !== null || land.lineInWords !== null) throw cursor.stuck()
  return { to, land }
}

/** "Efter at … er optaget i matriklen, deles arealet mellem A og B. Til A henlægges … Til B henlægges …". */
export function newLand(cursor: Cursor): Reading {
  const place = cursor.place
  let [m2, opening]: [number | null, string] = [null, '']
  cursor.need('efter at')
  cursor.attempt(() => {
    cursor.need('et')
    const found = area(cursor)
    cursor.need('stort areal , der er')
    if (found !== null) [m2, opening] = [found, 'Efter at … ']
    return found
  })
  const rest = cursor.place
  cursor.until(() => cursor.sees(', deles'))
  const reason = opening + cursor.since(opening === '' ? place : rest)
  if (holdsLand(reason) || /stort areal/.test(reason)) throw cursor.stuck()
  cursor.need(', deles arealet|arealerne|det|søen mellem')
  const between = [party(cursor).name]
  while (cursor.take('og') || cursor.take(',')) between.push(party(cursor).name)
  cursor.need('.')
  const legs: Leg[] = []
  while (cursor.sees('til')) {
    const { to, land } = allotment(cursor)
    if (!between.includes(to.name)) throw cursor.stuck()
    legs.push({ from: null, to: to.name, m2: land.m2, parcels: land.parcels })
    if (cursor.atStop) break
    if (!cursor.take(', og') && !cursor.take('og')) cursor.need('.')
  }
  if (legs.length !== between.length || new Set(legs.map(({ to }) => to)).size !== legs.length) throw cursor.stuck()
  const line = cursor.take('kommunegrænsen er herefter placeret') ? borderWords(cursor) : null
  const sum = legs.every(leg => leg.m2 !== null) ? legs.reduce((all, leg) => all + (leg.m2 ?? 0), 0) : null
  if (m2 !== null && sum !== null && m2 !== sum)
    throw new NotUnderstood({ id: 'orders.other-sum', values: { sum, total: m2 } })
  return {
    ...NOTHING,
    kind: 'lake',
    m2: m2 ?? sum,
    m2Basis: m2 !== null ? 'stated' : sum !== null ? 'sum' : null,
    ...byLegs(legs),
    cause: reason,
    causeKind: withNew(kindsOf(reason)),
    lineInWords: line
  }
}

const withNew = (kinds: readonly CauseKind[] | null): readonly CauseKind[] =>
  kinds?.includes('newLand') ? ['newLand'] : [...(kinds ?? []), 'newLand']
