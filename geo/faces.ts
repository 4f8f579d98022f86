/**
 * Faces of a planar graph and what covers them. A cycle is one closed walk along half-edges with its face on the left:
 * a face's outer ring, or the ring around an island in it. Half-edge 2e goes from A to B of edge e, 2e + 1 back.
 */
import { cross, type Graph } from './arrange.ts'

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
      (doubled[c] as number) + cross(nx(graph, o), ny(graph, o), nx(graph, a), ny(graph, a), nx(graph, b), ny(graph, b))
  }
  return { cycleOf, cycles, doubled, ...coverCycles(graph, out, cycleOf, cycles) }
}

function nx(graph: Graph, node: number): number {
  return graph.nodeX[node] as number
}
function ny(graph: Graph, node: number): number {
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
  for (let n = 0; n < graph.nodeX.length; n++)
    half.subarray(start[n], start[n + 1]).sort((p, q) => byAngle(graph, p, q))
  return { start, half }
}

function byAngle(graph: Graph, p: number, q: number): number {
  const o = tail(graph, p)
  const ox = nx(graph, o)
  const oy = ny(graph, o)
  const a = tail(graph, p ^ 1)
  const b = tail(graph, q ^ 1)
  const upperA = ny(graph, a) > oy || (ny(graph, a) === oy && nx(graph, a) > ox)
  const upperB = ny(graph, b) > oy || (ny(graph, b) === oy && nx(graph, b) > ox)
  if (upperA !== upperB) return upperA ? -1 : 1
  return -Math.sign(cross(ox, oy, nx(graph, a), ny(graph, a), nx(graph, b), ny(graph, b)))
}

function nextHalfEdges(graph: Graph, out: Outgoing): Uint32Array {
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

function traceCycles(next: Uint32Array): { cycleOf: Uint32Array; first: number[] } {
  const cycleOf = new Uint32Array(next.length).fill(0xffffffff)
  const first: number[] = []
  for (let h = 0; h < next.length; h++) {
    if (cycleOf[h] !== 0xffffffff) continue
    for (let k = h; cycleOf[k] === 0xffffffff; k = next[k] as number) cycleOf[k] = first.length
    first.push(h)
  }
  return { cycleOf, first }
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
  const halvesOf = groupByCycle(cycleOf, cycles)
  const west = new WestFinder(graph, out)
  for (const part of parts(graph)) {
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
        const h = halvesOf.half[k] as number
        const other = cycleOf[h ^ 1] as number
        const id = intern(acrossEdge(graph, h, covers[cover[c] as number] as number[]))
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

function groupByCycle(cycleOf: Uint32Array, cycles: number): Outgoing {
  const start = new Uint32Array(cycles + 1)
  for (const c of cycleOf) start[c + 1] = (start[c + 1] as number) + 1
  for (let c = 0; c < cycles; c++) start[c + 1] = (start[c + 1] as number) + (start[c] as number)
  const half = new Uint32Array(cycleOf.length)
  const fill = start.slice()
  cycleOf.forEach((c, h) => {
    half[fill[c] as number] = h
    fill[c] = (fill[c] as number) + 1
  })
  return { start, half }
}

interface Part {
  /** Westernmost node, southernmost among equals. */
  readonly node: number
  readonly nodes: readonly number[]
}

/** Connected parts with at least one edge, from west to east. */
function parts(graph: Graph): Part[] {
  const parent = Int32Array.from({ length: graph.nodeX.length }, (_, n) => n)
  for (let e = 0; e < graph.edgeA.length; e++) join(parent, graph.edgeA[e] as number, graph.edgeB[e] as number)
  const used = new Uint8Array(graph.nodeX.length)
  for (let e = 0; e < graph.edgeA.length; e++) used[graph.edgeA[e] as number] = used[graph.edgeB[e] as number] = 1
  const nodes = new Map<number, number[]>()
  for (let n = 0; n < graph.nodeX.length; n++) {
    if (!used[n]) continue
    const root = find(parent, n)
    const list = nodes.get(root)
    if (list) list.push(n)
    else nodes.set(root, [n])
  }
  const westOf = (p: number, q: number) => nx(graph, p) - nx(graph, q) || ny(graph, p) - ny(graph, q)
  return [...nodes.values()]
    .map(list => ({ node: list.reduce((best, n) => (westOf(n, best) < 0 ? n : best)), nodes: list }))
    .sort((p, q) => westOf(p.node, q.node))
}

export function find(parent: Int32Array, n: number): number {
  let root = n
  while (parent[root] !== root) root = parent[root] as number
  for (let at = n; at !== root; ) {
    const up = parent[at] as number
    parent[at] = root
    at = up
  }
  return root
}

export function join(parent: Int32Array, a: number, b: number): void {
  const p = find(parent, a)
  const q = find(parent, b)
  if (p !== q) parent[Math.max(p, q)] = Math.min(p, q)
}

/**
 * At a part's westernmost node every edge leads east; its surroundings lie left of the half-edge that leaves furthest
 * counter-clockwise between south and north.
 */
function westernmostHalf(graph: Graph, out: Outgoing, node: number): number {
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
  return cross(nx(graph, node), ny(graph, node), nx(graph, a), ny(graph, a), nx(graph, b), ny(graph, b)) > 0
}

/** Finds the edge straight west of a node among the parts added so far. */
class WestFinder {
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
        const y1 = ny(this.#graph, node)
        const y2 = ny(this.#graph, tail(this.#graph, h ^ 1))
        const last = Math.floor(Math.max(y1, y2) / WestFinder.#ROW)
        for (let row = Math.floor(Math.min(y1, y2) / WestFinder.#ROW); row <= last; row++) {
          const list = this.#rows.get(row)
          if (list) list.push(h >> 1)
          else this.#rows.set(row, [h >> 1])
        }
      }
  }

  /** The half-edge that has the node's surroundings on its left; -1 where nothing lies west. */
  hit(node: number): number {
    const graph = this.#graph
    const x = nx(graph, node)
    const y = ny(graph, node)
    let best = -1
    let bestX = Number.NEGATIVE_INFINITY
    let bestLean = 0
    for (const e of this.#rows.get(Math.floor(y / WestFinder.#ROW)) ?? []) {
      const a = graph.edgeA[e] as number
      const b = graph.edgeB[e] as number
      const up = ny(graph, a) < ny(graph, b)
      const low = up ? a : b
      const high = up ? b : a
      if (!(ny(graph, low) <= y && y < ny(graph, high))) continue
      const lean = (nx(graph, high) - nx(graph, low)) / (ny(graph, high) - ny(graph, low))
      const at = nx(graph, low) + lean * (y - ny(graph, low))
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
