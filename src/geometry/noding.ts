/**
 * Noding: making lines meet only at shared grid points. Crossings are rounded to the grid and put into both lines; a
 * vertex closer than a grid step to another line is put into that line. Rounding can bring about new crossings, so this
 * is repeated until nothing changes (iterated snap rounding). Coordinates are whole millimetres.
 */

import { RUN, type Runs, runsOf, runTouches } from './chunks.ts'
import { orient2d } from './exact.ts'
import { boxOfLine, linesNear } from './near-lines.ts'

/** A polyline; a closed one repeats its first point. Noding adds points in place. */
export interface Line {
  x: number[]
  y: number[]
  /** Points that noding has added. */
  added: { readonly x: number; readonly y: number }[]
}

/** Vertices nearer than this (mm) to a line count as lying on it: rounding moves a line by up to 0.71 mm. */
const TOUCH = 1
const MAX_ROUNDS = 12

/** More crossings than any drawing has: a comb across a coast. Thrown before they are worked out, which would take minutes. */
export class TooManyCrossings extends Error {
  override name = 'TooManyCrossings'
}

export const MAX_CROSSINGS = 20_000

interface Insertion {
  readonly segment: number
  readonly at: number
  readonly x: number
  readonly y: number
}

/** Calls `visit` for the pairs of segments i of `one` and j of `two` that may touch; of a line with itself i < j. */
type Pairs = (one: Line, two: Line, visit: (i: number, j: number) => void) => void

/**
 * Node `drawn` lines against each other and against `fixed` ones, and fixed ones that change against all others.
 * Returns false where it does not settle; the lines are then unusable. `pairsOf` finds the pairs of segments to look at.
 */
export function nodeLines(drawn: readonly Line[], fixed: readonly Line[], pairsOf: Pairs = nearPairs()): boolean {
  const all = [...drawn, ...fixed]
  let fresh: readonly Line[] = drawn
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const insertions = new Map<Line, Insertion[]>()
    const done = new Set<Line>()
    const near = linesNear(all, fresh.length)
    for (const line of fresh) {
      for (const l of line.x.length > 0 ? near(boxOfLine(line), TOUCH) : []) {
        const other = all[l] as Line
        if (!done.has(other)) pairsOf(line, other, (i, j) => nodeSegments(line, i, other, j, insertions))
      }
      done.add(line)
    }
    if (insertions.size === 0) return true
    let crossings = 0
    for (const list of insertions.values()) crossings += list.length
    // Each is put into both lines.
    if (crossings > 2 * MAX_CROSSINGS) throw new TooManyCrossings()
    fresh = all.filter(line => insertions.has(line))
    for (const line of fresh) insert(line, insertions.get(line) as Insertion[])
  }
  return false
}

/**
 * Put vertices that come within `reach` (mm) of a line into it, once for every pair of segments: the line bends to them.
 * Vertices must be further apart than that. Where a segment's ends and the vertex all pass `isFixed`, it stays straight.
 */
export function bendToVertices(
  lines: readonly Line[],
  reach: number,
  isFixed: (x: number, y: number) => boolean
): void {
  const insertions = new Map<Line, Insertion[]>()
  const pairsOf = nearPairs(reach)
  const bend = (line: Line, i: number, x: number, y: number) => {
    const [ax, ay, bx, by] = [line.x[i], line.y[i], line.x[i + 1], line.y[i + 1]] as Segment
    const at = nearAt(ax, ay, bx, by, x, y, reach)
    if (at >= 0 && !(isFixed(x, y) && isFixed(ax, ay) && isFixed(bx, by)))
      push(insertions, line, { segment: i, at, x, y })
  }
  const near = linesNear(lines, lines.length)
  for (const [l, line] of lines.entries())
    for (const m of near(boxOfLine(line), reach)) {
      if (m < l) continue
      const other = lines[m] as Line
      pairsOf(line, other, (i, j) => {
        for (const k of [j, j + 1]) bend(line, i, other.x[k] as number, other.y[k] as number)
        for (const k of [i, i + 1]) bend(other, j, line.x[k] as number, line.y[k] as number)
      })
    }
  for (const [line, found] of insertions) insert(line, found)
}

/** Runs of segments are compared first. The boxes are kept for as long as a line keeps its coordinates. */
function nearPairs(reach = TOUCH): Pairs {
  const known = new Map<Line, { readonly x: readonly number[]; readonly runs: Runs }>()
  const runs = (line: Line): Runs => {
    const kept = known.get(line)
    if (kept && kept.x === line.x) return kept.runs
    const fresh = { x: line.x, runs: runsOf(line) }
    known.set(line, fresh)
    return fresh.runs
  }
  return (one, two, visit) => {
    const ofOne = runs(one)
    const ofTwo = runs(two)
    for (let r = 0; 4 * r < ofOne.length; r++) {
      const minX = ofOne[4 * r] as number
      const minY = ofOne[4 * r + 1] as number
      const maxX = ofOne[4 * r + 2] as number
      const maxY = ofOne[4 * r + 3] as number
      for (let s = one === two ? r : 0; 4 * s < ofTwo.length; s++)
        if (runTouches(ofTwo, s, minX, minY, maxX, maxY, reach)) segmentPairs(one, r, two, s, visit, reach)
    }
  }
}

