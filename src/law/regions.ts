/**
 * What a proposal does to the regions, told from the land alone: which region each piece lay in before and lies in after the
 * changes. The order of the changes says nothing here. Where a municipality has land of several regions it must be gathered
 * in one; the smallest region change is the one by which the least land and the fewest people change region [I].
 */
import { keptBy, sameItems } from '../collections/kept.ts'
import { addTo } from '../collections/lists.ts'
import { designatedMembers, nameOf } from './facts.ts'
import type { MunicipalityCode } from './ids.ts'
import { sorted } from './order.ts'
import type { Facts, MemberFact, Range, RegionChangeFact, RegionLandFact, RegionRef } from './types.ts'

/** A municipality after the changes, with its land by region. */
export interface Gathered {
  readonly code: MunicipalityCode
  readonly name: string
  readonly land: readonly RegionLandFact[]
  /** The regions its land lay in before; regions that the proposal merges count as the one they become. */
  readonly from: readonly RegionRef[]
  /** The regions it lies in after. */
  readonly to: readonly RegionRef[]
}

/** What changes region where a municipality is gathered in `region`. */
export interface Gathering {
  readonly code: MunicipalityCode
  readonly name: string
  readonly region: RegionRef
  /** Square metres. */
  readonly areaM2: number
  readonly residents: Range
}

/** Land of one municipality that goes from one region to another. */
export interface RegionShift extends Gathering {
  readonly from: RegionRef
}

/** A region change larger than the smallest that keeps every municipality in one region, and what that one is. */
export interface Larger {
  /** The municipalities whose region need not change, or are gathered where it takes more. */
  readonly code: MunicipalityCode
  readonly name: string
  /** `elsewhere`: gathered in a region none of its land lay in. `beyond`: it has given land only. `merged`: whole regions become one. */
  readonly kind: 'gathered' | 'elsewhere' | 'beyond' | 'merged'
  readonly smallest: Gathering
}

export interface RegionOutcome {
  readonly all: readonly Gathered[]
  /** With land in several regions after the changes. */
  readonly divided: readonly Gathered[]
  /** With land whose region before or after nobody knows. */
  readonly unplaced: readonly Gathered[]
  /** With land that came from several regions: these must be gathered. */
  readonly crossed: readonly Gathered[]
  /** Whose region changes although nothing would otherwise lie in two regions. */
  readonly needless: readonly { readonly code: MunicipalityCode; readonly name: string }[]
  readonly larger: readonly Larger[]
  readonly shifts: readonly RegionShift[]
}

/** Facts are never altered, so they are gone through once. Nothing is found where the regions of the date are not known. */
export function regionOutcome(facts: Facts): RegionOutcome {
  return outcomeOf(facts)
}

const outcomeOf = keptBy((facts: Facts): RegionOutcome => {
  const all = facts.regionsKnown ? gatheredOf(facts) : []
  const divided = all.filter(({ to }) => to.length > 1)
  const crossed = all.filter(one => comesTogether(one))
  const groups = groupsAmong(facts, all)
  const carried = carriedBy(groups)
  const merged = mergedRegions(facts)
  const judged = all.filter(({ code, to, from }) => to.length === 1 && from.length > 0 && !carried.has(code))
  const apart = judged.filter(one => one.from.length === 1 && one.from[0]?.id !== one.to[0]?.id)
  const beyond = new Map(apart.map(one => [one.code, takerOf(one, crossed)]))
  const joined = (region: RegionRef) => [...crossed, ...groups.map(asOne)].find(one => joins(one, region, merged))
  return {
    all,
    divided,
    unplaced: all.filter(one => hasUnplaced(one)),
    crossed,
    needless: [
      ...apart.filter(({ code }) => !beyond.get(code)),
      ...merged.filter(({ region }) => !joined(region)).map(({ region }) => ({ code: region.id, name: region.name }))
    ],
    larger: [
      ...judged.flatMap(one => (one.from.length > 1 ? largerThanNeeded(one) : [])),
      ...apart.flatMap(({ code, name }): Larger[] => {
        const taker = beyond.get(code)
        return taker ? [{ code, name, kind: 'beyond', smallest: smallestOf(taker, taker.land) }] : []
      }),
      ...merged.flatMap(({ region }): Larger[] => {
        const one = joined(region)
        return one ? [{ code: region.id, name: region.name, kind: 'merged', smallest: smallestOf(one, one.land) }] : []
      })
    ],
    shifts: all.flatMap(shiftsOf)
  }
})

/** Land of several regions, as they were. */
const comesTogether = keptBy(({ land }: Gathered) => distinct(land.map(({ from }) => from)).length > 1)

