/**
 * What closed lines enclose, by how often they wind around it: land they wind around at least once, counter-clockwise, is
 * inside. Where lines touch, run along each other or lie over each other, that is still one answer, and moving a point a
 * little changes it only beside the line.
 */
import { counterClockwise, type Ray } from './directions.ts'
import { orient2d } from './exact.ts'
import { PointIndex } from './point-index.ts'
import type { Ring } from './rings.ts'
import { simpleRings } from './simple-rings.ts'

/** A half-edge out of a point; its twin is the same edge the other way. */
interface HalfEdge extends Ray {
  readonly from: number
  readonly to: number
  /** How much more often the land to its left is wound around than the land to its right. */
  readonly gain: number
  /** How often the land to its left is wound around; null until it is known. */
  left: number | null
  twin: HalfEdge | null
  used: boolean
}

/**
 * The rings around all land that the closed `lines` wind around at least once: land on the left, every point passed once.
 * The lines must be noded (src/geometry/noding.ts). Exact for whole millimetres.
 */
export function enclosed(lines: readonly Ring[]): Ring[] {
  const points = new PointIndex(lines.reduce((n, { x }) => n + x.length, 0))
  const around = edgesAround(points, lines)
  wind(points, around)
  return boundary(points, around)
}

const rightOf = ({ left, gain }: HalfEdge): number => (left as number) - gain

/** The edges out of every point, counter-clockwise. What lines run over both ways bounds nothing and is left out. */
function edgesAround(points: PointIndex, lines: readonly Ring[]): HalfEdge[][] {
  const gains: Map<number, number>[] = []
  const count = (from: number, to: number, gain: number) => {
    const known = gains[from]
    if (known) known.set(to, (known.get(to) ?? 0) + gain)
    else gains[from] = new Map([[to, gain]])
  }
  for (const line of lines) {
    const run = points.addAll(line)
    for (let i = 0; i + 1 < run.length; i++) {
      const [from, to] = [run[i] as number, run[i + 1] as number]
      if (from === to) continue
      count(from, to, 1)
      count(to, from, -1)
    }
  }
  const around = gains.map((ends, from) => {
    const edges: HalfEdge[] = []
    for (const [to, gain] of ends)
      if (gain !== 0)
        edges.push({
          from,
          to,
          gain,
          x: points.xOf(to),
          y: points.yOf(to),
          left: null,
          twin: null,
          used: false
        })
    return edges.length > 2 ? counterClockwise(points.xOf(from), points.yOf(from), edges) : edges
  })
  for (const edges of around)
    for (const edge of edges) edge.twin = (around[edge.to] as HalfEdge[]).find(({ to }) => to === edge.from) ?? null
  return around
}

/** Finds what lies left of every edge, from one point of every group of lines that hang together. */
function wind(points: PointIndex, around: readonly HalfEdge[][]): void {
  const order = around
    .map((_, point) => point)
    .sort((a, b) => points.xOf(a) - points.xOf(b) || points.yOf(a) - points.yOf(b))
  const windingWestOf = windings(around)
  for (const start of order) {
    const first = counterClockwise(points.xOf(start), points.yOf(start), around[start] as HalfEdge[])[0]
    if (!first || first.left !== null) continue
    // Nothing of its own group lies further west, so what lies there is wound around by other groups only, which do not
    // pass here: all of them count, for its own adds nothing.
    first.left = windingWestOf(points.xOf(start), points.yOf(start), start) + first.gain
    const todo = [first]
    for (let edge = todo.pop(); edge; edge = todo.pop()) {
      const twin = edge.twin as HalfEdge
      twin.left ??= rightOf(edge)
      for (const here of [edge, twin]) {
        const edges = around[here.from] as HalfEdge[]
        const at = edges.indexOf(here)
        const next = edges[(at + 1) % edges.length] as HalfEdge
        if (next.left !== null) continue
        // The sector left of one edge is the one right of the next.
        next.left = (here.left as number) + next.gain
        todo.push(next)
      }
    }
  }
}

/** How often land just west of a point is wound around: counts the edges that a ray to the west passes over. */
function windings(around: readonly HalfEdge[][]): (px: number, py: number, start: number) => number {
  const edges = around.flatMap((own, from) => own.filter(({ to }) => from < to))
  let strips: Strips | null = null
  let isFirst = true
  return (px, py, start) => {
    // Mostly there is one group of lines, and one question.
    if (!isFirst) strips ??= new Strips(edges)
    isFirst = false
    let winding = 0
    for (const { from, to, gain, x, y, twin } of strips ? strips.at(py) : edges) {
      if (from === start || to === start) continue
      const { x: ax, y: ay } = twin as HalfEdge
      if (ay > py === y > py) continue
      const turn = orient2d(ax, ay, x, y, px, py)
      // Upwards with the point on its right: the edge lies west of it.
      if (turn !== 0 && turn < 0 === y > ay) winding += y > ay ? -gain : gain
    }
    return winding
  }
}

/** Edges by the heights they pass, in as many strips as an edge may lie in without their lists growing beyond measure. */
class Strips {
  private readonly lists: HalfEdge[][]
  private readonly low: number
  private readonly height: number

  constructor(edges: readonly HalfEdge[]) {
    let [low, high] = [Infinity, -Infinity]
    for (const { y } of edges) {
      low = Math.min(low, y)
      high = Math.max(high, y)
    }
    for (const { twin } of edges) {
      low = Math.min(low, (twin as HalfEdge).y)
      high = Math.max(high, (twin as HalfEdge).y)
    }
    this.low = low
    this.height = Math.max(1, (high - low) / Math.ceil(Math.sqrt(edges.length)))
    this.lists = Array.from({ length: this.of(high) + 1 }, () => [])
    for (const edge of edges) {
      const [one, other] = [this.of(edge.y), this.of((edge.twin as HalfEdge).y)]
      for (let s = Math.min(one, other); s <= Math.max(one, other); s++) this.lists[s]?.push(edge)
    }
  }

  at(y: number): readonly HalfEdge[] {
    return this.lists[this.of(y)] ?? []
  }

  private of(y: number): number {
    return Math.floor((y - this.low) / this.height)
  }
}

/** Round the land that is inside, hugging it. */
function boundary(points: PointIndex, around: readonly HalfEdge[][]): Ring[] {
  const bounds = (edge: HalfEdge) => !edge.used && (edge.left as number) > 0 && rightOf(edge) <= 0
  const rings: Ring[] = []
  for (const edges of around)
    for (const begin of edges) {
      if (!bounds(begin)) continue
      const x = [points.xOf(begin.from)]
      const y = [points.yOf(begin.from)]
      for (let edge: HalfEdge | undefined = begin; edge; ) {
        edge.used = true
        x.push(edge.x)
        y.push(edge.y)
        const here = around[edge.to] as HalfEdge[]
        const back = here.indexOf(edge.twin as HalfEdge)
        edge = undefined
        for (let turn = 1; turn <= here.length && !edge; turn++) {
          const next = here[(back - turn + here.length) % here.length] as HalfEdge
          if (bounds(next)) edge = next
        }
      }
      rings.push(...simpleRings({ x, y }))
    }
  return rings
}
