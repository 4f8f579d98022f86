/** The land as a topology on the lattice, and what lies along its arcs. */
import { addTo } from '../collections/lists.ts'
import { ArcKind, type LandTopology } from '../dataset/topology.ts'
import { type Arc, chainArcs } from './planar/arcs.ts'
import { ORIGIN } from './planar/lattice.ts'
import type { Graph } from './planar/snap-rounding.ts'

/** Left and right label of an edge whose labels form a partition: at most one on either side. */
export function partitionSides(graph: Graph, edge: number): readonly [left: number, right: number] {
  let left = 0
  let right = 0
  for (let k = graph.labelStart[edge] as number; k < (graph.labelStart[edge + 1] as number); k++) {
    const sign = graph.signs[k] as number
    const taken = sign > 0 ? left : right
    if (Math.abs(sign) !== 1 || taken !== 0) throw new Error(`edge ${edge} has two faces on one side`)
    if (sign > 0) left = graph.labels[k] as number
    else right = graph.labels[k] as number
  }
  return [left, right]
}

/**
 * Arcs of the municipalities. `sides(e)`: labels left and right of an edge; `national`: the nodes the land border to
 * another country runs between.
 */
export function landArcs(
  graph: Graph,
  sides: (edge: number) => readonly [left: number, right: number],
  national: readonly (readonly [from: number, to: number])[]
): LandArc[] {
  const stops = new Set(national.flat())
  const arcs = chainArcs(graph, sides, node => stops.has(node))
  const betweenStops = nationalArcs(arcs, national)
  return arcs.map((arc, i) => ({
    ...arc,
    kind: betweenStops.has(i) ? ArcKind.national : arc.right === 0 ? ArcKind.coast : ArcKind.municipal
  }))
}

export interface LandArc extends Arc {
  readonly kind: ArcKind
}

export function toTopology(
  arcs: readonly LandArc[],
  points: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> },
  faces: readonly string[],
  unitMm: number
): LandTopology {
  const { coords, arcStart } = packArcs(arcs, points, unitMm)
  return {
    origin: ORIGIN,
    faces,
    coords,
    arcStart,
    arcLeft: Uint16Array.from(arcs, arc => arc.left),
    arcRight: Uint16Array.from(arcs, arc => arc.right),
    arcKind: Uint8Array.from(arcs, arc => arc.kind)
  }
}

export function packArcs(
  arcs: readonly { readonly nodes: readonly number[] }[],
  points: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> },
  unitMm: number
): { coords: Int32Array; arcStart: Uint32Array } {
  const arcStart = new Uint32Array(arcs.length + 1)
  arcs.forEach((arc, i) => {
    arcStart[i + 1] = (arcStart[i] as number) + arc.nodes.length
  })
  const coords = new Int32Array(2 * (arcStart[arcs.length] as number))
  let at = 0
  for (const arc of arcs)
    for (const node of arc.nodes) {
      coords[at++] = (points.x[node] as number) * unitMm
      coords[at++] = (points.y[node] as number) * unitMm
    }
  return { coords, arcStart }
}

/** The outer arcs that lead from one end of the border to the other, over the shorter of the two ways around. */
function nationalArcs(arcs: readonly Arc[], national: readonly (readonly [number, number])[]): Set<number> {
  const found = new Set<number>()
  const outer = new Map<number, number[]>()
  arcs.forEach((arc, i) => {
    if (arc.right !== 0) return
    for (const node of [arc.nodes[0], arc.nodes.at(-1)] as number[]) addTo(outer, node, i)
  })
  for (const [from, to] of national) {
    const ways = (outer.get(from) ?? []).map(first => follow(arcs, outer, from, first, to))
    const length = (way: readonly number[]) => way.reduce((sum, i) => sum + (arcs[i] as Arc).nodes.length, 0)
    const way = ways.filter(path => path.length > 0).sort((p, q) => length(p) - length(q))[0]
    if (!way) throw new Error('the ends of the land border are not on one coastline')
    for (const i of way) found.add(i)
  }
  return found
}

function follow(
  arcs: readonly Arc[],
  outer: ReadonlyMap<number, readonly number[]>,
  from: number,
  first: number,
  to: number
): number[] {
  const path: number[] = []
  let node = from
  for (let i: number | undefined = first; i !== undefined && !path.includes(i); ) {
    path.push(i)
    const nodes: readonly number[] = (arcs[i] as Arc).nodes
    node = (nodes[0] === node ? nodes.at(-1) : nodes[0]) as number
    if (node === to) return path
    const current: number = i
    i = outer.get(node)?.find(other => other !== current)
  }
  return []
}