const hasUnplaced = keptBy(({ land }: Gathered) => land.some(({ from, to }) => from === null || to === null))

/** True where a region must change: land of several regions comes together, or land lies in another region than before. */
export function needsRegionChange(facts: Facts): boolean {
  const { crossed, shifts } = regionOutcome(facts)
  return facts.regionChanges.length > 0 || crossed.length + shifts.length > 0
}

/** Region changes that § 1, stk. 3, must carry; those a designated group makes necessary rest on § 7, stk. 2. */
export function ownRegionChanges(facts: Facts): readonly RegionChangeFact[] {
  const carried = facts.regionsKnown
    ? carriedBy(groupsOf(facts))
    : new Set(designatedMembers(facts).map(({ code }) => code))
  return facts.regionChanges.filter(({ code }) => !carried.has(code))
}

/** For every municipality in several regions, the smallest change that gathers it: for the user to take, never added silently. */
export function smallestGatherings(facts: Facts): readonly Gathering[] {
  return regionOutcome(facts).divided.map(one => smallestOf(one, one.land))
}

/** The ways to gather land, one for each region some of it lay in: what is not in that region must change. */
export function gatherings(
  { code, name }: Pick<Gathered, 'code' | 'name'>,
  land: readonly RegionLandFact[]
): readonly Gathering[] {
  return distinct(land.map(({ from }) => from)).map(region => ({
    code,
    name,
    region,
    ...total(land.filter(({ from }) => from?.id !== region.id))
  }))
}

/** By land and people together: one that takes more of one and less of the other is neither smaller nor larger. */
export function isSmaller(one: Pick<Gathering, 'areaM2' | 'residents'>, other: typeof one): boolean {
  const [m2, people] = [one.areaM2 - other.areaM2, one.residents.best - other.residents.best]
  return m2 <= 0 && people <= 0 && (m2 < 0 || people < 0)
}

/** Of the smallest ways one in the municipality's own region, where that is among them, else the one with least land. */
function smallestOf(one: Gathered, land: readonly RegionLandFact[]): Gathering {
  const ways = gatherings(one, land)
  const smallest = ways.filter(way => !ways.some(other => isSmaller(other, way)))
  const own = land.find(({ code, base }) => code === base)?.from?.id
  const first = smallest.find(({ region }) => region.id === own)
  return first ?? (smallest.toSorted((a, b) => a.areaM2 - b.areaM2)[0] as Gathering)
}

function largerThanNeeded(one: Gathered): Larger[] {
  const { code, name, land } = one
  const [to] = one.to as [RegionRef]
  const taken = total(land.filter(piece => piece.from?.id !== to.id))
  const smallest = smallestOf(one, land)
  if (one.from.every(({ id }) => id !== to.id)) return [{ code, name, kind: 'elsewhere', smallest }]
  const ways = gatherings(one, land)
  const less = ways.find(way => isSmaller(way, taken))
  if (!less) return []
  return [{ code, name, kind: 'gathered', smallest: isSmaller(smallest, taken) ? smallest : less }]
}

/**
 * Where a municipality changes region along with one that got land of it and is gathered in the same region, that keeps
 * every municipality in one region, though less would do.
 */
function takerOf({ code, to: [region] }: Gathered, crossed: readonly Gathered[]): Gathered | undefined {
  return crossed.find(
    one =>
      one.code !== code && one.to.length === 1 && one.to[0]?.id === region?.id && one.land.some(l => l.base === code)
  )
}

function gatheredOf(facts: Facts): readonly Gathered[] {
  const became = new Map(mergedRegions(facts).map(({ region, into }) => [region.id, into]))
  const byCode = new Map<MunicipalityCode, RegionLandFact[]>()
  for (const piece of facts.regionLand) {
    if (piece.areaM2 > 0) addTo(byCode, piece.code, piece)
  }
  const all = [...byCode].map(([code, land]): Gathered => {
    const name = nameOf(facts, code)
    const [first] = land as [RegionLandFact]
    const known = became.size === 0 ? gathered.get(first) : undefined
    if (known && known.one.name === name && sameItems(known.land, land)) return known.one
    const from = distinct(land.map(piece => piece.from && (became.get(piece.from.id) ?? piece.from)))
    const one = { code, name, land: sorted(land, ({ base }) => base), from, to: distinct(land.map(({ to }) => to)) }
    if (became.size === 0) gathered.set(first, { land, one })
    return one
  })
  return sorted(all, ({ code }) => code)
}

