/** The words of one item, wholly read or not at all. */
import { causeFollows, holdsLand } from './causes.ts'
import { Cursor, NotUnderstood } from './cursor.ts'
import { betweenRegions, decision } from './decisions.ts'
import { regulated } from './exchange.ts'
import { borderSo, borderWords } from './lines.ts'
import { merger } from './mergers.ts'
import { allotted, newLand } from './new-land.ts'
import { byLegs, moves, NOTHING, named, object } from './object.ts'
import { municipality, type Party, parties, party } from './parties.ts'
import type { Reading } from './types.ts'

/** What stands around an item. */
export interface Surroundings {
  /** The region's heading. */
  readonly region: string | null
  /** Municipality it stands under, as printed (1972); "Til X" is then from it, and "Fra X" to it. */
  readonly under: string | null
  /** A sentence before several items: "Efter at … er optaget i matriklen, …". */
  readonly lead: string | null
}

/** `words` without the item's number. Throws NotUnderstood. */
export function readItem(words: string, around: Surroundings): Reading {
  const cursor = new Cursor(words)
  const [, twice] = DOUBLED.exec(cursor.text) ?? []
  if (twice !== undefined) throw new NotUnderstood({ id: 'orders.doubled', values: { word: twice } })
  const reading = form(cursor, around)
  if (!cursor.atStop) throw cursor.stuck()
  if (reading.from !== null && reading.from === reading.to) throw new NotUnderstood({ id: 'orders.same-municipality' })
  return reading
}

/** A word that a scan or a hand has set twice: what else was set wrong there can't be known. */
const DOUBLED = /(?<![\p{L}\d.-])(\p{L}{2,}) \1(?![\p{L}\d-])/u

function form(cursor: Cursor, around: Surroundings): Reading {
  const merged = merger(cursor, around.region)
  if (merged) return merged
  if (cursor.sees('ved en ændring af grænsen') || cursor.sees('grænsen mellem')) return lineOnly(cursor)
  if (cursor.sees('efter at')) return newLand(cursor)
  if (cursor.sees('fra region')) return betweenRegions(cursor)
  if (cursor.sees('fra')) return around.under === null ? transfer(cursor, null) : underHeading(cursor, around.under)
  if (cursor.sees('til')) {
    const sent = around.under === null ? cursor.attempt(() => receiverFirst(cursor)) : null
    if (sent) return sent
  }
  if (cursor.sees('til'))
    return around.under === null ? allotted(cursor, around.lead) : underHeading(cursor, around.under)
  if (causeFollows(cursor)) return afterCause(cursor)
  return decision(cursor)
}

/** "Fra A Kommune til B Kommune overføres …". */
function transfer(cursor: Cursor, leading: string | null): Reading {
  cursor.need('fra')
  const givers = parties(cursor)
  const [from] = givers as [Party]
  // "Fra A Kommune overføres til B Kommune 30 m2 af …".
  const moved = leading === null && !cursor.sees('til') && cursor.take('overføres')
  cursor.need('til')
  const to = party(cursor)
  if (leading === null && !moved) moves(cursor)
  const there: Reading = { ...object(cursor, leading), ...named(from, to) }
  if (givers.length > 1) return severalGivers(cursor, there, givers)
  return cursor.atStop ? there : bothWays(cursor, there)
}

/** "Til B Kommune overføres fra A Kommune 30 m2 af …". */
function receiverFirst(cursor: Cursor): Reading {
  cursor.need('til')
  const to = party(cursor)
  moves(cursor)
  cursor.need('fra')
  const from = party(cursor)
  const there: Reading = { ...object(cursor, null), ...named(from, to) }
  if (!cursor.atStop) throw cursor.stuck()
  return there
}

/** "Fra A Kommune og B Kommune i Region X til C Kommune overføres det under pkt. 4 anførte areal": a merger, seen from its other side. */
function severalGivers(cursor: Cursor, there: Reading, givers: readonly Party[]): Reading {
  const region = givers.at(-1)?.region ?? null
  if (there.crossRef === null || givers.slice(0, -1).some(one => one.region !== null)) throw cursor.stuck()
  return {
    ...there,
    from: givers.map(({ name }) => name).join('; '),
    ...(region !== null && { fromRegion: region })
  }
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
  const here = { ...municipality(heading), region: null, isNew: false }
  const gives = cursor.take('til')
  if (!gives) cursor.need('fra')
  const other = party(cursor)
  if (!gives && cursor.sees('til')) throw cursor.stuck()
  moves(cursor)
  return { ...object(cursor, null), ...(gives ? named(here, other) : named(other, here)) }
}

/** "Efter stedfunden regulering af Gels Å gennemføres en regulering af grænsen mellem A og B, således at …". */
function afterCause(cursor: Cursor): Reading {
  const reason = cursor.until(() => cursor.sees('gennemføres') || cursor.sees('overføres'))
  if (holdsLand(reason)) throw cursor.stuck()
  if (cursor.take('overføres')) {
    const leading = reason.replace(/,$/, '')
    return cursor.sees('fra') ? transfer(cursor, leading) : landFirst(cursor, leading)
  }
  return regulated(cursor, reason)
}

/** "… overføres 30 m2 af Ask By, Elm, fra A Kommune til B Kommune". */
function landFirst(cursor: Cursor, leading: string): Reading {
  const land = object(cursor, leading)
  cursor.take(',')
  cursor.need('fra')
  const from = party(cursor)
  cursor.need('til')
  return { ...land, ...named(from, party(cursor)) }
}

/** "Ved en ændring af grænsen mellem A og B fastlægges …": a border in words alone. */
function lineOnly(cursor: Cursor): Reading {
  cursor.take('ved en ændring af')
  cursor.need('grænsen mellem')
  const from = party(cursor)
  cursor.need('og')
  const to = party(cursor)
  // "Grænsen mellem A og B ændres, således at …".
  if (cursor.take('ændres|reguleres')) {
    const so = borderSo(cursor)
    if (so === null) throw cursor.stuck()
    return { ...NOTHING, kind: 'other', lineInWords: so, affects: [from.name, to.name] }
  }
  cursor.need('fastlægges|fastsættes')
  const line = borderWords(cursor).replace(/mellem ?de ?to ?kommuner/, '…')
  return { ...NOTHING, kind: 'other', lineInWords: line, affects: [from.name, to.name] }
}
