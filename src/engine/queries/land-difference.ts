/**
 * What land two proposals give to different municipalities: one outcome is laid over the other on the partition itself
 * (src/subdivision/laid-over.ts), and what went from one owner to another is read off it as of any other land that moved.
 */
import { doubledArea, eachEdge, type Ring } from '../../geometry/rings.ts'
import { baseOf, ownerOf, type Way } from '../../partition/labels.ts'
import type { Part } from '../../partition/polygonize.ts'
import type { Proposal } from '../../proposal/types.ts'
import { laidOver, landElsewhere } from '../../subdivision/laid-over.ts'
import type { DifferingPiece, DifferingUnplaced, LandDifference, LandDifferenceAnswer, LonLat } from '../api.ts'
import { bring, bringTo } from '../evaluate.ts'
import { areaMeasure, mapArea } from '../facts/area.ts'
import { boxOfLand } from '../facts/extents.ts'
import type { Session } from '../session.ts'
import type { Stretches } from '../task-queue.ts'
import { polygonPositions } from './geojson.ts'

/** Metres. Between two lines that are the same but for rounding; points of drawings nearer than half of it are one. */
const STRIP_M = 0.02

/** What is to be known of one proposal before the other is laid over it. */
interface Side {
  readonly elsewhere: ReturnType<typeof landElsewhere>
  readonly unplaced: ReadonlyMap<string, number>
  readonly nameOf: (code: string) => string | null
}

/** null is the division as it is. The session is left at `evaluated`. */
export function* landDifference(
  session: Session,
  first: Proposal | null,
  second: Proposal | null,
  evaluated: () => Proposal | null
): Stretches<LandDifferenceAnswer> {
  // Always worked out in the same direction, so that either view is the other's to the last digit; the present comes last, so that
  // nothing is cut anew for it.
  const isTurned = signOf(first) < signOf(second)
  const [below, above] = isTurned ? [second, first] : [first, second]
  yield* share(bringTo(session, above ?? nothingOf(below)), 0, 0.4)
  const over = sideOf(session)
  yield* share(bringTo(session, below ?? nothingOf(above)), 0.4, 0.8)
  const under = sideOf(session)
  yield 0.8
  // Nothing may come between what is laid over and its being taken away again.
  const answer = laidOver(session.outcome, over.elsewhere, () => placedDifference(session, under, over))
  const last = evaluated()
  if (last) bring(session, last)
  else session.standing = null
  if ('refused' in answer) return { kind: 'not-exact' }
  const difference = withUnplaced(session, answer.seen, {
    under: { ...under, proposal: below },
    over: { ...over, proposal: above }
  })
  return { kind: 'found', difference: isTurned ? turned(difference) : difference }
}

const signOf = (proposal: Proposal | null) => JSON.stringify(proposal?.changes.filter(({ off }) => !off) ?? [])

const [NO_CHANGES, NO_COOPERATIONS]: [Proposal['changes'], Proposal['cooperations']] = [[], []]
const nothingOf = (other: Proposal | null): Pick<Proposal, 'changes' | 'cooperations' | 'effectiveDate'> => ({
  changes: NO_CHANGES,
  cooperations: NO_COOPERATIONS,
  effectiveDate: other?.effectiveDate ?? ''
})

function* share<T>(work: Stretches<T>, from: number, to: number): Stretches<T> {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    yield from + (to - from) * value
  }
}

/** Of the outcome as it stands. */
function sideOf({ outcome }: Session): Side {
  const { owners, unplaced } = outcome
  const names = new Map(owners.all().map(owner => [owners.code(owner), [owner, owners.name(owner)] as const]))
  const existing = new Set([...names].filter(([, [owner]]) => owners.exists(owner)).map(([code]) => code))
  return {
    elsewhere: landElsewhere(outcome),
    unplaced: new Map(
      unplaced.ways().map(way => [JSON.stringify(codesOf(outcome, way)), unplaced.ofWay(way)] as const)
    ),
    nameOf: code => (existing.has(code) ? (names.get(code)?.[1] ?? code) : null)
  }
}

type Codes = readonly [from: string, to: string]

const codesOf = ({ owners }: Session['outcome'], way: Way): Codes => [
  owners.code(baseOf(way)),
  owners.code(ownerOf(way))
]

/** While one outcome is laid over the other. */
function placedDifference({ outcome, dataset }: Session, under: Side, over: Side): LandDifference {
  const { moved, outlines, residents } = outcome
  const ground = areaMeasure(dataset)
  // Where one of them leaves all land where it is nothing is rounded twice.
  const isRounded = under.elsewhere.length > 0 && over.elsewhere.length > 0
  const isStrip = (part: Part) => isRounded && widthM(part) <= STRIP_M
  const kept = moved.keys().flatMap(way => {
    const parts = moved.of(way).filter(part => !isStrip(part))
    return parts.length > 0 ? [{ way, parts, areaM2: sumOf(parts) }] : []
  })
  const strips = moved.parts().filter(isStrip)
  const ways = kept.map(({ way, parts, areaM2 }) => {
    const [from, to] = codesOf(outcome, way)
    return {
      from,
      to,
      area: rangeOf(mapArea(ground, areaM2, outlines.ofWay(way))),
      residents: rangeOf(residents.ofWay(way)),
      isCounted: residents.knowing(way) === 'counted',
      pieces: parts.toSorted((a, b) => b.areaM2 - a.areaM2).map(part => pieceOf(outcome, part))
    }
  })
  const all = kept.map(({ way }) => way)
  const codes = [...new Set(ways.flatMap(({ from, to }) => [from, to]))].sort()
  return {
    ways,
    unplaced: [],
    area: rangeOf(mapArea(ground, sumOf(kept), outlines.ofWays(new Set(all)))),
    residents: all.length > 0 ? rangeOf(residents.ofWays(all)) : { low: 0, best: 0, high: 0 },
    stripsM2: sumOf(strips),
    names: Object.fromEntries(codes.map(code => [code, { first: under.nameOf(code), second: over.nameOf(code) }]))
  }
}

