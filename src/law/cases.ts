/**
 * Which changes are one case. The Act judges a change by itself: its land, its councils, its way. A yearly order holds many
 * that have nothing to do with each other, so changes are one case where they share a municipality, directly or through
 * others. Land moved between the same municipalities is therefore always one case, however many changes it is cut into.
 * A region change is no decision of its own (§ 1, stk. 3): it belongs to every case with a municipality it touches, joins
 * none, and is a case only beside nothing else that it touches.
 */
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
  const groups = new Map<string, { readonly changes: string[]; readonly codes: Set<MunicipalityCode> }>()
  for (const { change, municipalities } of ties) {
    const [first] = municipalities
    // A change that touches nobody, Christiansø at most, is with nobody.
    const key = first === undefined ? ` ${change}` : root(first)
    const group = groups.get(key) ?? { changes: [], codes: new Set() }
    groups.set(key, group)
    group.changes.push(change)
    for (const code of municipalities) group.codes.add(code)
  }
  return [...groups.values()].map(({ changes, codes }) => ({
    changes,
    municipalities: [...codes].sort(),
    regionChanges: []
  }))
}
