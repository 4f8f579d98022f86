/**
 * Which changes are one case. The Act judges a change by itself: its land, its councils, its way. A yearly order holds many
 * that have nothing to do with each other, so changes are one case where they share a municipality, directly or through
 * others. Land moved between the same municipalities is therefore always one case, however many changes it is cut into.
 * A region change is no decision of its own (§ 1, stk. 3): it belongs to every case with a municipality it touches, joins
 * none, and is a case only beside nothing else that it touches.
 */
import { keptBy, lazily, sameItems } from '../collections/kept.ts'
import { addTo } from '../collections/lists.ts'
import type { MunicipalityCode } from './ids.ts'

/** A change as it ties municipalities together. */
export interface Tie {
  /** Id of the change. */
  readonly change: string
  /** Givers, receivers, merged, created, dissolved or designated members; for a region change those that change region. */
  readonly municipalities: readonly MunicipalityCode[]
  readonly ofRegions: boolean
}

/** Changes that are one case. */
export interface Group {
  /** Ids, in the order of the ties. */
  readonly changes: readonly string[]
  /** By code; in no other group, unless only regions change in it. */
  readonly municipalities: readonly MunicipalityCode[]
  /** Municipalities whose region changes along with the group, by code. */
  readonly regionChanges: readonly MunicipalityCode[]
}

/** The cases of the changes, by the first change of each. */
export function casesAmong(ties: readonly Tie[]): readonly Group[] {
  const numbers = new Map(ties.map(({ change }, i) => [change, i]))
  const division = joined(ties.filter(({ ofRegions }) => !ofRegions))
  const regional = ties.filter(({ ofRegions }) => ofRegions)
  const homeOf = new Map(division.flatMap(group => group.municipalities.map(code => [code, group] as const)))
  const riding = new Map<Group, { readonly changes: string[]; readonly codes: Set<MunicipalityCode> }>()
  const alone: Tie[] = []
  for (const tie of regional) {
    const homes = new Set(tie.municipalities.flatMap(code => homeOf.get(code) ?? []))
    if (homes.size === 0) alone.push(tie)
    for (const home of homes) {
      const ride = riding.get(home) ?? { changes: [], codes: new Set() }
      riding.set(home, ride)
      ride.changes.push(tie.change)
      // Those that no case touches otherwise change region for the sake of each.
      for (const code of tie.municipalities) if ((homeOf.get(code) ?? home) === home) ride.codes.add(code)
    }
  }
  const number = (change: string) => numbers.get(change) ?? 0
  const inOrder = (changes: readonly string[]) => [...changes].sort((a, b) => number(a) - number(b))
  const all = [
    ...division.map((group): Group => {
      const ride = riding.get(group)
      if (!ride) return group
      return {
        ...group,
        changes: inOrder([...group.changes, ...ride.changes]),
        regionChanges: [...ride.codes].sort()
      }
    }),
    ...(alone.length > 0 ? [ofRegionsAlone(alone)] : [])
  ]
  // Cases with the same region change first go by their municipalities.
  const first = ({ municipalities: [code = ''] }: Group) => code
  return all.sort(
    (a, b) => number(a.changes[0] as string) - number(b.changes[0] as string) || (first(a) < first(b) ? -1 : 1)
  )
}

/**
 * The cases of the changes and one more after them, whose tie comes last. Where no change is of regions, only the cases it
 * touches are put together anew; the others are the very same as without it.
 */
export function casesWith(ties: readonly Tie[], more: Tie): readonly Group[] {
  const { division, groups, homes, numbers } = standing(ties)
  if (!division || more.ofRegions) return casesAmong([...ties, more])
  const touched = [...new Set(more.municipalities.flatMap(code => homes.get(code) ?? []))].sort((a, b) => a - b)
  const [first] = touched
  const own = touched.map(i => groups[i] as Group)
  const number = (change: string) => numbers().get(change) ?? 0
  const changes = own.flatMap(group => group.changes)
  if (own.length > 1) changes.sort((a, b) => number(a) - number(b))
  changes.push(more.change)
  const codes = new Set(own.flatMap(group => group.municipalities))
  const known = codes.size
  for (const code of more.municipalities) codes.add(code)
  const joint: Group = {
    changes,
    municipalities: own.length === 1 && codes.size === known ? [...codes] : [...codes].sort(),
    regionChanges: []
  }
  if (first === undefined) return [...groups, joint]
  const gone = new Set(touched)
  return groups.flatMap((group, i) => (i === first ? [joint] : gone.has(i) ? [] : [group]))
}

/** Ties are never altered: what one more is held against. */
const standing = keptBy((ties: readonly Tie[]) => {
  const groups = casesAmong(ties)
  return {
    division: ties.every(({ ofRegions }) => !ofRegions),
    groups,
    homes: new Map(groups.flatMap(({ municipalities }, i) => municipalities.map(code => [code, i] as const))),
    numbers: lazily(() => new Map(ties.map(({ change }, i) => [change, i])))
  }
})

function ofRegionsAlone(ties: readonly Tie[]): Group {
  const codes = [...new Set(ties.flatMap(({ municipalities }) => municipalities))].sort()
  return { changes: ties.map(({ change }) => change), municipalities: codes, regionChanges: codes }
}

/** Ties that hang together over their municipalities. */
function joined(ties: readonly Tie[]): readonly Group[] {
  const parents = new Map<MunicipalityCode, MunicipalityCode>()
  const root = (code: MunicipalityCode): MunicipalityCode => {
    let at = code
    for (let above = parents.get(at) ?? at; above !== at; above = parents.get(at) ?? at) {
      parents.set(at, parents.get(above) ?? above)
      at = above
    }
    return at
  }
  for (const { municipalities } of ties) {
    for (const code of municipalities) {
      if (!parents.has(code)) parents.set(code, code)
      parents.set(root(code), root(municipalities[0] as MunicipalityCode))
    }
  }
  const groups = new Map<string, Tie[]>()
  for (const tie of ties) {
    const [first] = tie.municipalities
    // A change that touches nobody, Christiansø at most, is with nobody.
    addTo(groups, first === undefined ? ` ${tie.change}` : root(first), tie)
  }
  return [...groups.values()].map(groupOf)
}

/** The very same group for the very same ties. */
function groupOf(ties: readonly Tie[]): Group {
  const [first] = ties as readonly [Tie]
  const known = groupsKept.get(first)
  if (known && sameItems(known.ties, ties)) return known.group
  const codes = new Set(ties.flatMap(({ municipalities }) => municipalities))
  const group = { changes: ties.map(({ change }) => change), municipalities: [...codes].sort(), regionChanges: [] }
  groupsKept.set(first, { ties, group })
  return group
}

/** By the first tie of each. */
const groupsKept = new WeakMap<Tie, { readonly ties: readonly Tie[]; readonly group: Group }>()
