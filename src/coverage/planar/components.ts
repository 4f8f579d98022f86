/** Connected parts of a graph and what lies west of them: how an island finds the face it lies in. */

import { DisjointSets } from '../../collections/disjoint-sets.ts'
import { addTo } from '../../collections/lists.ts'
import { nodeX, nodeY, type Outgoing, tail } from './half-edges.ts'
import { cross } from './plane.ts'
import type { Graph } from './snap-rounding.ts'

export interface Part {
  /** Westernmost node, southernmost among equals. */
  readonly node: number
  readonly nodes: readonly number[]
}

/** Connected parts with at least one edge, from west to east. */
export function connectedParts(graph: Graph): Part[] {
  const sets = new DisjointSets(graph.nodeX.length)
  for (let e = 0; e < graph.edgeA.length; e++) sets.join(graph.edgeA[e] as number, graph.edgeB[e] as number)
  const used = new Uint8Array(graph.nodeX.length)
  for (let e = 0; e < graph.edgeA.length; e++) used[graph.edgeA[e] as number] = used[graph.edgeB[e] as number] = 1
  const nodes = new Map<number, number[]>()
  for (let n = 0; n < graph.nodeX.length; n++) {
    if (used[n]) addTo(nodes, sets.find(n), n)
  }
  const westOf = (p: number, q: number) => nodeX(graph, p) - nodeX(graph, q) || nodeY(graph, p) - nodeY(graph, q)
  return [...nodes.values()]
    .map(list => ({ node: list.reduce((best, n) => (westOf(n, best) < 0 ? n : best)), nodes: list }))
    .sort((p, q) => westOf(p.node, q.node))
}

/**
 * At a part's westernmost node every edge leads east; its surroundings lie left of the half-edge that leaves furthest
 * counter-clockwise between south and north.
 */
export function westernmostHalf(graph: Graph, out: Outgoing, node: number): number {
  let best = -1
  for (let k = out.start[node] as number; k < (out.start[node + 1] as number); k++) {
    const h = out.half[k] as number
    if (best === -1 || steeper(graph, node, h, best)) best = h
  }
  return best
}

function steeper(graph: Graph, node: number, h: number, than: number): boolean {
  const a = tail(graph, than ^ 1)
  const b = tail(graph, h ^ 1)
  return (
    cross(nodeX(graph, node), nodeY(graph, node), nodeX(graph, a), nodeY(graph, a), nodeX(graph, b), nodeY(graph, b)) >
    0
  )
}

/** Finds the edge straight west of a node among the parts added so far. */
export class WestFinder {
  static readonly #ROW = 20_000
  readonly #graph: Graph
  readonly #out: Outgoing
  readonly #rows = new Map<number, number[]>()

  constructor(graph: Graph, out: Outgoing) {
    this.#graph = graph
    this.#out = out
  }

  add(nodes: readonly number[]): void {
    for (const node of nodes)
      for (let k = this.#out.start[node] as number; k < (this.#out.start[node + 1] as number); k++) {
        const h = this.#out.half[k] as number
        if (h & 1) continue
        const y1 = nodeY(this.#graph, node)
        const y2 = nodeY(this.#graph, tail(this.#graph, h ^ 1))
        const last = Math.floor(Math.max(y1, y2) / WestFinder.#ROW)
        for (let row = Math.floor(Math.min(y1, y2) / WestFinder.#ROW); row <= last; row++) {
          addTo(this.#rows, row, h >> 1)
        }
      }
  }

  /** The half-edge that has the node's surroundings on its left; -1 where nothing lies west. */
  hit(node: number): number {
    const graph = this.#graph
    const x = nodeX(graph, node)
    const y = nodeY(graph, node)
    let best = -1
    let bestX = Number.NEGATIVE_INFINITY
    let bestLean = 0
    for (const e of this.#rows.get(Math.floor(y / WestFinder.#ROW)) ?? []) {
      const a = graph.edgeA[e] as number
      const b = graph.edgeB[e] as number
      const up = nodeY(graph, a) < nodeY(graph, b)
      const low = up ? a : b
      const high = up ? b : a
      if (!(nodeY(graph, low) <= y && y < nodeY(graph, high))) continue
      const lean = (nodeX(graph, high) - nodeX(graph, low)) / (nodeY(graph, high) - nodeY(graph, low))
      const at = nodeX(graph, low) + lean * (y - nodeY(graph, low))
      if (at >= x) continue
      if (at > bestX || (at === bestX && lean > bestLean)) {
        bestX = at
        bestLean = lean
        // East of an edge lies right of it going up, so left of it going down.
        best = up ? 2 * e + 1 : 2 * e
      }
    }
    return best
  }
}
