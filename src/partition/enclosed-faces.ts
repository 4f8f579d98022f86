/** The land between a line and the path it replaces: both join the same two points, either way, and may cross. */

import { addAt } from '../collections/lists.ts'
import { firstClockwise, type Ray } from '../geometry/directions.ts'
import { orient2d } from '../geometry/exact.ts'
import { type Line, nodeLines, TooManyCrossings } from '../geometry/noding.ts'
import { PointIndex } from '../geometry/point-index.ts'
import { type Polyline, type Ring, vertexAt } from '../geometry/rings.ts'
import { ringPolygons, simpleRings } from '../geometry/simple-rings.ts'
import { snapToStrands } from '../geometry/snap.ts'
import { firstRepeat } from './parse-drawing.ts'

/** Land between line and path, by the side of the path it lies on. Outer rings counter-clockwise, holes clockwise; mm. */
export interface EnclosedFaces {
  readonly left: readonly Ring[]
  readonly right: readonly Ring[]
  /** Lies on both, where the line leads round an end of the path. */
  readonly both: readonly Ring[]
}

type Side = 'left' | 'right'

interface Edge {
  readonly from: number
  readonly to: number
  /** Part of the path, which runs from `from` to `to`; else of the line. */
  readonly ofPath: boolean
}

interface EdgeRay extends Ray {
  readonly to: number
}

/** Where a line meets itself; mm. */
export interface Meeting {
  readonly crossing: readonly [x: number, y: number]
}

/** 'not-exact' or 'too-many-crossings' where the two cannot be noded. Points of the line within `reach` (mm) of the path are on it. */
export function facesBetween(
  line: Polyline,
  path: Polyline,
  reach: number
): EnclosedFaces | Meeting | 'not-exact' | 'too-many-crossings' {
  const drawn: Line = { x: [...line.x], y: [...line.y], added: [] }
  const border: Line = { x: [...path.x], y: [...path.y], added: [] }
  snapToStrands([drawn], [border], reach)
  try {
    if (!nodeLines([drawn], [border])) return 'not-exact'
  } catch (error) {
    if (error instanceof TooManyCrossings) return 'too-many-crossings'
    throw error
  }
  const points = new PointIndex(drawn.x.length + border.x.length)
  const onLine = points.addAll(drawn)
  if (new Set(onLine).size < onLine.length) {
    const again = firstRepeat(drawn)
    return { crossing: vertexAt(drawn, again) }
  }
  const onPath = points.addAll(border)
  const edges = oddEdges(onLine, onPath)
  const outgoing: EdgeRay[][] = []
  const sides = new Map<string, Side>()
  for (const { from, to, inside } of oriented(points, edges)) {
    if (inside) sides.set(`${from} ${to}`, inside)
    addAt(outgoing, from, { x: points.xOf(to), y: points.yOf(to), to })
  }
  return bySide(walked(points, outgoing), points, sides)
}

/** Edges that line and path do not share: where they run together nothing lies between. */
function oddEdges(onLine: readonly number[], onPath: readonly number[]): Edge[] {
  const found = new Map<string, Edge>()
  const put = (run: readonly number[], ofPath: boolean) => {
    for (let i = 0; i + 1 < run.length; i++) {
      const [from, to] = [run[i] as number, run[i + 1] as number]
      const key = from < to ? `${from} ${to}` : `${to} ${from}`
      if (found.has(key)) found.delete(key)
      else found.set(key, { from, to, ofPath })
    }
  }
  put(onPath, true)
  put(onLine, false)
  return [...found.values()]
}

