/**
 * Faces of a planar graph and what covers them. A cycle is one closed walk along half-edges with its face on the left:
 * a face's outer ring, or the ring around an island in it. Half-edge 2e goes from A to B of edge e, 2e + 1 back.
 */

import { groupedBy, Ints } from '../../collections/ints.ts'
import { PointIndex } from '../../geometry/point-index.ts'
import { connectedParts, WestFinder, westernmostHalf } from './components.ts'
import { nextHalfEdges, nodeX, nodeY, type Outgoing, outgoing, tail, traceCycles } from './half-edges.ts'
import { cross } from './plane.ts'
import type { Graph } from './snap-rounding.ts'

export interface Faces {
  /** Cycle on the left of each half-edge. */
  readonly cycleOf: Uint32Array
  readonly cycles: number
  /** Twice the signed area per cycle, lattice steps squared; negative for rings around islands. */
  readonly doubled: Float64Array
  /** Per cycle, an index into `covers`. */
  readonly cover: Uint32Array
  /** Sorted labels that cover a face; one entry per label, so a face under two labels of a kind shows as such. */
  readonly covers: readonly (readonly number[])[]
  /** Cycle of the surrounding face, for rings around islands; -1 elsewhere and in the outermost face. */
  readonly within: Int32Array
}

export function traceFaces(graph: Graph): Faces {
  const out = outgoing(graph)
  const next = nextHalfEdges(graph, out)
  const { cycleOf, first } = traceCycles(next)
  const cycles = first.length
  const doubled = new Float64Array(cycles)
  for (let h = 0; h < cycleOf.length; h++) {
    const a = tail(graph, h)
    const b = tail(graph, h ^ 1)
    const c = cycleOf[h] as number
    // Shifted to the cycle's own first node, so that the products stay exact.
    const o = tail(graph, first[c] as number)
    doubled[c] =
      (doubled[c] as number) +
      cross(nodeX(graph, o), nodeY(graph, o), nodeX(graph, a), nodeY(graph, a), nodeX(graph, b), nodeY(graph, b))
  }
  return { cycleOf, cycles, doubled, ...coverCycles(graph, out, cycleOf, cycles) }
}

/**
 * What covers each cycle's face. It follows from one known face by crossing edges; each connected part of the graph gets
 * its start from the edge straight west of its westernmost node, in a part that is already known.
 */
function coverCycles(
  graph: Graph,
  out: Outgoing,
  cycleOf: Uint32Array,
  cycles: number
): Pick<Faces, 'cover' | 'covers' | 'within'> {
  const covers: number[][] = [[]]
  const ids = new Map<string, number>([['', 0]])
  const intern = (labels: number[]): number => {
    const text = labels.join()
    let id = ids.get(text)
    if (id === undefined) {
      id = covers.length
      ids.set(text, id)
      covers.push(labels)
    }
    return id
  }
  const cover = new Uint32Array(cycles)
  const known = new Uint8Array(cycles)
  const within = new Int32Array(cycles).fill(-1)
  const halvesOf = groupedBy(cycleOf.length, cycles, h => cycleOf[h] as number)
  const across = coverAcross(graph, covers, intern)
  const west = new WestFinder(graph, out)
  for (const part of connectedParts(graph)) {
    const start = westernmostHalf(graph, out, part.node)
    const cycle = cycleOf[start] as number
    const hit = west.hit(part.node)
    if (hit !== -1) {
      within[cycle] = cycleOf[hit] as number
      cover[cycle] = cover[cycleOf[hit] as number] as number
    }
    known[cycle] = 1
    const queue = [cycle]
    for (let c = queue.pop(); c !== undefined; c = queue.pop())
      for (let k = halvesOf.start[c] as number; k < (halvesOf.start[c + 1] as number); k++) {
        const h = halvesOf.items[k] as number
        const other = cycleOf[h ^ 1] as number
        const id = across(h, cover[c] as number)
        if (known[other]) {
          if (cover[other] !== id) throw new Error(`face ${other} is covered differently from two sides`)
          continue
        }
        known[other] = 1
        cover[other] = id
        queue.push(other)
      }
    west.add(part.nodes)
  }
  return { cover, covers, within }
}

/** What covers the right of a half-edge, given what covers its left: worked out once for each kind of border. */
function coverAcross(graph: Graph, covers: readonly number[][], intern: (labels: number[]) => number) {
  const { labelStart, labels, signs } = graph
  /** Kinds of edge, coefficient for coefficient: what is known of those before, and one more. */
  const kinds = new PointIndex()
  const crossed = new PointIndex()
  const ids = new Ints()
  return (h: number, cover: number): number => {
    let kind = 0
    for (let k = labelStart[h >> 1] as number; k < (labelStart[(h >> 1) + 1] as number); k++)
      kind = 1 + kinds.add(kind, (labels[k] as number) * 256 + (signs[k] as number) + 128)
    const known = crossed.add(2 * kind + (h & 1), cover)
    if (known === ids.length) ids.push(intern(acrossEdge(graph, h, covers[cover] as number[])))
    return ids.at(known)
  }
}

/** Labels on the right of half-edge h, given those on its left. */
function acrossEdge(graph: Graph, h: number, left: readonly number[]): number[] {
  const e = h >> 1
  const direction = h & 1 ? -1 : 1
  const labels = [...left]
  for (let k = graph.labelStart[e] as number; k < (graph.labelStart[e + 1] as number); k++) {
    const label = graph.labels[k] as number
    const sign = (graph.signs[k] as number) * direction
    for (let n = 0; n < sign; n++) {
      const at = labels.indexOf(label)
      if (at === -1) throw new Error(`label ${label} ends where it does not cover`)
      labels.splice(at, 1)
    }
    for (let n = 0; n < -sign; n++) labels.push(label)
  }
  return labels.sort((p, q) => p - q)
}
