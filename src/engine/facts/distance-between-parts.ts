/** How far apart the parts of a municipality lie. */

import Flatbush from 'flatbush'
import { type Box, isInBox } from '../../geometry/box.ts'
import { nearestAlong } from '../../geometry/segments.ts'
import type { HalfEdge } from '../../partition/half-edge.ts'
import type { Strands } from '../../partition/strands.ts'

/** Land with what bounds it. The same object stands for the same land. */
export interface Bounded {
  readonly bounds: readonly HalfEdge[]
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
  /** It was among the parts in every search from the first of these two to the last. */
  since: number
  until: number
  /** Of all parts that were there in this search none is nearer than `near`. */
  searched: number
}

/** Metres between the parts of a municipality where parts are few and asked about once. See PartDistances. */
export function largestGapM(strands: Strands, parts: readonly Bounded[]): number {
  return new PartDistances(strands).largestGapM(parts)
}

/**
 * The parts of one municipality as changes come and go. What is known of parts stays true while they are the same, and while
 * there is the other part's line: a line lies between the same municipalities as long as it lives. Of a thousand parts a
 * change alters one or two, and only those are new to the others.
 */
export class PartDistances {
  private readonly strands: Strands
  private readonly book = new WeakMap<Bounded, Known>()
  private searches = 0

  constructor(strands: Strands) {
    this.strands = strands
  }

  /**
   * Metres from the part that lies farthest off to the part nearest to it: of each part's distance to its nearest
   * neighbour, the largest. Straight lines in EPSG:3035 between the parts' outlines; 0 for one part.
   */
  largestGapM(parts: readonly Bounded[]): number {
    if (parts.length < 2) return 0
    const search = new GapSearch(this.strands, this.present(parts), this.searches)
    let largest = 0
    // Those that may lie farthest off first: what they find, the others need not reach.
    for (const part of search.farthestFirst()) {
      if (search.within(part) <= largest) continue
      largest = Math.max(largest, search.nearestTo(part, largest))
    }
    // To the decimetre: corners that a change has put into a coast may lie a millimetre off it.
    return Math.round(largest / 100) / 10
  }

  private present(parts: readonly Bounded[]): Known[] {
    this.searches++
    return parts.map(part => {
      const known = this.book.get(part) ?? this.describe(part)
      if (known.until < this.searches - 1) known.since = this.searches
      known.until = this.searches
      return known
    })
  }

  private describe(part: Bounded): Known {
    const lines = [...new Set(part.bounds.map(({ strand }) => strand))]
    const box = this.strands.boxAround(lines)
    const known = { lines, box, index: null, near: null, since: this.searches, until: this.searches, searched: 0 }
    this.book.set(part, known)
    return known
  }
}

/** From so many parts that nothing is known of on, it pays to put a neighbour's lines in an index for them. */
const MANY = 8
/** Neighbours asked for some way to them. */
const MOST_ASKED = 4

/** One search, among the parts there are now. */
class GapSearch {
  private readonly strands: Strands
  private readonly known: readonly Known[]
  /** Number of this search. */
  private readonly number: number
  private found: Flatbush | null = null

  constructor(strands: Strands, known: readonly Known[], number: number) {
    this.strands = strands
    this.known = known
    this.number = number
    for (const one of this.known)
      if (one.near && !this.stands(one.near.other)) {
        one.near = null
        one.searched = 0
      }
    this.tellNewcomers()
    const unbounded = [...this.known.keys()].filter(part => this.within(part) === Infinity)
    for (const part of unbounded) this.askNeighbour(part, unbounded.length > MANY)
  }

  /** By their boxes. */
  private get index(): Flatbush {
    if (this.found) return this.found
    this.found = new Flatbush(this.known.length, 16, Float64Array)
    for (const { box } of this.known) this.found.add(...box)
    this.found.finish()
    return this.found
  }

  private stands({ strand, stamp }: Line): boolean {
    return strand < this.strands.count && this.strands.isAlive(strand) && this.strands.stampOf(strand) === stamp
  }

  /** Whoever has found a line of a part that nothing is known of is as near to that. */
  private tellNewcomers(): void {
    const newcomers = this.known.filter(({ near }) => near === null)
    const by = new Map(newcomers.flatMap(known => known.lines.map(line => [line, known] as const)))
    if (by.size === 0) return
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
    const within = Float64Array.from(this.known, ({ near }) => near?.mm ?? Infinity)
    return [...this.known.keys()].sort((a, b) => (within[b] as number) - (within[a] as number))
  }

  /** mm to the nearest other part; where that is no more than `enough`, anything up to it. */
  nearestTo(part: number, enough: number): number {
    const own = this.known[part] as Known
    for (const { other, apart } of this.around(part, own)) {
      if (this.within(part) <= enough) return this.within(part)
      if (apart >= this.within(part)) break
      this.measure(own, other)
    }
    own.searched = this.number
    return this.within(part)
  }

  /** Other parts that may be nearer than any that was found, those with the nearest box first. */
  private around(part: number, own: Known): { readonly other: Known; readonly apart: number }[] {
    const [x0, y0, x1, y1] = own.box
    const reach = this.within(part)
    const places =
      own.searched === 0
        ? this.index.search(x0 - reach, y0 - reach, x1 + reach, y1 + reach)
        : [...this.known.keys()].filter(i => (this.known[i] as Known).since > own.searched)
    return places
      .filter(i => i !== part)
      .map(i => ({ other: this.known[i] as Known, apart: boxDistance(own.box, (this.known[i] as Known).box) }))
      .sort((a, b) => a.apart - b.apart)
  }

