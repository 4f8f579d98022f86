/**
 * Small cases between the same two municipalities that are large together, held against § 2, stk. 2. The Act says neither
 * how near to each other nor how soon after each other cases belong together: what is near is decided here, and told.
 */
import type { Position } from 'geojson'
import { boxesMeet } from '../geometry/box.ts'
import { toLonLat9 } from '../geometry/grid.ts'
import { sharedBy, withoutLand } from '../geometry/overlay.ts'
import { type Ring, verticesOf } from '../geometry/rings.ts'
import { ringPolygons } from '../geometry/simple-rings.ts'
import type { Change } from '../proposal/types.ts'
import { type Lands, nearest, pairOf, signOf, within } from './between.ts'
import type { Evaluate, Party } from './party.ts'
import { areaOf, type Land } from './shapes.ts'

/** § 2, stk. 2. */
const MOST_M2 = 1_000_000
const MOST_RESIDENTS = 50

/**
 * Metres from the land of one case to that of the next. Municipalities have 10 to 40 km of border in common; over 2 km one is
 * seldom in the same town, on the same estate or in the same parish (they are 4 to 5 km across).
 */
export const NEARBY_M = 2000

export interface Slicing {
  /** Codes, sorted. */
  readonly between: readonly [string, string]
  /** Each as it is by itself. */
  readonly parts: readonly { readonly party: string; readonly areaM2: number; readonly residents: number }[]
  /** Of all of them together, land that several move counted once. */
  readonly areaM2: number
  readonly residents: number
  /** What was counted once instead of several times; 0 where they share no land. */
  readonly sharedM2: number
  readonly sharedResidents: number
  /** Which of the limits they are above together. */
  readonly above: readonly ('area' | 'residents')[]
  /** The longest of the ways from one to the nearest of the others. */
  readonly metresApart: number
  /** Each lies within 2 km of the next, so that one leads to all. */
  readonly nearby: boolean
}

/** A case between two municipalities alone, in both directions: the Act's sum is gross. */
interface Between {
  readonly party: Party
  readonly areaM2: number
  readonly residents: number
}

