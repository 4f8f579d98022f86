/** Arcs out of a graph: runs of edges with the same two sides, in one fixed order, whatever order the graph came in. */
import { groupedBy } from '../../collections/ints.ts'
import type { Graph } from './snap-rounding.ts'

export interface Arc {
  /** Nodes along it; a ring repeats its first. */
  readonly nodes: readonly number[]
  readonly left: number
  readonly right: number
}

/**
 * `sides(e)` gives the labels left and right of edge e going from A to B; edges with equal sides are skipped. An arc
 * ends where other than two edges meet, where its sides change, and at every node that `stops`. It has its larger label
 * on the left, so that a coast has its land there; a ring that meets no other arc starts at its westernmost node.
 */
export function chainArcs(
  graph: Graph,
  sides: (edge: number) => readonly [left: number, right: number],
  stops: (node: number) => boolean = () => false
): Arc[] {
  const { edgeA, edgeB } = graph
  const left = new Int32Array(edgeA.length)
  const right = new Int32Array(edgeA.length)
  for (let e = 0; e < edgeA.length; e++) {
    const [l, r] = sides(e)
    left[e] = l
    right[e] = r
  }
  // Each edge twice, at either node.
  const at = groupedBy(2 * edgeA.length, graph.nodeX.length, end => {
    const e = end >> 1
    return left[e] === right[e] ? -1 : ((end & 1 ? edgeB[e] : edgeA[e]) as number)
  })
  const edgesAt = (node: number) => at.items.subarray(at.start[node], at.start[node + 1])
  const leftFrom = (e: number, node: number) => (edgeA[e] === node ? left[e] : right[e]) as number
  const rightFrom = (e: number, node: number) => (edgeA[e] === node ? right[e] : left[e]) as number
  const other = (e: number, node: number) => (edgeA[e] === node ? edgeB[e] : edgeA[e]) as number
  const passesOn = (node: number): boolean => {
    const first = at.start[node] as number
    if ((at.start[node + 1] as number) - first !== 2 || stops(node)) return false
    const [p, q] = [(at.items[first] as number) >> 1, (at.items[first + 1] as number) >> 1]
    return leftFrom(p, node) === rightFrom(q, node) && rightFrom(p, node) === leftFrom(q, node)
  }
  const onward = (node: number, e: number): number => {
    const first = at.start[node] as number
    const p = (at.items[first] as number) >> 1
    return p === e ? (at.items[first + 1] as number) >> 1 : p
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
      e = onward(node, e)
    }
    const arc = directed({ nodes, left: leftFrom(edge, start), right: rightFrom(edge, start) })
    arcs.push(passesOn(start) ? startingWest(graph, arc) : arc)
  }
  for (let node = 0; node < graph.nodeX.length; node++)
    if (!passesOn(node)) for (const end of edgesAt(node)) if (!done[end >> 1]) walk(node, end >> 1)
  for (let e = 0; e < edgeA.length; e++) if (left[e] !== right[e] && !done[e]) walk(edgeA[e] as number, e)
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