  /**
   * Some way to the part whose box is nearest to the middle of a part's own. A box around the middle tells little of how near
   * its part is, so then the next one is asked too.
   */
  private askNeighbour(part: number, indexed: boolean): void {
    const own = this.known[part] as Known
    const [x0, y0, x1, y1] = own.box
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
    for (const i of this.index.neighbors(x, y, MOST_ASKED, Infinity, one => one !== part)) {
      const other = this.known[i] as Known
      this.reach(own, other, indexed)
      if (!isInBox(other.box, x, y)) break
    }
  }

  /** From a corner of one part to the line of another that seems nearest: how far they are apart at most. */
  private reach(own: Known, other: Known, indexed: boolean): void {
    const { strands } = this
    const line = own.lines[0] as number
    const [x, y] = [strands.x(line, 0), strands.y(line, 0)]
    const seems = indexed
      ? other.lines[this.indexOf(other).neighbors(x, y, 1)[0] as number]
      : nearestBox(strands, other.lines, x, y)
    const theirs = seems as number
    let mm = Infinity
    for (let v = 1; v < strands.vertexCount(theirs); v++) {
      const [ax, ay] = [strands.x(theirs, v - 1), strands.y(theirs, v - 1)]
      mm = Math.min(mm, distanceWithin(mm, ax, ay, strands.x(theirs, v), strands.y(theirs, v), x, y))
    }
    this.tell(own, other, { mm, own: this.line(line), other: this.line(theirs) })
  }

  /** From a part to another; both learn of it. */
  private measure(one: Known, two: Known): void {
    const isFewer = one.lines.length <= two.lines.length
    const [few, many] = isFewer ? [one, two] : [two, one]
    const found = this.apart(few, many, one.near?.mm ?? Infinity)
    if (found) this.tell(few, many, found)
  }

  private tell(one: Known, two: Known, { mm, own, other }: Near): void {
    nearer(one, mm, own, other)
    nearer(two, mm, other, own)
  }

  /** null where nothing is nearer than `least`. */
  private apart(few: Known, many: Known, least: number): Near | null {
    const index = this.indexOf(many)
    let [mm, own, other] = [least, -1, -1]
    const look = (line: number, theirs: number) => {
      const found = this.between(line, theirs, mm)
      if (found < mm) [mm, own, other] = [found, line, theirs]
    }
    for (const line of this.likeliestFirst(few, many.lines, index)) {
      const [x0, y0, x1, y1] = this.strands.boxOf(line)
      for (const item of index.search(x0 - mm, y0 - mm, x1 + mm, y1 + mm)) {
        const theirs = many.lines[item] as number
        if (boxDistance(this.strands.boxOf(line), this.strands.boxOf(theirs)) < mm) look(line, theirs)
      }
    }
    return own < 0 ? null : { mm, own: this.line(own), other: this.line(other) }
  }

  private indexOf(known: Known): Flatbush {
    known.index ??= indexed(this.strands, known.lines)
    return known.index
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
}

function nearer(known: Known, mm: number, own: Line, other: Line): void {
  if (mm < (known.near?.mm ?? Infinity)) known.near = { mm, own, other }
}

function nearestBox(strands: Strands, lines: readonly number[], x: number, y: number): number {
  let [best, nearest] = [lines[0] as number, Infinity]
  for (const line of lines) {
    const apart = boxDistance(strands.boxOf(line), [x, y, x, y])
    if (apart < nearest) [best, nearest] = [line, apart]
  }
  return best
}

function indexed(strands: Strands, lines: readonly number[]): Flatbush {
  const index = new Flatbush(lines.length, 16, Float64Array)
  for (const line of lines) index.add(...strands.boxOf(line))
  index.finish()
  return index
}

function boxDistance([minX, minY, maxX, maxY]: Box, [x0, y0, x1, y1]: Box): number {
  const dx = minX > x1 ? minX - x1 : x0 > maxX ? x0 - maxX : 0
  const dy = minY > y1 ? minY - y1 : y0 > maxY ? y0 - maxY : 0
  return dx === 0 ? dy : dy === 0 ? dx : Math.sqrt(dx * dx + dy * dy)
}

/** From a point to a segment; Infinity where that is a little more than `reach`, which most are by far. */
function distanceWithin(reach: number, ax: number, ay: number, bx: number, by: number, px: number, py: number): number {
  const t = nearestAlong(ax, ay, bx, by, px, py)
  const [dx, dy] = [ax + t * (bx - ax) - px, ay + t * (by - ay) - py]
  return dx * dx + dy * dy > reach * reach * (1 + 1e-9) ? Infinity : Math.hypot(dx, dy)
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
    let [ax, ay] = [strands.x(line, 0), strands.y(line, 0)]
    for (let v = 1; v < m; v++) {
      const [bx, by] = [strands.x(line, v), strands.y(line, v)]
      nearest = Math.min(nearest, distanceWithin(nearest, ax, ay, bx, by, px, py))
      ax = bx
      ay = by
    }
  }
  return nearest
}