/** Every edge with the land between on its left, by the even–odd rule; `inside`: which side of the path that is. */
function* oriented(
  points: PointIndex,
  edges: readonly Edge[]
): Generator<{ from: number; to: number; inside: Side | null }> {
  const beside: Edge[][] = []
  for (const edge of edges) for (const end of [edge.from, edge.to]) addAt(beside, end, edge)
  const known = new Map<Edge, boolean>()
  for (const first of edges) {
    if (known.has(first)) continue
    const leftIn = leftIsInside(points, edges, first)
    known.set(first, leftIn)
    // On from both ends while nothing branches off, land keeps to its side.
    for (const end of [first.to, first.from]) {
      let [edge, at, inside] = [first, end, leftIn]
      for (;;) {
        const both = beside[at] as Edge[]
        const next = both.length === 2 ? (both[0] === edge ? both[1] : both[0]) : undefined
        if (next === undefined || known.has(next)) break
        const sameWay = (edge.to === at) === (next.from === at)
        if (!sameWay) inside = !inside
        known.set(next, inside)
        at = next.from === at ? next.to : next.from
        edge = next
      }
    }
  }
  for (const [{ from, to, ofPath }, leftIn] of known) {
    const inside = ofPath ? (leftIn ? 'left' : 'right') : null
    yield leftIn ? { from, to, inside } : { from: to, to: from, inside }
  }
}

/** Counts the edges that a ray from the middle of `edge` meets, in half millimetres, where that middle is on the grid. */
function leftIsInside(points: PointIndex, edges: readonly Edge[], edge: Edge): boolean {
  const at = (point: number, swap: boolean): readonly [number, number] => {
    const [x, y] = [2 * points.xOf(point), 2 * points.yOf(point)]
    return swap ? [y, x] : [x, y]
  }
  // An upright edge is looked at with x and y exchanged, which turns left into right.
  const upright = points.xOf(edge.from) === points.xOf(edge.to)
  const [ax, ay] = at(edge.from, upright)
  const [bx, by] = at(edge.to, upright)
  const [px, py] = [(ax + bx) / 2, (ay + by) / 2]
  let above = 0
  for (const other of edges) {
    if (other === edge) continue
    const [cx, cy] = at(other.from, upright)
    const [dx, dy] = at(other.to, upright)
    if (cx > px === dx > px) continue
    if ((cx < dx ? orient2d(cx, cy, dx, dy, px, py) : orient2d(dx, dy, cx, cy, px, py)) < 0) above++
  }
  const insideAbove = above % 2 === 1
  const leftIsAbove = ax < bx !== upright
  return leftIsAbove === insideAbove
}

/** Boundaries of the land between, turning so that each keeps to its land; rings that pass every point once. */
function walked(points: PointIndex, outgoing: readonly EdgeRay[][]): Ring[] {
  const rings: Ring[] = []
  const used = new Set<EdgeRay>()
  for (const [start, rays] of outgoing.entries())
    for (const begin of rays ?? []) {
      if (used.has(begin)) continue
      const [x, y] = [[points.xOf(start)], [points.yOf(start)]]
      for (let ray: EdgeRay | null = begin; ray && !used.has(ray); ) {
        used.add(ray)
        const back: Ray = { x: x.at(-1) as number, y: y.at(-1) as number }
        const here: EdgeRay = ray
        x.push(here.x)
        y.push(here.y)
        const on = (outgoing[here.to] ?? []).filter(other => !used.has(other))
        ray = firstClockwise(here.x, here.y, back, on)
      }
      rings.push(...simpleRings({ x, y }))
    }
  return rings
}

/** `sides`: by edge of the path, with the land between on its left, the side of the path that is. */
function bySide(rings: readonly Ring[], points: PointIndex, sides: ReadonlyMap<string, Side>): EnclosedFaces {
  const faces = { left: [] as Ring[], right: [] as Ring[], both: [] as Ring[] }
  for (const { outer, holes } of ringPolygons(rings)) {
    const found = new Set<Side>()
    for (const { x, y } of [outer, ...holes]) {
      const run = x.map((at, i) => points.find(at, y[i] as number))
      for (let i = 0; i + 1 < run.length; i++) {
        const side = sides.get(`${run[i]} ${run[i + 1]}`)
        if (side) found.add(side)
      }
    }
    const [only] = found
    faces[found.size === 1 && only ? only : 'both'].push(outer, ...holes)
  }
  return faces
}
