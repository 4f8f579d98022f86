/** Lines of straight edges on the grid, closed (rings) and open (polylines). */
import type { Box } from './box.ts'
import { ExactSum, orient2d } from './exact.ts'

/** Points of the grid in order, whatever they stand for; mm. */
export interface Vertices {
  readonly x: readonly number[]
  readonly y: readonly number[]
}

/** Never there at run time: it keeps rings and polylines from being taken for one another. */
declare const shape: unique symbol

/** A closed line: its first vertex is repeated as its last. Counter-clockwise is positive. */
export interface Ring extends Vertices {
  readonly [shape]?: 'closed'
}

/** A line that leads from its first vertex to its last; that the two are one is not said. */
export interface Polyline extends Vertices {
  readonly [shape]?: 'open'
}

export function vertexAt({ x, y }: Vertices, i: number): readonly [x: number, y: number] {
  return [x[i] as number, y[i] as number]
}

/** All vertices as pairs. */
export function verticesOf(line: Vertices): (readonly [x: number, y: number])[] {
  return line.x.map((_, i) => vertexAt(line, i))
}

/** Repeats the first vertex as the last, in place. */
export function close({ x, y }: { readonly x: number[]; readonly y: number[] }): void {
  x.push(x[0] as number)
  y.push(y[0] as number)
}

/** Every edge from its first end to its second, in order. The hottest loops read the coordinates themselves: that is faster. */
export function eachEdge({ x, y }: Vertices, visit: (ax: number, ay: number, bx: number, by: number) => void): void {
  for (let i = 0; i + 1 < x.length; i++) visit(x[i] as number, y[i] as number, x[i + 1] as number, y[i + 1] as number)
}

/** Twice the signed area in mm², exact. */
export function doubledArea(ring: Ring): ExactSum {
  const sum = new ExactSum()
  const ox = ring.x[0] ?? 0
  const oy = ring.y[0] ?? 0
  for (let i = 0; i + 1 < ring.x.length; i++) {
    sum.addCross(
      (ring.x[i] as number) - ox,
      (ring.y[i] as number) - oy,
      (ring.x[i + 1] as number) - ox,
      (ring.y[i + 1] as number) - oy
    )
  }
  return sum
}

export function reversed(ring: Ring): Ring {
  return { x: [...ring.x].reverse(), y: [...ring.y].reverse() }
}

/** Least and greatest coordinates of all rings. */
export function boxOfRings(rings: readonly Ring[]): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of rings) {
    for (let i = 0; i < x.length; i++) {
      minX = Math.min(minX, x[i] as number)
      minY = Math.min(minY, y[i] as number)
      maxX = Math.max(maxX, x[i] as number)
      maxY = Math.max(maxY, y[i] as number)
    }
  }
  return [minX, minY, maxX, maxY]
}

/** Even–odd test against all rings; exact. Points on a line may fall either way. */
export function insideRings(rings: readonly Ring[], px: number, py: number): boolean {
  let inside = false
  for (const { x, y } of rings) {
    for (let i = 0; i + 1 < x.length; i++) {
      const ay = y[i] as number
      const by = y[i + 1] as number
      if (ay > py === by > py) continue
      const s = orient2d(x[i] as number, ay, x[i + 1] as number, by, px, py)
      if (s === 0) continue
      if (s > 0 === by > ay) inside = !inside
    }
  }
  return inside
}

/** Segments per strip of an insideTest. */
const PER_STRIP = 8

/** The same test for many points: segments are found by strips along y. */
export function insideTest(rings: readonly Ring[]): (px: number, py: number) => boolean {
  const segments = rings.reduce((sum, { x }) => sum + x.length - 1, 0)
  if (segments < 8 * PER_STRIP) return (px, py) => insideRings(rings, px, py)
  let [minY, maxY] = [Infinity, -Infinity]
  for (const { y } of rings) {
    for (const value of y) {
      if (value < minY) minY = value
      if (value > maxY) maxY = value
    }
  }
  const height = Math.max(1, (maxY - minY) / Math.ceil(segments / PER_STRIP))
  const stripOf = (y: number) => Math.floor((y - minY) / height)
  const strips: { x: number[]; y: number[] }[][] = Array.from({ length: stripOf(maxY) + 1 }, () => [])
  for (const ring of rings)
    eachEdge(ring, (ax, ay, bx, by) => {
      const segment = { x: [ax, bx], y: [ay, by] }
      for (let s = stripOf(Math.min(ay, by)); s <= stripOf(Math.max(ay, by)); s++) strips[s]?.push(segment)
    })
  return (px, py) => insideRings(strips[stripOf(py)] ?? [], px, py)
}

/**
 * First place where lines, open or closed, cross in an edge or run over each other, other than touching at a point; null where there is none.
 * What crosses through a point is found by crossingOf (src/geometry/self-crossing.ts).
 */
export function firstCrossing(lines: readonly Vertices[]): { readonly x: number; readonly y: number } | null {
  const segments: { line: number; i: number; minX: number; maxX: number }[] = []
  for (const [line, { x }] of lines.entries()) {
    for (let i = 0; i + 1 < x.length; i++) {
      const a = x[i] as number
      const b = x[i + 1] as number
      segments.push({ line, i, minX: Math.min(a, b), maxX: Math.max(a, b) })
    }
  }
  segments.sort((p, q) => p.minX - q.minX)
  for (let m = 0; m < segments.length; m++) {
    const p = segments[m] as (typeof segments)[number]
    for (let n = m + 1; n < segments.length; n++) {
      const q = segments[n] as (typeof segments)[number]
      if (q.minX > p.maxX) break
      if (crosses(lines[p.line] as Vertices, p.i, lines[q.line] as Vertices, q.i)) {
        const [x, y] = vertexAt(lines[p.line] as Vertices, p.i)
        return { x, y }
      }
    }
  }
  return null
}

function crosses(one: Vertices, i: number, two: Vertices, j: number): boolean {
  const ax = one.x[i] as number
  const ay = one.y[i] as number
  const bx = one.x[i + 1] as number
  const by = one.y[i + 1] as number
  const cx = two.x[j] as number
  const cy = two.y[j] as number
  const dx = two.x[j + 1] as number
  const dy = two.y[j + 1] as number
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return false
  const c = orient2d(ax, ay, bx, by, cx, cy)
  const d = orient2d(ax, ay, bx, by, dx, dy)
  const a = orient2d(cx, cy, dx, dy, ax, ay)
  const b = orient2d(cx, cy, dx, dy, bx, by)
  if (c === 0 && d === 0) return overlapsOnLine(ax, ay, bx, by, cx, cy, dx, dy)
  return c * d < 0 && a * b < 0
}

/** On one line: do they share more than a point? */
function overlapsOnLine(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number
): boolean {
  const byX = Math.abs(bx - ax) >= Math.abs(by - ay)
  const [p, q, r, s] = byX ? [ax, bx, cx, dx] : [ay, by, cy, dy]
  return Math.min(Math.max(p, q), Math.max(r, s)) > Math.max(Math.min(p, q), Math.min(r, s))
}
