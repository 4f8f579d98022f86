/**
 * Land by where it came from and who has it: fragments, which join into the parts municipalities had before the changes and
 * into the parts they have after. A part before and a part after are the same land where they have the same fragments.
 */
import { DisjointSets } from '../../collections/disjoint-sets.ts'
import { addTo } from '../../collections/lists.ts'
import { OUTSIDE } from '../../dataset/topology.ts'
import { baseOf, ownerOf, wayFrom } from '../../partition/labels.ts'
import { assemble, type Part } from '../../partition/polygonize.ts'
import type { Division } from '../../subdivision/division.ts'

export interface Fragment {
  /** Connected land with one origin and one owner. */
  readonly land: Part
  /** Whose it was in the dataset. */
  readonly origin: number
  readonly owner: number
}

/** Fragments that hang together: a part of a municipality before or after the changes. */
export interface Whole {
  readonly fragments: readonly Fragment[]
  readonly areaM2: number
}

export interface Fragments {
  /** By municipality (owner), largest first. */
  readonly after: ReadonlyMap<number, readonly Whole[]>
  /** By municipality of the dataset, largest first. */
  readonly before: ReadonlyMap<number, readonly Whole[]>
  readonly partBefore: ReadonlyMap<Fragment, Whole>
  /** Of a part before, by owner: the part after with most of it, the first one of equals, and how much (m²). */
  readonly mostOf: ReadonlyMap<Whole, ReadonlyMap<number, Share>>
}

interface Share {
  readonly part: Whole
  readonly areaM2: number
}

/** Of these municipalities (owners) and of all whose land they have. */
export function fragmentsOf(outcome: Division, owners: Iterable<number>): Fragments {
  const { labels, strands } = outcome
  const wanted = new Set(owners)
  for (const owner of [...wanted]) for (const label of labels.ofOwner(owner)) wanted.add(labels.origin(label))
  const ids = new Set([...wanted].flatMap(owner => [...outcome.strandsOf(owner)]))
  const parts = assemble(strands, ids, label => {
    const { origin, owner } = labels.land(label)
    return label !== OUTSIDE && (wanted.has(origin) || wanted.has(owner)) ? wayFrom(origin, owner) : null
  })
  // Whatever the changes were taken in: sums come out the same, and so does the order of equal ones.
  const fragments = parts
    .map((land): Fragment => ({ land, origin: baseOf(land.key), owner: ownerOf(land.key) }))
    .sort((a, b) => b.land.areaM2 - a.land.areaM2 || byPlace(a.land, b.land))
  const before = joined(fragments, ({ origin }) => origin)
  const after = joined(fragments, ({ owner }) => owner)
  const partBefore = new Map(
    [...before.values()].flat().flatMap(whole => whole.fragments.map(one => [one, whole] as const))
  )
  return { after, before, partBefore, mostOf: mostOf(after, partBefore) }
}

function mostOf(
  after: ReadonlyMap<number, readonly Whole[]>,
  partBefore: ReadonlyMap<Fragment, Whole>
): Map<Whole, Map<number, Share>> {
  const found = new Map<Whole, Map<number, Share>>()
  for (const [owner, parts] of after)
    for (const part of parts) {
      const shares = new Map<Whole, number>()
      for (const fragment of part.fragments) {
        const was = partBefore.get(fragment) as Whole
        shares.set(was, (shares.get(was) ?? 0) + fragment.land.areaM2)
      }
      for (const [was, areaM2] of shares) {
        const byOwner = found.get(was) ?? new Map<number, Share>()
        if (areaM2 > (byOwner.get(owner)?.areaM2 ?? 0)) byOwner.set(owner, { part, areaM2 })
        found.set(was, byOwner)
      }
    }
  return found
}

const byPlace = ({ outer: a }: Part, { outer: b }: Part) =>
  (a.x[0] as number) - (b.x[0] as number) || (a.y[0] as number) - (b.y[0] as number)

/** Fragments of one municipality that share a stretch of line are one part of it. */
function joined(fragments: readonly Fragment[], whose: (one: Fragment) => number): Map<number, readonly Whole[]> {
  const sets = new DisjointSets(fragments.length)
  const seen = new Map<string, number>()
  for (const [i, fragment] of fragments.entries())
    for (const { strand } of fragment.land.sides) {
      const key = `${whose(fragment)} ${strand}`
      const other = seen.get(key)
      if (other === undefined) seen.set(key, i)
      else sets.join(i, other)
    }
  const found = new Map<number, Whole[]>()
  for (const list of sets.grouped(fragments))
    addTo(found, whose(list[0] as Fragment), {
      fragments: list,
      areaM2: list.reduce((sum, { land }) => sum + land.areaM2, 0)
    })
  for (const list of found.values()) list.sort((a, b) => b.areaM2 - a.areaM2)
  return found
}