/** By its first piece of land: what was gathered of the very same land, where no regions merge. */
const gathered = new WeakMap<RegionLandFact, { readonly land: readonly RegionLandFact[]; readonly one: Gathered }>()

interface Merged {
  readonly region: RegionRef
  readonly into: RegionRef
}

/** The regions that merge, by what they become. One whose id goes on is among them where it has land in the case. */
function mergedRegions({ regionChanges, regionLand }: Facts): readonly Merged[] {
  const found = new Map<string, Merged>()
  for (const { kind, from, to } of regionChanges)
    if (kind === 'merge-regions' && from) found.set(from.id, { region: from, into: to })
  if (found.size === 0) return []
  const into = new Set([...found.values()].map(one => one.into.id))
  for (const { from, to } of regionLand)
    if (from && to && into.has(from.id) && from.id === to.id) found.set(from.id, { region: from, into: to })
  return sorted([...found.values()], ({ region }) => region.id)
}

/** True where land of this region comes together with land of another one that becomes the same. */
function joins({ land }: Pick<Gathered, 'land'>, region: RegionRef, merged: readonly Merged[]): boolean {
  const into = merged.find(one => one.region.id === region.id)?.into.id
  const ids = distinct(land.map(({ from }) => from)).map(({ id }) => id)
  return (
    ids.includes(region.id) &&
    merged.some(one => one.region.id !== region.id && one.into.id === into && ids.includes(one.region.id))
  )
}

/** A designated group, which must lie in one region as a municipality must (§ 7, stk. 2). */
export interface GatheredGroup {
  readonly members: readonly MemberFact[]
  /** Those of the members that have land. */
  readonly own: readonly Gathered[]
  readonly from: readonly RegionRef[]
  readonly to: readonly RegionRef[]
}

export function groupsOf(facts: Facts): readonly GatheredGroup[] {
  return groupsAmong(facts, regionOutcome(facts).all)
}

function groupsAmong({ designations }: Facts, all: readonly Gathered[]): readonly GatheredGroup[] {
  return designations.map(({ members }) => {
    const own = all.filter(({ code }) => members.some(member => member.code === code))
    const [from, to] = [distinct(own.flatMap(one => one.from)), distinct(own.flatMap(one => one.to))]
    return { members, own, from, to }
  })
}

function asOne({ own, from, to }: GatheredGroup): Gathered {
  const name = own.map(one => one.name).join('–')
  return { code: own.map(({ code }) => code).join('–'), name, land: own.flatMap(({ land }) => land), from, to }
}

/** Members whose region a designated group makes it necessary to change: it lay in several, and they come to one of these. */
function carriedBy(groups: readonly GatheredGroup[]): ReadonlySet<MunicipalityCode> {
  const carried = new Set<MunicipalityCode>()
  for (const { own, from, to: after } of groups) {
    if (from.length < 2) continue
    for (const { code, to } of own) if (after.length === 1 || from.some(({ id }) => id === to[0]?.id)) carried.add(code)
  }
  return carried
}

/** The regions of which land goes to another. */
export function shiftedFrom(land: readonly RegionLandFact[]): readonly RegionRef[] {
  return distinct(land.flatMap(({ from, to }) => (from && to && from.id !== to.id ? [from] : [])))
}

const shiftsOf = keptBy(({ code, name, land }: Gathered): readonly RegionShift[] => {
  const shifting = land.filter(({ from, to }) => from && to && from.id !== to.id)
  return distinct(shifting.map(({ from }) => from)).flatMap(from => {
    const left = shifting.filter(piece => piece.from?.id === from.id)
    return distinct(left.map(({ to }) => to)).map(region => ({
      code,
      name,
      from,
      region,
      ...total(left.filter(({ to }) => to?.id === region.id))
    }))
  })
})

function total(land: readonly Pick<RegionLandFact, 'areaM2' | 'residents'>[]) {
  const people = (figure: keyof Range) => land.reduce((sum, { residents }) => sum + residents[figure], 0)
  return {
    areaM2: land.reduce((sum, { areaM2 }) => sum + areaM2, 0),
    residents: { low: people('low'), best: people('best'), high: people('high') }
  }
}

/** m² and people of all land that changes region. */
export function shiftedInAll(shifts: readonly RegionShift[]): Pick<Gathering, 'areaM2' | 'residents'> {
  return total(shifts)
}

/** Each region once, by id. */
export function distinct(regions: readonly (RegionRef | null)[]): readonly RegionRef[] {
  const byId = new Map(regions.flatMap(region => (region ? [[region.id, region] as const] : [])))
  return sorted([...byId.values()], ({ id }) => id)
}