type Segment = [ax: number, ay: number, bx: number, by: number]

function segmentPairs(
  one: Line,
  r: number,
  two: Line,
  s: number,
  visit: (i: number, j: number) => void,
  reach: number
): void {
  const endI = Math.min(one.x.length - 1, (r + 1) * RUN)
  const endJ = Math.min(two.x.length - 1, (s + 1) * RUN)
  for (let i = r * RUN; i < endI; i++) {
    const ax = one.x[i] as number
    const ay = one.y[i] as number
    const bx = one.x[i + 1] as number
    const by = one.y[i + 1] as number
    const minX = Math.min(ax, bx) - reach
    const maxX = Math.max(ax, bx) + reach
    const minY = Math.min(ay, by) - reach
    const maxY = Math.max(ay, by) + reach
    for (let j = one === two && r === s ? i + 1 : s * RUN; j < endJ; j++) {
      const cx = two.x[j] as number
      const dx = two.x[j + 1] as number
      if ((cx < minX && dx < minX) || (cx > maxX && dx > maxX)) continue
      const cy = two.y[j] as number
      const dy = two.y[j + 1] as number
      if ((cy < minY && dy < minY) || (cy > maxY && dy > maxY)) continue
      visit(i, j)
    }
  }
}

function nodeSegments(one: Line, i: number, two: Line, j: number, insertions: Map<Line, Insertion[]>): void {
  const [ax, ay, bx, by] = [one.x[i], one.y[i], one.x[i + 1], one.y[i + 1]] as Segment
  const [cx, cy, dx, dy] = [two.x[j], two.y[j], two.x[j + 1], two.y[j + 1]] as Segment
  let touching = false
  const touch = (line: Line, segment: number, at: number, x: number, y: number) => {
    touching = true
    push(insertions, line, { segment, at, x, y })
  }
  let at = nearAt(ax, ay, bx, by, cx, cy)
  if (at >= 0) touch(one, i, at, cx, cy)
  at = nearAt(ax, ay, bx, by, dx, dy)
  if (at >= 0) touch(one, i, at, dx, dy)
  at = nearAt(cx, cy, dx, dy, ax, ay)
  if (at >= 0) touch(two, j, at, ax, ay)
  at = nearAt(cx, cy, dx, dy, bx, by)
  if (at >= 0) touch(two, j, at, bx, by)
  if (touching) return
  const c = orient2d(ax, ay, bx, by, cx, cy)
  const d = orient2d(ax, ay, bx, by, dx, dy)
  if (c * d >= 0) return
  const a = orient2d(cx, cy, dx, dy, ax, ay)
  const b = orient2d(cx, cy, dx, dy, bx, by)
  if (a * b >= 0) return
  const denominator = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
  const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / denominator
  const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / denominator
  // Placed along the second line: when that one is a border, it bends by rounding only, never by the drawing's length.
  const x = Math.round(cx + u * (dx - cx))
  const y = Math.round(cy + u * (dy - cy))
  push(insertions, one, { segment: i, at: t, x, y })
  push(insertions, two, { segment: j, at: u, x, y })
}

/** Where along a→b the point p lies (0–1) if it is nearer than `reach` and neither end; else −1. */
function nearAt(ax: number, ay: number, bx: number, by: number, px: number, py: number, reach = TOUCH): number {
  if ((px === ax && py === ay) || (px === bx && py === by)) return -1
  const ux = bx - ax
  const uy = by - ay
  const vx = px - ax
  const vy = py - ay
  const length2 = ux * ux + uy * uy
  const along = ux * vx + uy * vy
  if (along <= 0 || along >= length2) return -1
  const across = ux * vy - uy * vx
  return across * across < reach * reach * length2 ? along / length2 : -1
}

function push(insertions: Map<Line, Insertion[]>, line: Line, insertion: Insertion): void {
  const list = insertions.get(line)
  if (list && list.length > 2 * MAX_CROSSINGS) throw new TooManyCrossings()
  if (list) list.push(insertion)
  else insertions.set(line, [insertion])
}

function insert(line: Line, insertions: Insertion[]): void {
  insertions.sort((p, q) => p.segment - q.segment || p.at - q.at || p.x - q.x || p.y - q.y)
  const x: number[] = []
  const y: number[] = []
  let next = 0
  for (let i = 0; i < line.x.length; i++) {
    append(x, y, line.x[i] as number, line.y[i] as number)
    for (; insertions[next]?.segment === i; next++) {
      const point = insertions[next] as Insertion
      append(x, y, point.x, point.y)
      line.added.push(point)
    }
  }
  line.x = x
  line.y = y
}

function append(x: number[], y: number[], px: number, py: number): void {
  if (x.length > 0 && x[x.length - 1] === px && y[y.length - 1] === py) return
  x.push(px)
  y.push(py)
}