const sumOf = (all: readonly { readonly areaM2: number }[]) => all.reduce((sum, { areaM2 }) => sum + areaM2, 0)

const rangeOf = ({ low, best, high }: LandDifference['area']): LandDifference['area'] => ({ low, best, high })

/** Of a long strip, how wide it is: 2 × area ÷ outline. */
function widthM({ outer, holes }: Part): number {
  const rings: readonly Ring[] = [outer, ...holes]
  let mm = 0
  for (const ring of rings)
    eachEdge(ring, (ax, ay, bx, by) => {
      mm += Math.hypot(bx - ax, by - ay)
    })
  return rings.reduce((sum, ring) => sum + doubledArea(ring).toNumber(), 0) / mm / 1000
}

function pieceOf(outcome: Session['outcome'], part: Part): DifferingPiece {
  return {
    areaM2: part.areaM2,
    box: boxOfLand(outcome, [part.outer]),
    rings: polygonPositions(part, outcome.origin).map(ring =>
      ring.map(([lon, lat]): LonLat => [lon as number, lat as number])
    )
  }
}

type Asked = Side & { readonly proposal: Proposal | null }

function withUnplaced(
  { outcome }: Session,
  placed: LandDifference,
  { under, over }: { readonly under: Asked; readonly over: Asked }
): LandDifference {
  const keys = [...new Set([...under.unplaced.keys(), ...over.unplaced.keys()])].sort()
  if (keys.length === 0) return placed
  const gives = new Set(keys.map(key => (JSON.parse(key) as Codes)[0]))
  // Nobody has said how many live there: no more than in all of a municipality that gives.
  const mostOf = (code: string) => (gives.has(code) ? outcome.mostResidents(outcome.owners.find(code)) : 0)
  const unplaced = keys
    .flatMap((key): DifferingUnplaced[] => {
      const [giver, receiver] = JSON.parse(key) as Codes
      const [one, other] = [under.unplaced.get(key) ?? 0, over.unplaced.get(key) ?? 0]
      if (one === other && parcelsOf(under, giver, receiver) === parcelsOf(over, giver, receiver)) return []
      const area = (m2: number, its: number) => ({ low: Math.max(0, m2 - its), best: m2, high: m2 })
      return [
        ...(one > 0 ? [{ from: receiver, to: giver, area: area(one, other) }] : []),
        ...(other > 0 ? [{ from: giver, to: receiver, area: area(other, one) }] : [])
      ]
    })
    .sort(byCodes)
  const more = (figure: 'low' | 'best' | 'high') => unplaced.reduce((sum, { area }) => sum + area[figure], 0)
  const givers = new Set(unplaced.flatMap(({ from, to }) => [from, to]))
  const most = [...givers].reduce((sum, code) => sum + mostOf(code), 0)
  const codes = [...new Set(unplaced.flatMap(({ from, to }) => [from, to]))].sort()
  const { area, residents } = placed
  return {
    ...placed,
    unplaced,
    area: { low: area.low + more('low'), best: area.best + more('best'), high: area.high + more('high') },
    residents: { ...residents, high: residents.high + most },
    names: {
      ...Object.fromEntries(codes.map(code => [code, { first: under.nameOf(code), second: over.nameOf(code) }])),
      ...placed.names
    }
  }
}

/** The parcels that go one way, in a form that is the same for the same ones. */
function parcelsOf({ proposal }: Asked, from: string, to: string): string {
  const rows = (proposal?.changes ?? []).flatMap(change =>
    change.type === 'transfer-parcels' && !change.off && change.from === from && change.to === to
      ? change.parcels.map(({ matrikelnr = '', ejerlav = '', land = '', areaM2 }) =>
          JSON.stringify([...[matrikelnr, ejerlav, land].map(bare), areaM2 ?? null])
        )
      : []
  )
  return rows.sort().join('\n')
}

const bare = (words: string) => words.toLowerCase().replace(/\s+/g, '')

/** From the other's view. */
function turned({ ways, unplaced, names, ...same }: LandDifference): LandDifference {
  const other = <T extends Ends>(one: T): T => ({ ...one, from: one.to, to: one.from })
  return {
    ...same,
    ways: ways.map(other).sort(byCodes),
    unplaced: unplaced.map(other).sort(byCodes),
    names: Object.fromEntries(
      Object.entries(names).map(([code, { first, second }]) => [code, { first: second, second: first }])
    )
  }
}

interface Ends {
  readonly from: string
  readonly to: string
}

const byCodes = (a: Ends, b: Ends) => compare(a.from, b.from) || compare(a.to, b.to)
const compare = (a: string, b: string) => Number(a > b) - Number(a < b)
