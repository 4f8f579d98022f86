/**
 * The full DAGI file as one partition. Neighbours are drawn independently in it, so their borders overlap and leave
 * slivers between them. No vertex is moved beyond the lattice's rounding; land only changes its owner, by this rule:
 *
 * - Land that one municipality claims is that municipality's.
 * - Land under several goes to the one published last, which knows of a change that the older pictures do not; where they
 *   are of one day, to the one it has the longest common border with.
 * - Land under none, between several, is a sliver and goes to the neighbour with the longest common border, unless it is
 *   wider than 40 m (2 × area ÷ outline): then the editions contradict each other about real land, and it stays open.
 * - Land under none that one municipality alone surrounds is a lake it has left out, and stays so.
 * - A crack that is open to the sea is closed off first (cracks.ts).
 */

import { closeCracks } from './cracks.ts'
import { divideLong, type MunicipalitySource } from './municipalities.ts'
import { chainArcs } from './planar/arcs.ts'
import { type FaceMeasures, measureFaces } from './planar/face-measures.ts'
import { type Faces, traceFaces } from './planar/faces.ts'
import { tail } from './planar/half-edges.ts'
import { doubledArea, type LatticePoint, squareMetres } from './planar/lattice.ts'
import { SegmentList } from './planar/segments.ts'
import { Arrangement, type Graph } from './planar/snap-rounding.ts'
import { addPublished, type PublishedLand } from './published.ts'
import { growIntoSlivers } from './slivers.ts'
import { WIDE_M } from './sorting.ts'

export interface Faults {
  readonly count: number
  readonly m2: number
}

/** One fault with the codes it lies between. */
export interface Fault {
  readonly m2: number
  readonly between: readonly string[]
  /** A corner of it. */
  readonly place: LatticePoint
}

export interface Healed {
  /** As published: every municipality's polygons by themselves, what several claim counted as often. */
  readonly beforeM2: number
  readonly afterM2: number
  /** Land that several claim, in the three ways it may be settled; `excessM2` is what was counted more than once. */
  readonly overlaps: Faults & { readonly excessM2: number; readonly byEdition: Faults }
  readonly gaps: Faults
  /** Overlaps too wide to be slivers, and what settled each: the day of publication, or the longest common border. */
  readonly wide: readonly (Fault & { readonly byEdition: boolean })[]
  /** Gaps too wide to be slivers, with the codes around them. */
  readonly open: readonly Fault[]
  readonly cracks: number
  /** What each municipality has gained, in m², the largest change first. */
  readonly changes: readonly { readonly code: string; readonly m2: number }[]
  /** What rounding crossings to the lattice did: after − before − healed. */
  readonly roundingM2: number
}

interface Tracing extends FaceMeasures {
  readonly graph: Graph
  readonly faces: Faces
}

export function heal(full: PublishedLand): { municipalities: MunicipalitySource; healed: Healed } {
  const segments = new SegmentList()
  addPublished(segments, full)
  const arrangement = new Arrangement(segments)
  const first = trace(arrangement.graph())
  segments.dividersFrom = segments.length
  const cracks = closeCracks(first.graph, edge => coastLabel(first, edge), segments)
  const tracing = cracks > 0 ? trace(arrangement.graph()) : first
  const { owner, ...settled } = settle(tracing, full)
  const { graph, faces, faceOf, areaM2 } = tracing
  const ownerAt = (half: number) => owner[faceOf[faces.cycleOf[half] as number] as number] as number
  const arcs = chainArcs(graph, edge => [ownerAt(2 * edge), ownerAt(2 * edge + 1)])
  const municipalities: MunicipalitySource = {
    codes: full.codes,
    arcs: arcs.map(({ nodes }) =>
      divideLong(nodes.map((node): LatticePoint => [graph.nodeX[node] as number, graph.nodeY[node] as number]))
    ),
    sides: arcs.map(({ left, right }) => [left, right])
  }
  const before = new Float64Array(full.codes.length)
  for (const { label, points } of full.rings) before[label] = (before[label] as number) + doubledArea(points)
  const after = new Float64Array(full.codes.length)
  owner.forEach((label, face) => {
    if (label > 0 && faceOf[face] === face) after[label] = (after[label] as number) + (areaM2[face] as number)
  })
  const beforeM2 = before.reduce((sum, doubled) => sum + squareMetres(doubled), 0)
  const afterM2 = after.reduce((sum, m2) => sum + m2, 0)
  const changes = full.codes
    .map((code, label) => ({ code, m2: (after[label] as number) - squareMetres(before[label] as number) }))
    .slice(1)
    .sort((p, q) => Math.abs(q.m2) - Math.abs(p.m2))
  const roundingM2 = afterM2 - beforeM2 + settled.overlaps.excessM2 - settled.gaps.m2
  return { municipalities, healed: { beforeM2, afterM2, ...settled, cracks, changes, roundingM2 } }
}

function trace(graph: Graph): Tracing {
  const faces = traceFaces(graph)
  return { graph, faces, ...measureFaces(graph, faces) }
}

function claimsOf({ faces }: Tracing, cycle: number): readonly number[] {
  return faces.covers[faces.cover[cycle] as number] as readonly number[]
}

