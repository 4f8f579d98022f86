/** Land that the changes leave on its own: parts that do not hang together with the rest, or lie inside another municipality. */
import { keptBy } from '../../collections/kept.ts'
import { OUTSIDE } from '../../dataset/topology.ts'
import type { HalfEdge } from '../../partition/half-edge.ts'
import { labelOf } from '../../partition/polygonize.ts'
import type { Division } from '../../subdivision/division.ts'
import type { OddPart } from '../api.ts'
import type { Stretches } from '../task-queue.ts'
import { boxOfLand } from './extents.ts'
import { type Before, type Fragment, fragmentsOf, type Whole } from './fragments.ts'
import { Kin } from './kin.ts'

/** m²: a part smaller than this may be a crumb that a drawing left behind. */
const CRUMB_M2 = 10_000

/** A municipality's parts, and those of all whose land it has: what its odd parts follow from. */
export interface PartsOf {
  readonly owner: number
  /** Largest first. */
  readonly after: readonly Whole[]
  readonly before: ReadonlyMap<number, Before>
}

interface Found {
  readonly parts: PartsOf
  readonly odd: readonly OddPart[]
}

/** By owner: right for as long as the parts are the same. */
const bookOf = keptBy((_: Division) => new Map<number, Found>())

/**
 * Of these municipalities, largest first; a stretch at a time. A part is told where it was not a part before: torn off what it hung together
 * with, or taken out of another municipality without reaching the land of its new one. Islands are apart by nature, and
 * parts that were on their own in the municipality their land came from still are. Municipalities merged across others'
 * land are told too.
 */
export function* oddParts(outcome: Division, codes: readonly string[]): Stretches<OddPart[]> {
  const owners = codes.map(code => outcome.owners.find(code)).filter(owner => owner > OUTSIDE)
  const book = bookOf(outcome)
  const odd: OddPart[] = []
  for (const [i, owner] of owners.entries()) {
    yield i / owners.length
    const parts = partsOf(outcome, owner)
    if (parts.after.length < 2) continue
    const known = book.get(owner)
    const found = known && isSame(known.parts, parts) ? known : { parts, odd: oddOf(outcome, parts) }
    book.set(owner, found)
    for (const one of found.odd) odd.push(one)
  }
  return odd.sort((a, b) => b.areaM2 - a.areaM2)
}

function partsOf(outcome: Division, owner: number): PartsOf {
  const fragments = fragmentsOf(outcome)
  const after = fragments.after(owner)
  return { owner, after, before: new Map(originsOf(after).map(origin => [origin, fragments.before(origin)])) }
}

/** Whose land parts are of, in the order that turns up. */
const originsOf = keptBy((parts: readonly Whole[]): readonly number[] => {
  const all = new Set<number>()
  for (const part of parts) for (const { origin } of part.fragments) all.add(origin)
  return [...all]
})

function isSame(a: PartsOf, b: PartsOf): boolean {
  return a.after === b.after && [...b.before].every(([origin, before]) => a.before.get(origin) === before)
}

function oddOf(outcome: Division, parts: PartsOf): readonly OddPart[] {
  const [main, ...apart] = parts.after
  const most = mostOf(parts)
  let kin: Kin | null = null
  const joinsMain = (part: Whole) => {
    kin ??= new Kin(parts)
    return kin.joins(main as Whole, part)
  }
  const isPartOdd = (part: Whole) => isOdd(parts, most, part) ?? !joinsMain(part)
  return apart.filter(isPartOdd).map(part => described(outcome, parts.owner, part))
}

interface Share {
  readonly part: Whole
  readonly areaM2: number
}

/** Of a part before: the part after with most of it, the first one of equals, and how much (m²). */
function mostOf({ after, before }: PartsOf): ReadonlyMap<Whole, Share> {
  const found = new Map<Whole, Share>()
  for (const part of after) {
    for (const [was, areaM2] of sharesOf(part, before))
      if (areaM2 > (found.get(was)?.areaM2 ?? 0)) found.set(was, { part, areaM2 })
  }
  return found
}

/** m² of what a part has of each part before. */
function sharesOf({ fragments }: Whole, before: PartsOf['before']): Iterable<readonly [was: Whole, areaM2: number]> {
  const [first] = fragments as [Fragment]
  if (fragments.length === 1) return [[partBefore(before, first), first.land.areaM2]]
  const shares = new Map<Whole, number>()
  for (const fragment of fragments) {
    const was = partBefore(before, fragment)
    shares.set(was, (shares.get(was) ?? 0) + fragment.land.areaM2)
  }
  return shares
}

const partBefore = (before: PartsOf['before'], fragment: Fragment): Whole =>
  before.get(fragment.origin)?.partOf.get(fragment) as Whole

/** null where that hangs on what the municipality was put together from. */
function isOdd({ before }: PartsOf, most: ReadonlyMap<Whole, Share>, part: Whole): boolean | null {
  if (part.fragments.some(fragment => isTornOff(most, partBefore(before, fragment), part))) return true
  if (part.isIsland) return false
  return part.fragments.every(fragment => wasApart(before, fragment)) ? false : null
}

/** Most of what this land hung together with is elsewhere in the same municipality, or all of it but a crumb is another's. */
function isTornOff(mostOfParts: ReadonlyMap<Whole, Share>, was: Whole, part: Whole): boolean {
  const most = mostOfParts.get(was)
  return most?.part !== part || (part.areaM2 < CRUMB_M2 && 2 * most.areaM2 < was.areaM2)
}

/** What is left of a part that was not its municipality's largest, or that part as it went to another one. */
function wasApart(before: PartsOf['before'], fragment: Fragment): boolean {
  const { land, origin, owner } = fragment
  const was = partBefore(before, fragment)
  return was !== before.get(origin)?.parts[0] && (origin === owner || land.areaM2 > was.areaM2 - CRUMB_M2)
}

const ownerAcross = ({ labels, strands }: Division, { strand, forward }: HalfEdge) =>
  labels.owner(labelOf(strands, { strand, forward: !forward }))

/** A part stays as it is told for as long as it is the same. */
const told = new WeakMap<Whole, OddPart>()

function described(outcome: Division, owner: number, part: Whole): OddPart {
  const known = told.get(part)
  if (known) return known
  const [only, ...others] = new Set(part.bounds.map(side => ownerAcross(outcome, side)))
  const around = only === undefined || only === OUTSIDE || others.length > 0 ? null : outcome.owners.code(only)
  const fresh: OddPart = {
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
  told.set(part, fresh)
  return fresh
}
