/** Who gets a sliver: the rule stands in overlay.ts. `piece` holds the piece of each face, -1 while it has none. */
import { DisjointSets } from '../collections/disjoint-sets.ts'
import { Ints } from '../collections/ints.ts'
import { add, lengthM } from './planar/face-measures.ts'
import { tail } from './planar/half-edges.ts'
import type { Graph } from './planar/snap-rounding.ts'
import type { Sorting } from './sorting.ts'

const SCRAP_M2 = 1_000

/** Faces by their outer cycle; slivers only join what has the same municipality. */
export type Patchwork = Pick<Sorting, 'graph' | 'faces' | 'faceOf' | 'municipality'>

/**
 * Rounds: each sliver that has pieces beside it when the round begins joins the one with the longest common border, so
 * the result doesn't depend on the order of faces. `claims`: which pieces a sliver may join, where not any. Returns the
 * slivers nothing reached.
 */
export function growIntoSlivers(
  { graph, faces, faceOf, municipality }: Patchwork,
  piece: Int32Array,
  slivers: readonly number[],
  claims: ReadonlyMap<number, readonly number[]> = new Map()
): number[] {
  const waiting = new Map(slivers.map(face => [face, [] as { other: number; metres: number }[]]))
  for (let h = 0; h < faces.cycleOf.length; h++) {
    const face = faceOf[faces.cycleOf[h] as number] as number
    const other = faceOf[faces.cycleOf[h ^ 1] as number] as number
    if (face !== other && municipality[face] === municipality[other])
      waiting.get(face)?.push({ other, metres: lengthM(graph, h) })
  }
  for (;;) {
    const joined: [face: number, piece: number][] = []
    for (const [face, beside] of waiting) {
      const metres = new Map<number, number>()
      for (const { other, metres: length } of beside) {
        const neighbour = piece[other] as number
        if (neighbour > 0 && (claims.get(face)?.includes(neighbour) ?? true))
          metres.set(neighbour, (metres.get(neighbour) ?? 0) + length)
      }
      const best = longest(metres)
      if (best !== undefined) joined.push([face, best])
    }
    if (joined.length === 0) return [...waiting.keys()]
    for (const [face, joins] of joined) {
      piece[face] = joins
      waiting.delete(face)
    }
  }
}

/** Gives scraps to the piece they share most border with; returns their areas in m². */
export function joinScraps({ graph, faces, faceOf, municipality, areaM2 }: Sorting, piece: Int32Array): number[] {
  const parts = new DisjointSets(faces.cycles)
  const faceLeft = (half: number) => faceOf[faces.cycleOf[half] as number] as number
  for (let h = 0; h < faces.cycleOf.length; h += 2)
    if (piece[faceLeft(h)] === piece[faceLeft(h ^ 1)]) parts.join(faceLeft(h), faceLeft(h ^ 1))
  const partM2 = new Float64Array(faces.cycles)
  for (let c = 0; c < faces.cycles; c++) if (faceOf[c] === c) add(partM2, parts.find(c), areaM2[c] as number)
  const largest = new Map<number, number>()
  for (let c = 0; c < faces.cycles; c++) {
    const own = piece[faceOf[c] as number] as number
    const root = parts.find(faceOf[c] as number)
    const known = largest.get(own)
    if (known === undefined || (partM2[root] as number) > (partM2[known] as number)) largest.set(own, root)
  }
  const beside = new Map<number, Map<number, number>>()
  for (let h = 0; h < faces.cycleOf.length; h++) {
    const face = faceLeft(h)
    const other = faceLeft(h ^ 1)
    const root = parts.find(face)
    const own = piece[face] as number
    if (own <= 0 || largest.get(own) === root || (partM2[root] as number) >= SCRAP_M2) continue
    if (piece[other] === own || municipality[other] !== municipality[face]) continue
    const metres = beside.get(root) ?? new Map<number, number>()
    beside.set(root, metres)
    metres.set(piece[other] as number, (metres.get(piece[other] as number) ?? 0) + lengthM(graph, h))
  }
  const joins = new Map([...beside].map(([root, metres]) => [root, longest(metres) as number]))
  for (let c = 0; c < faces.cycles; c++) {
    const to = faceOf[c] === c ? joins.get(parts.find(c)) : undefined
    if (to !== undefined) piece[c] = to
  }
  return [...joins.keys()].map(root => partM2[root] as number)
}

/** The piece with most metres, the lowest of equals. */
function longest(metres: ReadonlyMap<number, number>): number | undefined {
  return [...metres].sort((p, q) => q[1] - p[1] || p[0] - q[0])[0]?.[0]
}

/** Each face joins the piece of its municipality with the node nearest to one of the face's own nodes. */
export function giveToNearest(
  { graph, faces, faceOf, municipality }: Sorting,
  piece: Int32Array,
  islets: readonly number[]
): void {
  if (islets.length === 0) return
  const nodesOf = new Map(islets.map(face => [face, new Set<number>()]))
  const wanted = new Set(islets.map(face => municipality[face] as number))
  const settled = new Map([...wanted].map(label => [label, { nodes: new Ints(), pieces: new Ints() }]))
  for (let h = 0; h < faces.cycleOf.length; h++) {
    const face = faceOf[faces.cycleOf[h] as number] as number
    const node = tail(graph, h)
    nodesOf.get(face)?.add(node)
    const own = piece[face] as number
    if (own <= 0) continue
    const there = settled.get(municipality[face] as number)
    there?.nodes.push(node)
    there?.pieces.push(own)
  }
  for (const [face, nodes] of nodesOf) {
    let least = Number.POSITIVE_INFINITY
    let best = 0
    const away = awayFrom(graph, nodes)
    const there = settled.get(municipality[face] as number)
    for (let n = 0; there && n < there.nodes.length; n++) {
      const [node, own] = [there.nodes.at(n), there.pieces.at(n)]
      if (away(node) > least) continue
      for (const from of nodes) {
        const dx = (graph.nodeX[node] as number) - (graph.nodeX[from] as number)
        const dy = (graph.nodeY[node] as number) - (graph.nodeY[from] as number)
        // Squared: whole numbers, exact as far as a municipality reaches.
        const off = dx * dx + dy * dy
        if (off > least || (off === least && own >= best)) continue
        least = off
        best = own
      }
    }
    if (best === 0) throw new Error(`municipality ${municipality[face]} has no unit`)
    piece[face] = best
  }
}

/** The least a node can be away from some of them, squared: from the box around them. */
function awayFrom(graph: Graph, nodes: Iterable<number>): (node: number) => number {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const node of nodes) {
    const [x, y] = [graph.nodeX[node] as number, graph.nodeY[node] as number]
    west = Math.min(west, x)
    east = Math.max(east, x)
    south = Math.min(south, y)
    north = Math.max(north, y)
  }
  return node => {
    const [x, y] = [graph.nodeX[node] as number, graph.nodeY[node] as number]
    const dx = Math.max(west - x, x - east, 0)
    const dy = Math.max(south - y, y - north, 0)
    return dx * dx + dy * dy
  }
}
