/** What an item says of the land, whoever gives and receives it. */
import { needArea, parcelNumber } from './amounts.ts'
import { cause, causeBefore, kindsOf } from './causes.ts'
import type { Cursor } from './cursor.ts'
import { district } from './districts.ts'
import { borderSo } from './lines.ts'
import { type Listing, listing } from './listing.ts'
import type { Party } from './parties.ts'
import type { Leg, Parcel, Reading } from './types.ts'

export const NOTHING: Reading = {
  kind: 'transfer',
  from: null,
  to: null,
  m2: null,
  m2Basis: null,
  parcels: [],
  cause: null,
  causeKind: null,
  crossRef: null,
  lineInWords: null
}

export const named = (from: Party | null, to: Party | null) => ({
  from: from?.name ?? null,
  to: to?.name ?? null,
  ...(from?.asWritten != null && { fromAsWritten: from.asWritten }),
  ...(to?.asWritten != null && { toAsWritten: to.asWritten }),
  ...(from?.region != null && { fromRegion: from.region }),
  ...(to?.region != null && { toRegion: to.region }),
  ...(to?.isNew && { newTo: true as const })
})

export function moves(cursor: Cursor): void {
  if (!cursor.take('overføres')) cursor.need('er overført')
  cursor.take(':')
}

export function object(cursor: Cursor, leading: string | null): Reading {
  const crossRef = elsewhere(cursor)
  if (crossRef !== null) return { ...NOTHING, crossRef, ...sized(cursor), ...why(leading ?? cause(cursor), null, []) }
  const before = leading ?? causeBefore(cursor)
  const land = cursor.take('følgende områder|arealer :') ? afterColon(cursor) : listing(cursor)
  const toParcel = target(cursor)
  const reason = before ?? cause(cursor)
  const line = land.lineInWords ?? borderSo(cursor)
  return {
    ...NOTHING,
    m2: land.m2,
    m2Basis: land.m2Basis,
    ...(land.roadM2 !== null && { roadM2: land.roadM2 }),
    parcels: land.parcels,
    ...(toParcel && { toParcel }),
    lineInWords: line,
    ...why(reason, line, land.parcels)
  }
}

/** "det under pkt. 9 anførte areal på 300 m2". */
function sized(cursor: Cursor): Pick<Reading, 'm2' | 'm2Basis'> {
  return cursor.take('på') ? { m2: needArea(cursor), m2Basis: 'stated' } : { m2: null, m2Basis: null }
}

/** Cause and what it makes of the item. Land that was a road or railway until now tells the kind without a cause. */
export function why(
  cause: string | null,
  line: string | null,
  parcels: readonly Parcel[]
): Pick<Reading, 'cause' | 'causeKind' | 'kind'> {
  const former = parcels.every(({ land }) => land !== undefined && /aflagt/.test(land))
    ? parcels.map(({ land }) => land).join(' ')
    : ''
  const causeKind = kindsOf(cause ?? (line?.startsWith('således') ? line : former))
  const way = causeKind?.some(kind => kind === 'road' || kind === 'railway')
  return { cause, causeKind, kind: way ? 'road' : 'transfer' }
}

/** "det under pkt. 9 anførte areal"; null where the land stands here. */
function elsewhere(cursor: Cursor): string | null {
  return cursor.attempt(() => {
    cursor.need('det|de|den under|i pkt.|punkt|nr.')
    const place = cursor.place
    for (;;) {
      if (!/^\d{1,3}[a-z]?$/.test(cursor.next().text)) return null
      if (/^[a-z]$/.test(cursor.peek()?.text ?? '')) cursor.next()
      if (!cursor.take(',') && !cursor.take('og')) break
    }
    const number = cursor.since(place)
    // Letter by letter: in "9 a nførte" and "8 aangivne" the letter may be the number's.
    if (!/^(?:nævnte|anførte|angivne|omhandlede|omtalte|beskrevne)$/i.test(cursor.next().text)) return null
    return ['areal', 'arealer', 'område', 'områder', 'ejendom', 'ejendomme', 'parcel', 'parceller'].includes(
      cursor.next().text
    )
      ? number
      : null
  })
}

const afterColon = (cursor: Cursor) =>
  cursor.standsNext(() => (cursor.next().kind === 'number' && cursor.sees('°|grad.|grad') ? true : null))
    ? inDegrees(cursor)
    : listing(cursor)

/** "1 grad. Matr. nr. 3 a, X by, Y sogn. 2 grader. …": 1° and 2° as a scan read them. */
function inDegrees(cursor: Cursor): Listing {
  const all: Listing[] = []
  for (let n = 1; !cursor.atStop; n++) {
    if (n > 1) cursor.take('.')
    if (cursor.next().text.replace('.', '') !== String(n)) throw cursor.stuck()
    if (!cursor.take('°')) cursor.need('grad.|grad|grader|grader.')
    cursor.take('.')
    all.push(listing(cursor))
  }
  const areas = all.map(({ m2 }) => m2)
  const m2 =
    all.length > 0 && areas.every(one => one !== null) ? areas.reduce<number>((sum, one) => sum + (one ?? 0), 0) : null
  const roads = all.flatMap(({ roadM2 }) => roadM2 ?? [])
  if (all.some(({ lineInWords }) => lineInWords !== null) && all.length > 1) throw cursor.stuck()
  return {
    parcels: all.flatMap(({ parcels }) => parcels),
    m2,
    m2Basis: m2 === null ? null : all.length === 1 ? (all[0]?.m2Basis ?? null) : 'sum',
    roadM2: roads.length > 0 ? roads.reduce((sum, one) => sum + one, 0) : null,
    lineInWords: all[0]?.lineInWords ?? null
  }
}

/** ", til matr.nr. 7 e, Rødovre by, Grøndalslund sogn": the parcel that the land is joined to. */
function target(cursor: Cursor): Reading['toParcel'] | null {
  return cursor.attempt(() => {
    cursor.take(',')
    cursor.need('til')
    if (cursor.next().kind !== 'matr') return null
    const matrikelnr = parcelNumber(cursor)
    cursor.need(',')
    const ejerlav = district(cursor)?.ejerlav
    return matrikelnr !== null && ejerlav != null ? { matrikelnr, ejerlav } : null
  })
}

export const byLegs = (legs: readonly Leg[]): Pick<Reading, 'legs' | 'parcels'> => ({
  legs,
  parcels: legs.flatMap(({ to, parcels }) => parcels.map(parcel => ({ ...parcel, to })))
})