/** Of each border the cases that lie near each other, then all of them where some lie further off. */
export async function slicingsOf(parties: readonly Party[], lands: Lands, evaluate: Evaluate): Promise<Slicing[]> {
  const found: Slicing[] = []
  for (const [sign, parts] of [...smallCases(parties)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (parts.length < 2) continue
    const near = neighbourhoods(parts, sign, lands)
    for (const some of near)
      if (some.length > 1) found.push(...(await together(sign, some, near.length === 1, lands, evaluate)))
    if (near.length > 1) found.push(...(await together(sign, parts, false, lands, evaluate)))
  }
  return found.filter(({ above }) => above.length > 0)
}

/** By border; a small case is of one border, and whoever is above a limit alone hides nothing. */
function smallCases(parties: readonly Party[]): Map<string, Between[]> {
  const small = new Map<string, Between[]>()
  for (const party of parties) {
    const { facts } = party.state
    const cases = facts.cases.length > 0 ? facts.cases : [{ changes: null, measures: facts }]
    for (const { changes, measures } of cases) {
      const { area, residents } = measures
      const own = facts.transfers.filter(one => changes === null || one.changes.some(id => changes.includes(id)))
      const [sign, ...others] = new Set(own.map(one => pairOf(one).join(' ')))
      if (sign === undefined || others.length > 0) continue
      if (area.best > MOST_M2 || residents.low > MOST_RESIDENTS) continue
      small.set(sign, [...(small.get(sign) ?? []), { party, areaM2: area.best, residents: residents.best }])
    }
  }
  return small
}

/** Cases that one comes to from each other by ways of at most NEARBY_M; in the order of their first. */
function neighbourhoods(parts: readonly Between[], sign: string, lands: Lands): Between[][] {
  const groups: Between[][] = []
  for (const part of parts) {
    const own = within(part.party, sign, lands)
    const near = groups.filter(group => group.some(({ party }) => nearest(own, within(party, sign, lands)) <= NEARBY_M))
    const [first] = near
    if (!first) groups.push([part])
    else {
      first.push(...near.slice(1).flat(), part)
      for (const group of near.slice(1)) groups.splice(groups.indexOf(group), 1)
    }
  }
  return groups.map(group => parts.filter(part => group.includes(part)))
}

async function together(
  sign: string,
  parts: readonly Between[],
  isAll: boolean,
  lands: Lands,
  evaluate: Evaluate
): Promise<Slicing[]> {
  const sum = (of: (part: Between) => number) => parts.reduce((total, part) => total + of(part), 0)
  const most = (of: (part: Between) => number) => Math.max(...parts.map(of))
  const places = parts.map(({ party }) => within(party, sign, lands))
  const again = movedAgain(parts, sign, lands)
  const againM2 = again.reduce((total, { rings }) => total + areaOf(rings), 0)
  // Registered areas and counted residents are not the map's: together they are no less than the largest of them.
  const areaM2 = Math.max(
    sum(part => part.areaM2) - againM2,
    most(part => part.areaM2)
  )
  const all = sum(part => part.residents)
  const againResidents =
    areaM2 > MOST_M2 || all > MOST_RESIDENTS ? await residentsOn(again, parts[0] as Between, evaluate) : 0
  const residents = Math.max(
    all - againResidents,
    most(part => part.residents)
  )
  const ways = places.map((place, i) =>
    nearest(
      place,
      places.flatMap((other, j) => (i === j ? [] : other))
    )
  )
  const metresApart = Math.max(...ways)
  return [
    {
      between: sign.split(' ') as [string, string],
      parts: parts.map(part => ({ party: part.party.name, areaM2: part.areaM2, residents: part.residents })),
      areaM2,
      residents,
      sharedM2: sum(part => part.areaM2) - areaM2,
      sharedResidents: all - residents,
      above: [
        ...(areaM2 > MOST_M2 ? ['area' as const] : []),
        ...(residents > MOST_RESIDENTS ? ['residents' as const] : [])
      ],
      metresApart,
      nearby: isAll || metresApart <= NEARBY_M
    }
  ]
}

/** Land that one of several moves after another of them. Rings in EPSG:3035 millimetres. */
interface Again {
  readonly rings: readonly Ring[]
  readonly from: string
  readonly to: string
}

/** What those after the first add nothing to, each place as often as it comes again. */
function movedAgain(parts: readonly Between[], sign: string, lands: Lands): Again[] {
  const again: Again[] = []
  const before: Land[] = []
  for (const { party } of parts) {
    const own = party.land.flatMap((one, i) =>
      signOf(one) === sign ? [{ one, land: lands.get(party)?.[i] as Land }] : []
    )
    for (const { one, land } of own) {
      let rest = land.rings
      for (const other of before) {
        if (!boxesMeet(land.box, other.box)) continue
        const both = sharedBy(rest, other.rings)
        // Lines that can't be brought together exactly count as they stand; `SameLand` tells of them.
        if (both === null || areaOf(both) < 1) continue
        again.push({ rings: both, from: one.from, to: one.to })
        rest = withoutLand(rest, other.rings) ?? rest
      }
    }
    before.push(...own.map(({ land }) => land))
  }
  return again
}

/** How many people live there: asked of the engine, as a proposal that moves that land alone. */
async function residentsOn(again: readonly Again[], { party }: Between, evaluate: Evaluate): Promise<number> {
  let residents = 0
  for (const { rings, from, to } of again) {
    const coordinates = ringPolygons(rings).map(({ outer, holes }) => [outer, ...holes].map(lonLatOf))
    const change: Change = {
      id: 'again',
      type: 'transfer-area',
      from: [from],
      to,
      area: { type: 'MultiPolygon', coordinates }
    }
    residents += (await evaluate({ ...party.proposal, changes: [change] })).facts.residents.best
  }
  return residents
}

const lonLatOf = (ring: Ring): Position[] => verticesOf(ring).map(([x, y]) => toLonLat9([x, y]))
