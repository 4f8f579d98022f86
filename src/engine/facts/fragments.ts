/**
 * Land by where it came from and who has it: fragments, which join into the parts municipalities had before the changes and
 * into the parts they have after. A part before and a part after are the same land where they have the same fragments. Kept
 * for each municipality until its pieces change, and then parts that stay as they were are still the same ones.
 */
import { DisjointSets } from '../../collections/disjoint-sets.ts'
import { OUTSIDE } from '../../dataset/topology.ts'
import type { HalfEdge } from '../../partition/half-edge.ts'
import { baseOf, type Label, ownerOf, wayFrom } from '../../partition/labels.ts'
import { labelOf, type Part } from '../../partition/polygonize.ts'
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
  /** Its sides with another municipality or the sea across. */
  readonly bounds: readonly HalfEdge[]
  /** Only the sea is across. */
  readonly isIsland: boolean
}

/** The parts of a municipality of the dataset. */
export interface Before {
  /** Largest first. */
  readonly parts: readonly Whole[]
  readonly partOf: ReadonlyMap<Fragment, Whole>
}

/** The municipality that land counts as. */
type Holder = (label: Label) => number

const fragments = new WeakMap<Part, Fragment>()

/** A fragment's lines: with another municipality or the sea across, and with other land of its own municipality. */
interface Edges {
  readonly bounds: HalfEdge[]
  /** Strands. */
  readonly inner: number[]
}

/** What was worked out of fragments before: parts by their first fragment. */
interface KnownFragments {
  readonly wholes: WeakMap<Fragment, Whole>
  readonly edges: WeakMap<Part, Edges>
}

const knowingNone = (): KnownFragments => ({ wholes: new WeakMap(), edges: new WeakMap() })

/** What followed from lists of pieces: it holds for as long as they are the same lists. */
interface Kept<T> {
  readonly lists: readonly (readonly Part[])[]
  readonly found: T
}

export class FragmentBook {
  private readonly outcome: Division
  private readonly parts = new Map<number, Kept<readonly Whole[]>>()
  private readonly partsBefore = new Map<number, Kept<Before>>()
  private readonly known = { before: knowingNone(), after: knowingNone() }

  constructor(outcome: Division) {
    this.outcome = outcome
  }

  /** Parts a municipality (owner) has, largest first. */
  after(owner: number): readonly Whole[] {
    const { labels } = this.outcome
    return this.kept(this.parts, owner, labels.ofOwner(owner), lists =>
      this.joined(lists, this.known.after, owner, label => labels.owner(label))
    )
  }

  /** Parts a municipality of the dataset (face) had. */
  before(origin: number): Before {
    const { labels } = this.outcome
    return this.kept(this.partsBefore, origin, labels.ofOrigin(origin), lists => {
      const parts = this.joined(lists, this.known.before, origin, label => labels.origin(label))
      return { parts, partOf: new Map(parts.flatMap(whole => whole.fragments.map(one => [one, whole] as const))) }
    })
  }

  private kept<T>(
    book: Map<number, Kept<T>>,
    holder: number,
    labels: readonly Label[],
    find: (lists: Kept<T>['lists']) => T
  ): T {
    const { labels: all, fragments: pieces } = this.outcome
    const keys = new Set(labels.map(label => wayFrom(all.origin(label), all.owner(label))))
    const lists = [...keys].map(key => pieces.of(key)).filter(({ length }) => length > 0)
    const known = book.get(holder)
    if (known && known.lists.length === lists.length && known.lists.every((list, i) => list === lists[i]))
      return known.found
    const found = find(lists)
    book.set(holder, { lists, found })
    return found
  }

  /** Fragments of a municipality; those that share a stretch of line are one part of it. */
  private joined(
    lists: readonly (readonly Part[])[],
    known: KnownFragments,
    holder: number,
    holderOf: Holder
  ): Whole[] {
    // Whatever the changes were taken in: sums come out the same, and so does the order of equal ones.
    const all = lists
      .flat()
      .map(fragmentOf)
      .sort(({ land: a }, { land: b }) => b.areaM2 - a.areaM2 || byPlace(a, b))
    const sets = new DisjointSets(all.length)
    const edges = all.map(fragment => this.edgesOf(fragment, known, holder, holderOf))
    const seen = new Map<number, number>()
    for (const [i, { inner }] of edges.entries())
      for (const strand of inner) {
        const other = seen.get(strand)
        if (other === undefined) seen.set(strand, i)
        else sets.join(i, other)
      }
    return sets
      .grouped([...all.keys()])
      .map(places => {
        const list = places.map(i => all[i] as Fragment)
        const same = known.wholes.get(list[0] as Fragment)
        if (same && isSame(same.fragments, list)) return same
        const sides = places.flatMap(i => edges[i]?.bounds ?? [])
        const whole = {
          fragments: list,
          areaM2: list.reduce((sum, { land }) => sum + land.areaM2, 0),
          bounds: sides,
          isIsland: sides.every(side => holderOf(this.across(side)) === OUTSIDE)
        }
        known.wholes.set(list[0] as Fragment, whole)
        return whole
      })
      .sort((a, b) => b.areaM2 - a.areaM2)
  }

  /** As long as there is a fragment, its lines stay as they are, and who is across them. */
  private edgesOf({ land }: Fragment, { edges }: KnownFragments, holder: number, holderOf: Holder): Edges {
    const known = edges.get(land)
    if (known) return known
    const fresh: Edges = { bounds: [], inner: [] }
    for (const side of land.sides)
      if (holderOf(this.across(side)) === holder) fresh.inner.push(side.strand)
      else fresh.bounds.push(side)
    edges.set(land, fresh)
    return fresh
  }

  private across({ strand, forward }: HalfEdge): Label {
    return labelOf(this.outcome.strands, { strand, forward: !forward })
  }
}

const books = new WeakMap<Division, FragmentBook>()

export function fragmentsOf(outcome: Division): FragmentBook {
  const known = books.get(outcome)
  if (known) return known
  const book = new FragmentBook(outcome)
  books.set(outcome, book)
  return book
}

function fragmentOf(land: Part): Fragment {
  const known = fragments.get(land)
  if (known) return known
  const fragment = { land, origin: baseOf(land.key), owner: ownerOf(land.key) }
  fragments.set(land, fragment)
  return fragment
}

const isSame = (a: readonly Fragment[], b: readonly Fragment[]) =>
  a.length === b.length && a.every((one, i) => one === b[i])

function byPlace({ beginning: [ax, ay] }: Part, { beginning: [bx, by] }: Part): number {
  return ax - bx || ay - by
}
