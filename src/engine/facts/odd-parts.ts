/** Land that the changes leave on its own: parts that do not hang together with the rest, or lie inside another municipality. */
import { OUTSIDE } from '../../dataset/topology.ts'
import { type HalfEdge, labelOf } from '../../partition/polygonize.ts'
import type { Division } from '../../subdivision/division.ts'
import type { OddPart } from '../api.ts'
import type { Stretches } from '../task-queue.ts'
import { boxOfLand } from './extents.ts'
import { type Fragment, type Fragments, fragmentsOf, type Whole } from './fragments.ts'
import { Kin } from './kin.ts'

/** m²: a part smaller than this may be a crumb that a drawing left behind. */
const CRUMB_M2 = 10_000

/**
 * Of these municipalities, largest first; a stretch at a time. A part is told where it was not a part before: torn off what it hung together
 * with, or taken out of another municipality without reaching the land of its new one. Islands are apart by nature, and
 * parts that were on their own in the municipality their land came from still are. Municipalities merged across others'
 * land are told too.
 */
export function* oddParts(outcome: Division, codes: readonly string[]): Stretches<OddPart[]> {
  const owners = codes.map(code => outcome.owners.find(code)).filter(owner => owner > OUTSIDE)
  const found = fragmentsOf(outcome, owners)
  const odd: OddPart[] = []
  for (const [i, owner] of owners.entries()) {
    yield i / owners.length
    const [main, ...apart] = found.after.get(owner) ?? []
    if (!main || apart.length === 0) continue
    const kin = new Kin(found, owner)
    for (const part of apart)
      if (isOdd(outcome, found, part) ?? !kin.joins(main, part)) odd.push(described(outcome, owner, part))
  }
  return odd.sort((a, b) => b.areaM2 - a.areaM2)
}

/** null where that hangs on what the municipality was put together from. */
function isOdd(outcome: Division, found: Fragments, part: Whole): boolean | null {
  if (part.fragments.some(fragment => isTornOff(found, part, fragment))) return true
  if (bounds(outcome, part).every(side => ownerAcross(outcome, side) === OUTSIDE)) return false
  return part.fragments.every(fragment => wasApart(found, fragment)) ? false : null
}

/** Most of what this land hung together with is elsewhere in the same municipality, or all of it but a crumb is another's. */
function isTornOff({ mostOf, partBefore }: Fragments, part: Whole, fragment: Fragment): boolean {
  const was = partBefore.get(fragment) as Whole
  const most = mostOf.get(was)?.get(fragment.owner)
  return most?.part !== part || (part.areaM2 < CRUMB_M2 && 2 * most.areaM2 < was.areaM2)
}

/** What is left of a part that was not its municipality's largest, or that part as it went to another one. */
function wasApart({ before, partBefore }: Fragments, fragment: Fragment): boolean {
  const { land, origin, owner } = fragment
  const was = partBefore.get(fragment) as Whole
  return was !== before.get(origin)?.[0] && (origin === owner || land.areaM2 > was.areaM2 - CRUMB_M2)
}

/** Sides with another municipality or the sea across. */
function bounds(outcome: Division, { fragments }: Whole): HalfEdge[] {
  return fragments.flatMap(({ land, owner }) => land.sides.filter(side => ownerAcross(outcome, side) !== owner))
}

const ownerAcross = ({ labels, strands }: Division, { strand, forward }: HalfEdge) =>
  labels.owner(labelOf(strands, { strand, forward: !forward }))

function described(outcome: Division, owner: number, part: Whole): OddPart {
  const [only, ...others] = new Set(bounds(outcome, part).map(side => ownerAcross(outcome, side)))
  const around = only === undefined || only === OUTSIDE || others.length > 0 ? null : outcome.owners.code(only)
  return {
    kind: around === null ? 'detached' : 'enclave',
    code: outcome.owners.code(owner),
    around,
    areaM2: part.areaM2,
    crumb: part.areaM2 < CRUMB_M2,
    bbox: boxOfLand(
      outcome,
      part.fragments.map(({ land }) => land.outer)
    )
  }
}
