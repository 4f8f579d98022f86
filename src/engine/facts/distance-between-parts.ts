/** How far apart the parts of a municipality lie. */

import Flatbush from 'flatbush'
import type { Box } from '../../geometry/box.ts'
import { distanceToSegment } from '../../geometry/segments.ts'
import type { HalfEdge } from '../../partition/half-edge.ts'
import type { Strands } from '../../partition/strands.ts'

/** Land with what bounds it. The same object stands for the same land. */
export interface Bounded {
  readonly bounds: readonly HalfEdge[]
}

/**
 * Metres from the part that lies farthest off to the part nearest to it: of each part's distance to its nearest
 * neighbour, the largest. Straight lines in EPSG:3035 between the parts' outlines; 0 for one part.
 */
export function largestGapM(strands: Strands, parts: readonly Bounded[]): number {
  if (parts.length < 2) return 0
  const search = new GapSearch(strands, parts)
  let largest = 0
  // Those that may lie farthest off first: what they find, the others need not reach.
  for (const part of search.farthestFirst()) {
    if (search.within(part) <= largest) continue
    largest = Math.max(largest, search.nearestTo(part, largest))
  }
  // To the decimetre: corners that a change has put into a coast may lie a millimetre off it.
  return Math.round(largest / 100) / 10
}

/** A stretch of a part's outline, and one of another part's that is `mm` from it. */
interface Near {
  readonly mm: number
  readonly own: Line
  readonly other: Line
}

/** A strand, told from others that may get its number. */
interface Line {
  readonly strand: number
  readonly stamp: number
}

/** A part's lines, and the nearest that was found of another part. */
interface Known {
  readonly lines: readonly number[]
  readonly box: Box
  index: Flatbush | null
  near: Near | null
}

/**
 * What is known of parts stays true while they are the same, and while there is the other part's line: a line lies between
 * the same municipalities as long as it lives. Of a thousand parts, a change alters one or two.
 */
const book = new WeakMap<Bounded, Known>()

class GapSearch {
  private readonly strands: Strands
  private readonly known: readonly Known[]
  private readonly index: Flatbush

  constructor(strands: Strands, parts: readonly Bounded[]) {
    this.strands = strands
    this.known = parts.map(part => book.get(part) ?? this.describe(part))
    for (const known of this.known) if (known.near && !this.stands(known.near.other)) known.near = null
    this.index = new Flatbush(parts.length, 16, Float64Array)
    for (const { box } of this.known) this.index.add(...box)
    this.index.finish()
    this.tellNewcomers()
    for (const part of parts.keys()) if (this.within(part) === Infinity) this.askNeighbour(part)
  }

  private stands({ strand, stamp }: Line): boolean {
    return strand < this.strands.count && this.strands.isAlive(strand) && this.strands.stampOf(strand) === stamp
  }

  /** Whoever has found a line of a part that nothing is known of is as near to that. */
  private tellNewcomers(): void {
    const newcomers = this.known.filter(({ near }) => near === null)
    const by = new Map(newcomers.flatMap(known => known.lines.map(line => [line, known] as const)))
    for (const { near } of this.known) {
      const known = near && by.get(near.other.strand)
      if (near && known) nearer(known, near.mm, near.other, near.own)
    }
  }

  /** mm: some other part is no farther off than this. */
  within(part: number): number {
    return (this.known[part] as Known).near?.mm ?? Infinity
  }

  farthestFirst(): number[] {
    return [...this.known.keys()].sort((a, b) => this.within(b) - this.within(a))
  }

  /** mm to the nearest other part; where that is no more than `enough`, anything up to it. */
  nearestTo(part: number, enough: number): number {
    const { box } = this.known[part] as Known
    const [x0, y0, x1, y1] = box
    const reach = this.within(part)
    const around = this.index
      .search(x0 - reach, y0 - reach, x1 + reach, y1 + reach, other => other !== part)
      .map(other => ({ other, apart: boxDistance(box, (this.known[other] as Known).box) }))
      .sort((a, b) => a.apart - b.apart)
    for (const { other, apart } of around) {
      if (this.within(part) <= enough || apart >= this.within(part)) break
      this.measure(part, other)
    }
    return this.within(part)
  }

