/**
 * Two lands laid over each other: every stretch of land that lies in one municipality before and in another after, with its
 * size, its width and its place. Exact on the lattice both were made on.
 */
import { type FaceMeasures, measureFaces } from '../../coverage/planar/face-measures.ts'
import { type Faces, traceFaces } from '../../coverage/planar/faces.ts'
import { nextHalfEdges, nodeX, nodeY, outgoing, tail } from '../../coverage/planar/half-edges.ts'
import { fromMm, type LatticePoint } from '../../coverage/planar/lattice.ts'
import { SegmentList } from '../../coverage/planar/segments.ts'
import { arrange, type Graph } from '../../coverage/planar/snap-rounding.ts'
import { arcSides, arcVertices, type LandTopology, vertexOf } from '../../dataset/topology.ts'

/** Codes; '' is outside: sea, another country, or land in no municipality. */
export interface Moved {
  readonly from: string
  readonly to: string
  readonly m2: number
  /** 2 × area ÷ outline: of a long strip, how wide it is. Metres. */
  readonly widthM: number
  /** Outlines in lattice steps, the land on the left, the outer one first; each repeats its first point. */
  readonly rings: readonly (readonly LatticePoint[])[]
}

/** The largest first. */
export function compareLands(before: LandTopology, after: LandTopology): Moved[] {
  const segments = new SegmentList()
  addLand(segments, before, 0)
  addLand(segments, after, before.faces.length)
  const graph = arrange(segments)
  const faces = traceFaces(graph)
  const measures = measureFaces(graph, faces)
  const found = new Map<number, Omit<Moved, 'rings'>>()
  for (let face = 0; face < faces.cycles; face++) {
    const m2 = measures.areaM2[face] as number
    if (measures.faceOf[face] !== face || m2 <= 0) continue
    const labels = faces.covers[faces.cover[face] as number] as readonly number[]
    const from = labels.find(label => label < before.faces.length)
    const to = labels.find(label => label >= before.faces.length)
    const codes = {
      from: before.faces[from ?? 0] as string,
      to: after.faces[to === undefined ? 0 : to - before.faces.length] as string
    }
    if (codes.from === codes.to) continue
    found.set(face, { ...codes, m2, widthM: (2 * m2) / (measures.outlineM[face] as number) })
  }
  const rings = ringsOf(graph, faces, measures, found)
  return [...found]
    .map(([face, moved]) => ({ ...moved, rings: rings.get(face) ?? [] }))
    .sort((p, q) => q.m2 - p.m2 || (p.from < q.from ? -1 : 1))
}

/** Labels are the faces' numbers, `first` more; outside has none. */
function addLand(segments: SegmentList, land: LandTopology, first: number): void {
  const label = (face: number) => (face === 0 ? 0 : face + first)
  const point = (vertex: number) => {
    const [x, y] = vertexOf(land, vertex)
    return fromMm([x + land.origin[0], y + land.origin[1]])
  }
  for (let arc = 0; arc < land.arcLeft.length; arc++) {
    const [left, right] = arcSides(land, arc)
    const [start, end] = arcVertices(land, arc)
    let last = point(start)
    for (let vertex = start + 1; vertex <= end; vertex++) {
      const next = point(vertex)
      segments.add(last, next, label(left), label(right))
      last = next
    }
  }
}

/** The cycles of each wanted face as rings. */
function ringsOf(
  graph: Graph,
  { cycleOf }: Faces,
  { faceOf }: FaceMeasures,
  wanted: ReadonlyMap<number, unknown>
): Map<number, LatticePoint[][]> {
  const next = nextHalfEdges(graph, outgoing(graph))
  const rings = new Map<number, LatticePoint[][]>()
  const walked = new Set<number>()
  for (let half = 0; half < cycleOf.length; half++) {
    const cycle = cycleOf[half] as number
    const face = faceOf[cycle] as number
    if (!wanted.has(face) || walked.has(cycle)) continue
    walked.add(cycle)
    const own = rings.get(face) ?? []
    const ring = walk(graph, next, half)
    rings.set(face, cycle === face ? [ring, ...own] : [...own, ring])
  }
  return rings
}

function walk(graph: Graph, next: Uint32Array, start: number): LatticePoint[] {
  const ring: LatticePoint[] = []
  let half = start
  do {
    const node = tail(graph, half)
    ring.push([nodeX(graph, node), nodeY(graph, node)])
    half = next[half] as number
  } while (half !== start)
  return [...ring, ring[0] as LatticePoint]
}
