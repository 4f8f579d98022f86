/** How much two areas share. */
import { eachEdge, type Ring } from './rings.ts'

interface Edge {
  readonly ax: number
  readonly ay: number
  readonly bx: number
  readonly by: number
  /** +1 where the edge runs upwards, −1 where it runs downwards. */
  readonly turn: 1 | -1
  readonly of: 0 | 1
}

/**
 * m² inside both; rings in mm on one grid, outer ones counter-clockwise, holes clockwise, shared edges and overlapping parts
 * allowed. Between the heights of all vertices and crossings both are trapezoids, so the sum is exact but for rounding.
 */
export function overlapM2(one: readonly Ring[], other: readonly Ring[]): number {
  const [low, high] = spanOf(other)
  const edges = [...edgesOf(one, 0, low, high), ...edgesOf(other, 1, low, high)]
  const heights = heightsOf(edges)
  let doubled = 0
  for (let i = 0; i + 1 < heights.length; i++) {
    const [from, to] = [heights[i] as number, heights[i + 1] as number]
    const middle = (from + to) / 2
    if (middle <= low || middle >= high) continue
    doubled += sharedWidth(edges, middle) * (to - from)
  }
  return doubled / 1e6
}

function spanOf(rings: readonly Ring[]): readonly [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity]
  for (const { y } of rings)
    for (const value of y) {
      low = Math.min(low, value)
      high = Math.max(high, value)
    }
  return [low, high]
}

/** Those that reach between two heights; level edges bound nothing. */
function edgesOf(rings: readonly Ring[], of: 0 | 1, low: number, high: number): Edge[] {
  const edges: Edge[] = []
  for (const ring of rings)
    eachEdge(ring, (ax, ay, bx, by) => {
      if (ay === by || Math.max(ay, by) <= low || Math.min(ay, by) >= high) return
      edges.push(ay < by ? { ax, ay, bx, by, turn: 1, of } : { ax: bx, ay: by, bx: ax, by: ay, turn: -1, of })
    })
  return edges
}

/** Of vertices, and of crossings of an edge of one with an edge of the other, upwards and each once. */
function heightsOf(edges: readonly Edge[]): readonly number[] {
  const heights = new Set(edges.flatMap(({ ay, by }) => [ay, by]))
  const [first, second] = [edges.filter(({ of }) => of === 0), edges.filter(({ of }) => of === 1)]
  for (const a of first)
    for (const b of second) {
      const height = crossing(a, b)
      if (height !== null) heights.add(height)
    }
  return [...heights].sort((p, q) => p - q)
}

function crossing(a: Edge, b: Edge): number | null {
  const [from, to] = [Math.max(a.ay, b.ay), Math.min(a.by, b.by)]
  if (from >= to) return null
  const [below, above] = [at(a, from) - at(b, from), at(a, to) - at(b, to)]
  return below * above < 0 ? from + ((to - from) * below) / (below - above) : null
}

const at = ({ ax, ay, bx, by }: Edge, height: number): number => ax + ((bx - ax) * (height - ay)) / (by - ay)

/** Millimetres of a level line that lie in both. A downward edge has its area to the right. */
function sharedWidth(edges: readonly Edge[], height: number): number {
  const met = edges
    .filter(({ ay, by }) => ay < height && height < by)
    .map(edge => ({ x: at(edge, height), edge }))
    .sort((p, q) => p.x - q.x)
  const winding: [number, number] = [0, 0]
  let [width, before] = [0, 0]
  for (const { x, edge } of met) {
    if (winding[0] > 0 && winding[1] > 0) width += x - before
    winding[edge.of] -= edge.turn
    before = x
  }
  return width
}
