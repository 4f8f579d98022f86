/** The words of one item, wholly read or not at all. */
import { area, parcelNumber } from './amounts.ts'
import { cause, causeFollows, holdsLand, kindsOf } from './causes.ts'
import { Cursor, NotUnderstood } from './cursor.ts'
import { district } from './districts.ts'
import { borderSo, borderWords } from './lines.ts'
import { type Listing, listing } from './listing.ts'
import { merger } from './mergers.ts'
import { municipality, type Party, party } from './parties.ts'
import type { CauseKind, Leg, Parcel, Reading } from './types.ts'

/** What stands around an item. */
export interface Surroundings {
  /** The region's heading. */
  readonly region: string | null
  /** Municipality it stands under, as printed (1972); "Til X" is then from it, and "Fra X" to it. */
  readonly under: string | null
  /** A sentence before several items: "Efter at … er optaget i matriklen, …". */
  readonly lead: string | null
}

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

/** `words` without the item's number. Throws NotUnderstood. */
export function readItem(words: string, around: Surroundings): Reading {
  const cursor = new Cursor(words)
  const reading = form(cursor, around)
  if (!cursor.atStop) throw cursor.stuck()
  if (reading.from !== null && reading.from === reading.to) throw new NotUnderstood({ id: 'orders.same-municipality' })
  return reading
}

function form(cursor: Cursor, around: Surroundings): Reading {
  const merged = merger(cursor, around.region)
  if (merged) return merged
  if (cursor.sees('ved en ændring af grænsen')) return lineOnly(cursor)
  if (cursor.sees('efter at')) return newLand(cursor)
  if (cursor.sees('fra')) return around.under === null ? transfer(cursor, null) : underHeading(cursor, around.under)
  if (cursor.sees('til'))
    return around.under === null ? allotted(cursor, around.lead) : underHeading(cursor, around.under)
  if (causeFollows(cursor)) return afterCause(cursor)
  throw cursor.stuck()
}

const named = (from: Party | null, to: Party | null) => ({
  from: from?.name ?? null,
  to: to?.name ?? null,
  ...(from?.asWritten != null && { fromAsWritten: from.asWritten }),
  ...(to?.asWritten != null && { toAsWritten: to.asWritten }),
  ...(from?.region != null && { fromRegion: from.region }),
  ...(to?.region != null && { toRegion: to.region })
})

function moves(cursor: Cursor): void {
  if (!cursor.take('overføres')) cursor.need('er overført')
}

/** "Fra A Kommune til B Kommune overføres …". */
function transfer(cursor: Cursor, leading: string | null): Reading {
  cursor.need('fra')
  const from = party(cursor)
  cursor.need('til')
  const to = party(cursor)
  if (leading === null) moves(cursor)
  const there: Reading = { ...object(cursor, leading), ...named(from, to) }
  return cursor.atStop ? there : bothWays(cursor, there)
}

/** "…, og fra B Kommune til A Kommune overføres …", or the same as a sentence of its own. */
function bothWays(cursor: Cursor, there: Reading): Reading {
  cursor.take(',')
  if (!cursor.take('og|samt|medens|mens')) cursor.take('.')
  cursor.need('fra')
  const from = party(cursor)
  cursor.need('til')
  const to = party(cursor)
  moves(cursor)
  const back: Reading = { ...object(cursor, null), ...named(from, to) }
  const plain = [there, back].every(
    one => one.crossRef === null && one.lineInWords === null && one.toParcel === undefined
  )
  if (!plain || back.from !== there.to || back.to !== there.from || there.cause !== null) throw cursor.stuck()
  const legs = [there, back].map(one => ({ from: one.from, to: one.to ?? '', m2: one.m2, parcels: one.parcels }))
  const { cause, causeKind, kind } = back
  const roads = [there, back].flatMap(({ roadM2 }) => roadM2 ?? [])
  if (roads.length > 0) throw cursor.stuck()
  return { ...NOTHING, kind, cause, causeKind, ...byLegs(legs) }
}

/** 1972: "a. Fra X kommune overføres …" under the heading of the receiver, "b. Til X kommune …" under that of the giver. */
function underHeading(cursor: Cursor, heading: string): Reading {
  const here = { ...municipality(heading), region: null }
  const gives = cursor.take('til')
  if (!gives) cursor.need('fra')
  const other = party(cursor)
  if (!gives && cursor.sees('til')) throw cursor.stuck()
  moves(cursor)
  return { ...object(cursor, null), ...(gives ? named(here, other) : named(other, here)) }
}

function object(cursor: Cursor, leading: string | null): Reading {
  const crossRef = elsewhere(cursor)
  if (crossRef !== null) return { ...NOTHING, crossRef, ...why(leading, null, []) }
  const land = cursor.take('følgende områder|arealer :') ? inDegrees(cursor) : listing(cursor)
  const toParcel = target(cursor)
  const reason = leading ?? cause(cursor)
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

/** Cause and what it makes of the item. Land that was a road or railway until now tells the kind without a cause. */
function why(
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
    cursor.need('det|de under pkt.|punkt')
    const place = cursor.place
    for (;;) {
      if (!/^\d{1,3}[a-z]?$/.test(cursor.next().text)) return null
      if (/^[a-z]$/.test(cursor.peek()?.text ?? '')) cursor.next()
      if (!cursor.take(',') && !cursor.take('og')) break
    }
    const number = cursor.since(place)
    cursor.need('nævnte|anførte|angivne|omhandlede')
    return ['areal', 'arealer', 'område', 'områder'].includes(cursor.next().text) ? number : null
  })
}

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

/** "Til X Kommune henlægges matr.nr. 1, … med arealer på i alt …": land that was in no municipality, or in doubt. */
function allotted(cursor: Cursor, lead: string | null): Reading {
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
function newLand(cursor: Cursor): Reading {
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
    if (!cursor.atStop) cursor.need('.')
  }
  if (legs.length !== between.length) throw cursor.stuck()
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

const byLegs = (legs: readonly Leg[]): Pick<Reading, 'legs' | 'parcels'> => ({
  legs,
  parcels: legs.flatMap(({ to, parcels }) => parcels.map(parcel => ({ ...parcel, to })))
})

/** "Efter stedfunden regulering af Gels Å gennemføres en regulering af grænsen mellem A og B, således at …". */
function afterCause(cursor: Cursor): Reading {
  const reason = cursor.until(() => cursor.sees('gennemføres') || cursor.sees('overføres'))
  if (holdsLand(reason)) throw cursor.stuck()
  if (cursor.take('overføres')) return transfer(cursor, reason.replace(/,$/, ''))
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

/** "Ved en ændring af grænsen mellem A og B fastlægges …": a border in words alone. */
function lineOnly(cursor: Cursor): Reading {
  cursor.need('ved en ændring af grænsen mellem')
  const from = party(cursor)
  cursor.need('og')
  const to = party(cursor)
  cursor.need('fastlægges')
  const line = borderWords(cursor).replace('mellem de to kommuner', '…')
  return { ...NOTHING, kind: 'other', lineInWords: line, affects: [from.name, to.name] }
}