/** The one label of an edge between a municipality and what surrounds everything; else 0. */
function coastLabel(tracing: Tracing, edge: number): number {
  const { faces, faceOf, areaM2 } = tracing
  const [left, right] = [2 * edge, 2 * edge + 1].map(half => faceOf[faces.cycleOf[half] as number] as number)
  const [inner, outer] = (areaM2[left as number] as number) < 0 ? [right, left] : [left, right]
  if ((areaM2[outer as number] as number) >= 0) return 0
  const claims = claimsOf(tracing, inner as number)
  return claims.length === 1 ? (claims[0] as number) : 0
}

/** Who owns each face, by its outer cycle: a label, 0 for the sea and what stays open. */
function settle(
  tracing: Tracing,
  { codes, editions }: PublishedLand
): Pick<Healed, 'overlaps' | 'wide' | 'gaps' | 'open'> & { readonly owner: Int32Array } {
  const { graph, faces, faceOf, areaM2, outlineM } = tracing
  const owner = new Int32Array(faces.cycles)
  const around = neighbours(tracing)
  const namesOf = (labels: Iterable<number>) => [...labels].map(label => codes[label] as string).sort()
  const claims = new Map<number, readonly number[]>()
  const gaps: number[] = []
  const open: (Omit<Fault, 'place'> & { face: number })[] = []
  const wide: (Omit<Fault, 'place'> & { face: number; byEdition: boolean })[] = []
  const count = { overlaps: 0, m2: 0, excessM2: 0, newer: 0, newerM2: 0 }
  for (let face = 0; face < faces.cycles; face++) {
    const m2 = areaM2[face] as number
    if (faceOf[face] !== face || m2 < 0) continue
    const labels = claimsOf(tracing, face)
    const own = [...new Set(labels)]
    if (labels.length === 0) {
      const { labels: beside, gap } = around.get(face) as Surroundings
      if ((2 * m2) / (outlineM[face] as number) > WIDE_M && beside.size > 1)
        open.push({ m2, face, between: namesOf(beside) })
      else if (beside.size > 1 || gap) gaps.push(face)
      continue
    }
    if (labels.length > 1) {
      count.overlaps++
      count.m2 += m2
      count.excessM2 += m2 * (labels.length - 1)
    }
    const newest = own
      .map(label => editions[label] as string)
      .sort()
      .at(-1)
    const last = own.filter(label => editions[label] === newest)
    const byEdition = last.length === 1
    if (own.length > 1 && (2 * m2) / (outlineM[face] as number) > WIDE_M)
      wide.push({ m2, face, between: namesOf(own), byEdition })
    if (byEdition) owner[face] = last[0] as number
    else claims.set(face, last)
    if (labels.length > 1 && byEdition) {
      count.newer++
      count.newerM2 += m2
    }
  }
  const unreached = growIntoSlivers(
    { graph, faces, faceOf, municipality: owner.map(() => 0) },
    owner,
    [...claims.keys(), ...gaps],
    claims
  )
  if (unreached.length > 0) throw new Error(`${unreached.length} faults of the full file have no owner beside them`)
  return {
    owner,
    overlaps: {
      count: count.overlaps,
      m2: count.m2,
      excessM2: count.excessM2,
      byEdition: { count: count.newer, m2: count.newerM2 }
    },
    gaps: { count: gaps.length, m2: gaps.reduce((sum, face) => sum + (areaM2[face] as number), 0) },
    open: placed(tracing, open),
    wide: placed(tracing, wide)
  }
}

/** The largest first, each with a corner of its face. */
function placed<F extends { readonly m2: number; readonly face: number }>(
  { graph, faces, faceOf }: Tracing,
  faults: readonly F[]
): (Omit<F, 'face'> & { readonly place: LatticePoint })[] {
  const cornerOf = new Map<number, LatticePoint>()
  const wanted = new Set(faults.map(({ face }) => face))
  for (let h = 0; wanted.size > 0 && h < faces.cycleOf.length; h++) {
    const face = faceOf[faces.cycleOf[h] as number] as number
    if (!wanted.delete(face)) continue
    const node = tail(graph, h)
    cornerOf.set(face, [graph.nodeX[node] as number, graph.nodeY[node] as number])
  }
  return faults
    .toSorted((p, q) => q.m2 - p.m2)
    .map(({ face, ...fault }) => ({ ...fault, place: cornerOf.get(face) as LatticePoint }))
}

interface Surroundings {
  readonly labels: Set<number>
  /** Is another face without a municipality beside it, across a divider? */
  gap: boolean
}

/** What lies around each face that no municipality claims. */
function neighbours(tracing: Tracing): Map<number, Surroundings> {
  const { faces, faceOf, areaM2 } = tracing
  const around = new Map<number, Surroundings>()
  for (let h = 0; h < faces.cycleOf.length; h++) {
    const face = faceOf[faces.cycleOf[h] as number] as number
    if ((areaM2[face] as number) < 0 || claimsOf(tracing, face).length > 0) continue
    const entry = around.get(face) ?? { labels: new Set<number>(), gap: false }
    around.set(face, entry)
    const beside = claimsOf(tracing, faces.cycleOf[h ^ 1] as number)
    for (const label of beside) entry.labels.add(label)
    if (beside.length === 0) entry.gap = true
  }
  return around
}
