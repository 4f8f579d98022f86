/**
 * Cracks: where two municipalities draw their common border a few centimetres apart near its end at the coast, the gap is
 * open to the sea and no face of its own. Lines across it close it off.
 */

import { LineFinder } from './line-finder.ts'
import type { LatticePoint } from './planar/lattice.ts'
import type { SegmentList } from './planar/segments.ts'
import type { Graph } from './planar/snap-rounding.ts'

/** Two coasts are nowhere as near as this, two pictures of one border hardly further apart. */
const REACH_M = 0.25
const STEPS_PER_M = 100

/**
 * Adds a divider from every vertex of a coast to the nearest point of another municipality's coast within reach.
 * `coast(e)`: the label of an edge that has the sea on one side, else 0. Returns how many.
 */
export function closeCracks(graph: Graph, coast: (edge: number) => number, segments: SegmentList): number {
  const labelsAt = new Map<number, Set<number>>()
  const arcs: LatticePoint[][] = []
  const sides: [number, number][] = []
  const point = (node: number): LatticePoint => [graph.nodeX[node] as number, graph.nodeY[node] as number]
  for (let e = 0; e < graph.edgeA.length; e++) {
    const label = coast(e)
    if (label === 0) continue
    const ends = [graph.edgeA[e] as number, graph.edgeB[e] as number]
    arcs.push(ends.map(point))
    sides.push([label, 0])
    for (const node of ends) labelsAt.set(node, (labelsAt.get(node) ?? new Set()).add(label))
  }
  const lines = new LineFinder({ arcs, sides })
  let closed = 0
  for (const [node, labels] of labelsAt) {
    // Where two coasts meet there is nothing to close.
    const [label] = labels
    if (labels.size !== 1 || label === undefined) continue
    const from = point(node)
    const to = lines.nearestOther(from, label, REACH_M * STEPS_PER_M)
    if (!to || (to[0] === from[0] && to[1] === from[1])) continue
    segments.add(from, to, 0, 0)
    closed++
  }
  return closed
}
