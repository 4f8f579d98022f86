/**
 * Land by where it came from and who has it: fragments, which join into the parts municipalities had before the changes and
 * into the parts they have after. A part before and a part after are the same land where they have the same fragments. Kept
 * for each municipality until its pieces change, and then parts that stay as they were are still the same ones.
 */
import { keptBy } from '../../collections/kept.ts'
import { OUTSIDE } from '../../dataset/topology.ts'
import { ConnectedParts, type Group } from '../../partition/connected-parts.ts'
import type { HalfEdge } from '../../partition/half-edge.ts'
import { baseOf, type Label, ownerOf, wayFrom } from '../../partition/labels.ts'
import type { Outline, Part } from '../../partition/polygonize.ts'
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

/** A fragment's lines: with another municipality or the sea across, and with other land of its own municipality. */
interface Edges {
  readonly bounds: readonly HalfEdge[]
  /** The other side of each. */
  readonly inner: readonly HalfEdge[]
}

/** How land is looked at: by where it came from, or by who has it. */
interface View {
  readonly holderOf: Holder
  readonly labelsOf: (holder: number) => readonly Label[]
  readonly holdings: Map<number, Holding>
  /** As long as there is a ring, its lines stay as they are, and who is across them. */
  readonly edges: WeakMap<Outline, Edges>
  readonly wholes: WeakMap<Group, Whole>
}

/** A municipality's pieces as they were looked at last. */
interface Holding {
  readonly connected: ConnectedParts
  /** Keys of its pieces, of so many labels. */
  keys: readonly number[]
  labels: number
  groups: readonly Group[] | null
  parts: readonly Whole[]
  before: Before | null
}

export class FragmentBook {
  private readonly outcome: Division
  private readonly views: { readonly before: View; readonly after: View }

  constructor(outcome: Division) {
    this.outcome = outcome
    const { labels } = outcome
    const view = (holderOf: Holder, labelsOf: View['labelsOf']): View => {
      return { holderOf, labelsOf, holdings: new Map(), edges: new WeakMap(), wholes: new WeakMap() }
    }
    this.views = {
      before: view(
        label => labels.origin(label),
        origin => labels.ofOrigin(origin)
      ),
      after: view(
        label => labels.owner(label),
        owner => labels.ofOwner(owner)
      )
    }
  }

  /** Parts a municipality (owner) has, largest first. */
  after(owner: number): readonly Whole[] {
    return this.holding(this.views.after, owner).parts
  }

  /** Parts a municipality of the dataset (face) had. */
  before(origin: number): Before {
    const holding = this.holding(this.views.before, origin)
    holding.before ??= {
      parts: holding.parts,
      partOf: new Map(holding.parts.flatMap(whole => whole.fragments.map(one => [one, whole] as const)))
    }
    return holding.before
  }

  private holding(view: View, holder: number): Holding {
    const holding = view.holdings.get(holder) ?? this.begin(view, holder)
    const groups = holding.connected.of(this.listsOf(view, holder, holding))
    if (groups === holding.groups) return holding
    holding.groups = groups
    holding.parts = groups.map(group => this.wholeOf(view, holder, group))
    holding.before = null
    return holding
  }

  private begin(view: View, holder: number): Holding {
    const { fragments } = this.outcome
    const connected = new ConnectedParts(function* (part) {
      for (const ring of part.outlines)
        for (const side of acrossFrom(ring)) {
          const other = fragments.pieceAt(side)
          if (other) yield other
        }
    })
    const acrossFrom = (ring: Outline) => this.edgesOf(view, holder, ring).inner
    const fresh = { connected, keys: [], labels: 0, groups: null, parts: [], before: null }
    view.holdings.set(holder, fresh)
    return fresh
  }

  private listsOf({ labelsOf }: View, holder: number, holding: Holding): readonly (readonly Part[])[] {
    const { labels, fragments: pieces } = this.outcome
    const own = labelsOf(holder)
    // Labels come and never go.
    if (holding.labels !== own.length) {
      holding.keys = [...new Set(own.map(label => wayFrom(labels.origin(label), labels.owner(label))))]
      holding.labels = own.length
    }
    return holding.keys.map(key => pieces.of(key)).filter(({ length }) => length > 0)
  }

  private wholeOf(view: View, holder: number, group: Group): Whole {
    const known = view.wholes.get(group)
    if (known) return known
    const rings = group.parts.flatMap(({ outlines }) => outlines)
    const bounds = rings.flatMap(ring => this.edgesOf(view, holder, ring).bounds)
    const whole = {
      fragments: group.parts.map(fragmentOf),
      areaM2: group.areaM2,
      bounds,
      isIsland: bounds.every(side => view.holderOf(this.across(side)) === OUTSIDE)
    }
    view.wholes.set(group, whole)
    return whole
  }

  private edgesOf({ edges, holderOf }: View, holder: number, ring: Outline): Edges {
    const known = edges.get(ring)
    if (known) return known
    const [bounds, inner]: [HalfEdge[], HalfEdge[]] = [[], []]
    for (const side of ring.sides)
      if (holderOf(this.across(side)) === holder) inner.push({ strand: side.strand, forward: !side.forward })
      else bounds.push(side)
    const fresh = { bounds, inner }
    edges.set(ring, fresh)
    return fresh
  }

  private across({ strand, forward }: HalfEdge): Label {
    const { strands } = this.outcome
    return forward ? strands.rightOf(strand) : strands.leftOf(strand)
  }
}

export const fragmentsOf = keptBy((outcome: Division) => new FragmentBook(outcome))

const fragmentOf = keptBy((land: Part): Fragment => ({ land, origin: baseOf(land.key), owner: ownerOf(land.key) }))
