/** Land that the changes leave on its own: parts that do not hang together with the rest, or lie inside another municipality. */
import { OUTSIDE } from '../dataset/types.ts'
import { labelOf, type Side } from '../subdivision/assemble.ts'
import type { Outcome } from '../subdivision/outcome.ts'
import type { OddPart } from './api.ts'
import { boxOfLand } from './boxes.ts'
import { type Fragment, type Fragments, fragmentsOf, type Whole } from './fragments.ts'
import { Kin } from './kin.ts'

/** m²: a part smaller than this may be a crumb that a drawing left behind. */
const CRUMB_M2 = 10_000

/**
 * Of these municipalities, largest first. A part is told where it was not a part before: torn off what it hung together
 * with, or taken out of another municipality without reaching the land of its new one. Islands are apart by nature, and
 * parts that were on their own in the municipality their land came from still are. Municipalities merged across others'
 * land are told too.
 */
export function oddParts(outcome: Outcome, codes: readonly string[]): OddPart[] {
  const owners = codes.map(code => outcome.owners.find(code)).filter(owner => owner > OUTSIDE)
  const found = fragmentsOf(outcome, owners)
  const odd = owners.flatMap(owner => {
    const [main, ...apart] = found.after.get(owner) ?? []
    if (!main || apart.length === 0) return []
    const kin = new Kin(found, owner)
    return apart
      .filter(part => isOdd(outcome, found, part) ?? !kin.joins(main, part))
      .map(part => described(outcome, owner, part))
  })
  return odd.sort((a, b) => b.areaM2 - a.areaM2)
}

/** null where that hangs on what the municipality was put together from. */
function isOdd(outcome: Outcome, found: Fragments, part: Whole): boolean | null {
  if (part.fragments.some(fragment => isTornOff(found, part, fragment))) return true
  if (bounds(outcome, part).every(side => ownerAcross(outcome, side) === OUTSIDE)) return false
  return part.fragments.every(fragment => wasApart(found, fragment)) ? false : null
}

/** More of what this land hung together with is elsewhere in the same municipality, or all of it but a crumb is another's. */
function isTornOff({ after, partBefore }: Fragments, part: Whole, fragment: Fragment): boolean {
  const was = partBefore.get(fragment) as Whole
  const ofIt = ({ fragments }: Whole) =>
    fragments.reduce((sum, one) => sum + (partBefore.get(one) === was ? one.land.areaM2 : 0), 0)
  const here = ofIt(part)
  const isCrumb = part.areaM2 < CRUMB_M2 && 2 * here < was.areaM2
  const parts = after.get(fragment.owner) ?? []
  // Of equal ones the first one counts as the greater.
  const isMore = (other: Whole, i: number) => ofIt(other) > here || (ofIt(other) === here && i < parts.indexOf(part))
  return isCrumb || parts.some((other, i) => other !== part && isMore(other, i))
}

/** What is left of a part that was not its municipality's largest, or that part as it went to another one. */
function wasApart({ before, partBefore }: Fragments, fragment: Fragment): boolean {
  const { land, origin, owner } = fragment
  const was = partBefore.get(fragment) as Whole
  return was !== before.get(origin)?.[0] && (origin === owner || land.areaM2 > was.areaM2 - CRUMB_M2)
}

/** Sides with another municipality or the sea across. */
function bounds(outcome: Outcome, { fragments }: Whole): Side[] {
  return fragments.flatMap(({ land, owner }) => land.sides.filter(side => ownerAcross(outcome, side) !== owner))
}

const ownerAcross = ({ labels, strands }: Outcome, { strand, forward }: Side) =>
  labels.owner(labelOf(strands, { strand, forward: !forward }))

function described(outcome: Outcome, owner: number, part: Whole): OddPart {
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
