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

/** A part's lines, and another part that is no farther than `mm` from it, as long as there is that one. */
interface Known {
  readonly lines: readonly number[]
  readonly box: Box
  index: Flatbush | null
  mm: number
  other: Bounded | null
}

/** What is known of parts stays true while they are the same: of a thousand, a change alters one or two. */
const book = new WeakMap<Bounded, Known>()

class GapSearch {
  private readonly strands: Strands
  private readonly parts: readonly Bounded[]
  private readonly known: readonly Known[]
  private readonly index: Flatbush

  constructor(strands: Strands, parts: readonly Bounded[]) {
    this.strands = strands
    this.parts = parts
    const now = new Set(parts)
    this.known = parts.map(part => {
      const known = book.get(part) ?? this.describe(part)
      if (known.other && !now.has(known.other)) Object.assign(known, { mm: Infinity, other: null })
      return known
    })
    this.index = new Flatbush(parts.length, 16, Float64Array)
    for (const { box } of this.known) this.index.add(...box)
    this.index.finish()
    for (const part of parts.keys()) if (this.within(part) === Infinity) this.askNeighbour(part)
  }

  /** mm: some other part is no farther off than this. */
  within(part: number): number {
    return (this.known[part] as Known).mm
  }

  farthestFirst(): number[] {
    return [...this.parts.keys()].sort((a, b) => this.within(b) - this.within(a))
  }

  /** mm to the nearest other part; where that is no more than `enough`, anything up to it. */
  nearestTo(part: number, enough: number): number {
    const own = this.known[part] as Known
    const [x0, y0, x1, y1] = own.box
    const around = this.index
      .search(x0 - own.mm, y0 - own.mm, x1 + own.mm, y1 + own.mm, other => other !== part)
      .map(other => ({ other, apart: boxDistance(own.box, (this.known[other] as Known).box) }))
      .sort((a, b) => a.apart - b.apart)
    for (const { other, apart } of around) {
      if (own.mm <= enough || apart >= own.mm) break
      this.measure(part, other)
    }
    return own.mm
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
    const mm = this.apart(one, two)
    if (mm < one.mm) Object.assign(one, { mm, other: this.parts[other] })
    if (mm < two.mm) Object.assign(two, { mm, other: this.parts[part] })
  }

  private apart(one: Known, two: Known): number {
    const [few, many] = one.lines.length <= two.lines.length ? [one, two] : [two, one]
    many.index ??= indexed(this.strands, many.lines)
    let nearest = Infinity
    for (const line of this.likeliestFirst(few, many.lines, many.index)) {
      const [x0, y0, x1, y1] = this.strands.boxOf(line)
      if (nearest === Infinity)
        for (const item of many.index.neighbors((x0 + x1) / 2, (y0 + y1) / 2, 1))
          nearest = this.between(line, many.lines[item] as number)
      for (const item of many.index.search(x0 - nearest, y0 - nearest, x1 + nearest, y1 + nearest)) {
        const other = many.lines[item] as number
        if (boxDistance(this.strands.boxOf(line), this.strands.boxOf(other)) < nearest)
          nearest = Math.min(nearest, this.between(line, other))
      }
    }
    return nearest
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

  private between(line: number, other: number): number {
    return Math.min(toSegments(this.strands, line, other), toSegments(this.strands, other, line))
  }

  private describe(part: Bounded): Known {
    const lines = [...new Set(part.bounds.map(({ strand }) => strand))]
    const known = { lines, box: boxAround(this.strands, lines), index: null, mm: Infinity, other: null }
    book.set(part, known)
    return known
  }
}

function indexed(strands: Strands, lines: readonly number[]): Flatbush {
  const index = new Flatbush(lines.length, 16, Float64Array)
  for (const line of lines) index.add(...strands.boxOf(line))
  index.finish()
  return index
}

function boxAround(strands: Strands, lines: readonly number[]): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const line of lines) {
    const [x0, y0, x1, y1] = strands.boxOf(line)
    minX = Math.min(minX, x0)
    minY = Math.min(minY, y0)
    maxX = Math.max(maxX, x1)
    maxY = Math.max(maxY, y1)
  }
  return [minX, minY, maxX, maxY]
}

function boxDistance([minX, minY, maxX, maxY]: Box, [x0, y0, x1, y1]: Box): number {
  return Math.hypot(Math.max(0, minX - x1, x0 - maxX), Math.max(0, minY - y1, y0 - maxY))
}

/** From the vertices of one line to the segments of another: the shortest way between lines that don't cross ends at one. */
function toSegments(strands: Strands, points: number, line: number): number {
  let nearest = Infinity
  const [n, m] = [strands.vertexCount(points), strands.vertexCount(line)]
  for (let p = 0; p < n; p++) {
    const px = strands.x(points, p)
    const py = strands.y(points, p)
    for (let v = 1; v < m; v++) {
      const ax = strands.x(line, v - 1)
      const ay = strands.y(line, v - 1)
      nearest = Math.min(nearest, distanceToSegment(ax, ay, strands.x(line, v), strands.y(line, v), px, py))
    }
  }
  return nearest
}
