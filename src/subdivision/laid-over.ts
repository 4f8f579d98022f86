/**
 * One outcome laid over another, on the partition itself: what the first did stands, the land that the second gives to others
 * than the dataset is cut in, and a label then says who has the land in the first (`base`) and who in the second (`owner`).
 * So whatever is kept of land that went from one to another (pieces, areas, outlines, people) tells what differs.
 */
import { addTo } from '../collections/lists.ts'
import { OUTSIDE } from '../dataset/topology.ts'
import type { Ring } from '../geometry/rings.ts'
import { baseOf, type Label, ownerOf } from '../partition/labels.ts'
import { undoAll } from '../partition/undo.ts'
import { type Relabelled, relabelInside, relabelLabels, type Unmoved } from './changes/relabel.ts'
import type { Division } from './division.ts'

/** Land of one municipality of the dataset that one other has in an outcome. */
export interface LandElsewhere {
  /** Face of the dataset. */
  readonly origin: number
  readonly code: string
  readonly name: string
  /** Relative to the division's origin (mm), outer ones counter-clockwise, holes clockwise. */
  readonly rings: readonly Ring[]
  readonly areaM2: number
  /** Nothing of the municipality is left where it was. */
  readonly noneStays: boolean
}

/** All land that has another owner than in the dataset, whether it moved or a doubt was settled (§ 4). */
export function landElsewhere(division: Division): LandElsewhere[] {
  const { changed, labels, owners, strands } = division
  return changed.keys().map(way => {
    const [origin, owner] = [baseOf(way), ownerOf(way)]
    const parts = changed.of(way)
    const stays = labels
      .ofOrigin(origin)
      .some(label => labels.owner(label) === origin && !strands.doubledArea(label).isZero())
    return {
      origin,
      code: owners.code(owner),
      name: owners.name(owner),
      rings: parts.flatMap(({ outer, holes }) => [outer, ...holes]),
      areaM2: parts.reduce((sum, { areaM2 }) => sum + areaM2, 0),
      noneStays: !stays
    }
  })
}

/**
 * Lays another outcome's land over the division as it stands, and calls `look`; afterwards all is as before. Not called where
 * lines can't be brought together exactly: the reason comes back instead. Land of one municipality of the dataset is cut
 * only within that municipality, so the dataset's own lines stay as they are.
 */
export function laidOver<T>(
  division: Division,
  other: readonly LandElsewhere[],
  look: () => T
): { readonly seen: T } | { readonly refused: Unmoved } {
  const undos: (() => void)[] = []
  const put = (done: Relabelled | null | Unmoved): Unmoved | null => {
    if (typeof done === 'string') return done
    if (done) undos.push(done.undo)
    return null
  }
  try {
    for (const targets of asInDataset(division)) put(relabelLabels(division, targets))
    for (const one of inOrder(division, other, undos)) {
      const refused = put(one())
      if (refused) return { refused }
    }
    return { seen: look() }
  } finally {
    undoAll(undos)()
  }
}

/** What a division has done becomes what was before, and its land is the dataset's again; in two steps, for a label may be given that goes. */
function* asInDataset({ labels, strands }: Division): Generator<ReadonlyMap<Label, Label>> {
  for (const isAtHome of [true, false]) {
    const targets = new Map<Label, Label>()
    for (let label = 1, all = labels.count; label < all; label++) {
      const { origin, owner } = labels.land(label)
      if (labels.untouched(label) || strands.doubledArea(label).isZero() || (origin === owner) !== isAtHome) continue
      targets.set(label, labels.of({ origin, base: owner, owner: origin }))
    }
    yield targets
  }
}

/** One step for the land that a municipality of the dataset gives to one other; the largest whole where none of it stays. */
function inOrder(
  division: Division,
  other: readonly LandElsewhere[],
  undos: (() => void)[]
): (() => Relabelled | null | Unmoved)[] {
  const { labels } = division
  const ownerOfCode = (code: string, name: string): number => {
    const known = division.owners.find(code)
    if (known >= 0) return known
    const { owner, undo } = division.owners.create(code, name)
    undos.push(undo)
    return owner
  }
  const byOrigin = new Map<number, LandElsewhere[]>()
  for (const one of other) addTo(byOrigin, one.origin, one)
  return [...byOrigin.values()].flatMap(ways => {
    const largestFirst = ways.toSorted((a, b) => b.areaM2 - a.areaM2)
    const whole = largestFirst.find(({ noneStays }) => noneStays)
    const rest = largestFirst.filter(one => one !== whole)
    let holder = largestFirst[0]?.origin ?? OUTSIDE
    const steps: (() => Relabelled | null | Unmoved)[] = []
    if (whole)
      steps.push(() => {
        const owner = ownerOfCode(whole.code, whole.name)
        const targets = labels
          .ofOrigin(whole.origin)
          .filter(label => labels.owner(label) === whole.origin)
          .map(label => [label, labels.of({ ...labels.land(label), owner })] as const)
        holder = owner
        return relabelLabels(division, new Map(targets))
      })
    for (const one of rest)
      steps.push(() => {
        const owner = ownerOfCode(one.code, one.name)
        return relabelInside(
          division,
          one.rings,
          label => labels.of({ ...labels.land(label), owner }),
          label => labels.origin(label) === one.origin && labels.owner(label) === holder,
          true
        )
      })
    return steps
  })
}