  /** The part whose box is nearest to the middle of a part's own. */
  private askNeighbour(part: number): void {
    const [x0, y0, x1, y1] = (this.known[part] as Known).box
    for (const other of this.index.neighbors((x0 + x1) / 2, (y0 + y1) / 2, 1, Infinity, one => one !== part))
      this.measure(part, other)
  }

  /** From a part to another; both learn of it. */
  private measure(part: number, other: number): void {
    const [one, two] = [this.known[part], this.known[other]] as [Known, Known]
    const isFewer = one.lines.length <= two.lines.length
    const [few, many] = isFewer ? [one, two] : [two, one]
    const { mm, own, other: theirs } = this.apart(few, many)
    nearer(few, mm, own, theirs)
    nearer(many, mm, theirs, own)
  }

  private apart(few: Known, many: Known): Near {
    many.index ??= indexed(this.strands, many.lines)
    let [mm, own, other] = [Infinity, -1, -1]
    const look = (line: number, theirs: number) => {
      const found = this.between(line, theirs, mm)
      if (found < mm) [mm, own, other] = [found, line, theirs]
    }
    for (const line of this.likeliestFirst(few, many.lines, many.index)) {
      const [x0, y0, x1, y1] = this.strands.boxOf(line)
      if (mm === Infinity)
        for (const item of many.index.neighbors((x0 + x1) / 2, (y0 + y1) / 2, 1)) look(line, many.lines[item] as number)
      for (const item of many.index.search(x0 - mm, y0 - mm, x1 + mm, y1 + mm)) {
        const theirs = many.lines[item] as number
        if (boxDistance(this.strands.boxOf(line), this.strands.boxOf(theirs)) < mm) look(line, theirs)
      }
    }
    return { mm, own: this.line(own), other: this.line(other) }
  }

  private line(strand: number): Line {
    return { strand, stamp: this.strands.stampOf(strand) }
  }

  /** By how near a line of the other part seems: the first then gives the distance, and the others need not look far. */
  private likeliestFirst({ lines }: Known, others: readonly number[], index: Flatbush): readonly number[] {
    if (lines.length === 1) return lines
    const { strands } = this
    return lines
      .map(line => {
        const box = strands.boxOf(line)
        const [item = 0] = index.neighbors((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, 1)
        return { line, apart: boxDistance(box, strands.boxOf(others[item] as number)) }
      })
      .sort((a, b) => a.apart - b.apart)
      .map(({ line }) => line)
  }

  /** mm, where that is less than `least`. */
  private between(line: number, other: number, least: number): number {
    const there = toSegments(this.strands, line, other, least)
    return Math.min(there, toSegments(this.strands, other, line, Math.min(least, there)))
  }

  private describe(part: Bounded): Known {
    const lines = [...new Set(part.bounds.map(({ strand }) => strand))]
    const known = { lines, box: this.strands.boxAround(lines), index: null, near: null }
    book.set(part, known)
    return known
  }
}

function nearer(known: Known, mm: number, own: Line, other: Line): void {
  if (mm < (known.near?.mm ?? Infinity)) known.near = { mm, own, other }
}

function indexed(strands: Strands, lines: readonly number[]): Flatbush {
  const index = new Flatbush(lines.length, 16, Float64Array)
  for (const line of lines) index.add(...strands.boxOf(line))
  index.finish()
  return index
}

function boxDistance([minX, minY, maxX, maxY]: Box, [x0, y0, x1, y1]: Box): number {
  return Math.hypot(Math.max(0, minX - x1, x0 - maxX), Math.max(0, minY - y1, y0 - maxY))
}

/**
 * From the vertices of one line to the segments of another, where that is less than `least`: the shortest way between lines
 * that don't cross ends at a vertex.
 */
function toSegments(strands: Strands, points: number, line: number, least: number): number {
  let nearest = least
  const [minX, minY, maxX, maxY] = strands.boxOf(line)
  const [n, m] = [strands.vertexCount(points), strands.vertexCount(line)]
  for (let p = 0; p < n; p++) {
    const px = strands.x(points, p)
    const py = strands.y(points, p)
    if (px < minX - nearest || px > maxX + nearest || py < minY - nearest || py > maxY + nearest) continue
    for (let v = 1; v < m; v++) {
      const ax = strands.x(line, v - 1)
      const ay = strands.y(line, v - 1)
      const found = distanceToSegment(ax, ay, strands.x(line, v), strands.y(line, v), px, py)
      if (found < nearest) nearest = found
    }
  }
  return nearest
}
