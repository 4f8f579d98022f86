/** Arcs out of a graph: runs of edges with the same two sides, in one fixed order, whatever order the graph came in. */
import { addTo } from '../../collections/lists.ts'
import type { Graph } from './snap-rounding.ts'

export interface Arc {
  /** Nodes along it; a ring repeats its first. */
  readonly nodes: readonly number[]
  readonly left: number
  readonly right: number
}

/**
 * `sides(e)` gives the labels left and right of edge e going from A to B; edges with equal sides are skipped. An arc
 * ends where other than two edges meet, where its sides change, and at every node of `stops`. It has its larger label
 * on the left, so that a coast has its land there; a ring that meets no other arc starts at its westernmost node.
 */
export function chainArcs(
  graph: Graph,
  sides: (edge: number) => readonly [left: number, right: number],
  stops: ReadonlySet<number> = new Set()
): Arc[] {
  const left = new Int32Array(graph.edgeA.length)
  const right = new Int32Array(graph.edgeA.length)
  const edgesAt = new Map<number, number[]>()
  for (let e = 0; e < graph.edgeA.length; e++) {
    const [l, r] = sides(e)
    left[e] = l
    right[e] = r
    if (l === r) continue
    addTo(edgesAt, graph.edgeA[e] as number, e)
    addTo(edgesAt, graph.edgeB[e] as number, e)
  }
  const leftFrom = (e: number, node: number) => (graph.edgeA[e] === node ? left[e] : right[e]) as number
  const rightFrom = (e: number, node: number) => (graph.edgeA[e] === node ? right[e] : left[e]) as number
  const other = (e: number, node: number) => (graph.edgeA[e] === node ? graph.edgeB[e] : graph.edgeA[e]) as number
  const passesOn = (node: number): boolean => {
    const list = edgesAt.get(node) as number[]
    const [p, q] = list
    if (list.length !== 2 || p === undefined || q === undefined || stops.has(node)) return false
    return leftFrom(p, node) === rightFrom(q, node) && rightFrom(p, node) === leftFrom(q, node)
  }
  const done = new Uint8Array(graph.edgeA.length)
  const arcs: Arc[] = []
  const walk = (start: number, edge: number) => {
    const nodes = [start]
    let node = start
    let e = edge
    for (;;) {
      done[e] = 1
      node = other(e, node)
      nodes.push(node)
      if (node === start || !passesOn(node)) break
      const [p, q] = edgesAt.get(node) as [number, number]
      e = p === e ? q : p
    }
    const arc = directed({ nodes, left: leftFrom(edge, start), right: rightFrom(edge, start) })
    arcs.push(passesOn(start) ? startingWest(graph, arc) : arc)
  }
  for (const [node, edges] of edgesAt) if (!passesOn(node)) for (const e of edges) if (!done[e]) walk(node, e)
  for (let e = 0; e < graph.edgeA.length; e++) if (left[e] !== right[e] && !done[e]) walk(graph.edgeA[e] as number, e)
  return arcs.sort((p, q) => inOrder(graph, p, q))
}

function directed(arc: Arc): Arc {
  return arc.left >= arc.right ? arc : { nodes: arc.nodes.toReversed(), left: arc.right, right: arc.left }
}

/** A ring that meets no other arc may start anywhere. */
function startingWest(graph: Graph, ring: Arc): Arc {
  const open = ring.nodes.slice(0, -1)
  const west = open.reduce((best, node, i) => (byPlace(graph, node, open[best] as number) < 0 ? i : best), 0)
  const nodes = [...open.slice(west), ...open.slice(0, west)]
  return { ...ring, nodes: [...nodes, nodes[0] as number] }
}

function byPlace(graph: Graph, p: number, q: number): number {
  return (
    (graph.nodeX[p] as number) - (graph.nodeX[q] as number) || (graph.nodeY[p] as number) - (graph.nodeY[q] as number)
  )
}

function inOrder(graph: Graph, p: Arc, q: Arc): number {
  return (
    p.left - q.left ||
    p.right - q.right ||
    byPlace(graph, p.nodes[0] as number, q.nodes[0] as number) ||
    byPlace(graph, p.nodes[1] as number, q.nodes[1] as number)
  )
}
