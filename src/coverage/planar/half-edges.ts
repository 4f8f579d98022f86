/** Half-edges of a planar graph: 2e goes from A to B of edge e, 2e + 1 back. */

import { cross } from './plane.ts'
import type { Graph } from './snap-rounding.ts'

export function nodeX(graph: Graph, node: number): number {
  return graph.nodeX[node] as number
}
export function nodeY(graph: Graph, node: number): number {
  return graph.nodeY[node] as number
}

/** Node a half-edge starts from. */
export function tail(graph: Graph, half: number): number {
  return (half & 1 ? graph.edgeB[half >> 1] : graph.edgeA[half >> 1]) as number
}

export interface Outgoing {
  readonly start: Uint32Array
  readonly half: Uint32Array
}

/** Half-edges leaving each node, counter-clockwise from east. */
export function outgoing(graph: Graph): Outgoing {
  const halves = graph.edgeA.length * 2
  const start = new Uint32Array(graph.nodeX.length + 1)
  for (let h = 0; h < halves; h++) {
    const node = tail(graph, h)
    start[node + 1] = (start[node + 1] as number) + 1
  }
  for (let n = 0; n < graph.nodeX.length; n++) start[n + 1] = (start[n + 1] as number) + (start[n] as number)
  const fill = start.slice()
  const half = new Uint32Array(halves)
  for (let h = 0; h < halves; h++) {
    const node = tail(graph, h)
    half[fill[node] as number] = h
    fill[node] = (fill[node] as number) + 1
  }
  for (let n = 0; n < graph.nodeX.length; n++) sortAround(graph, half, start[n] as number, start[n + 1] as number)
  return { start, half }
}

/** Few leave a node: each is put where it belongs among those before it. */
function sortAround(graph: Graph, half: Uint32Array, from: number, to: number): void {
  for (let k = from + 1; k < to; k++) {
    const h = half[k] as number
    let at = k
    while (at > from && byAngle(graph, half[at - 1] as number, h) > 0) {
      half[at] = half[at - 1] as number
      at--
    }
    half[at] = h
  }
}

function byAngle(graph: Graph, p: number, q: number): number {
  const o = tail(graph, p)
  const ox = nodeX(graph, o)
  const oy = nodeY(graph, o)
  const a = tail(graph, p ^ 1)
  const b = tail(graph, q ^ 1)
  const upperA = nodeY(graph, a) > oy || (nodeY(graph, a) === oy && nodeX(graph, a) > ox)
  const upperB = nodeY(graph, b) > oy || (nodeY(graph, b) === oy && nodeX(graph, b) > ox)
  if (upperA !== upperB) return upperA ? -1 : 1
  return -Math.sign(cross(ox, oy, nodeX(graph, a), nodeY(graph, a), nodeX(graph, b), nodeY(graph, b)))
}

/** The half-edge that follows along the same face. */
export function nextHalfEdges(graph: Graph, out: Outgoing): Uint32Array {
  const { start, half } = out
  const next = new Uint32Array(half.length)
  for (let n = 0; n < graph.nodeX.length; n++) {
    const from = start[n] as number
    const to = start[n + 1] as number
    for (let k = from; k < to; k++) {
      // Arriving over the twin of half[k], turn to the neighbour clockwise of where we came from: the face stays left.
      const clockwise = half[k === from ? to - 1 : k - 1] as number
      next[(half[k] as number) ^ 1] = clockwise
    }
  }
  return next
}

export function traceCycles(next: Uint32Array): { cycleOf: Uint32Array; first: number[] } {
  const cycleOf = new Uint32Array(next.length).fill(0xffffffff)
  const first: number[] = []
  for (let h = 0; h < next.length; h++) {
    if (cycleOf[h] !== 0xffffffff) continue
    for (let k = h; cycleOf[k] === 0xffffffff; k = next[k] as number) cycleOf[k] = first.length
    first.push(h)
  }
  return { cycleOf, first }
}
