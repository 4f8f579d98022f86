/** How far apart the pieces of a municipality lie. */

import Flatbush from 'flatbush'
import { distanceToSegment } from '../../geometry/segments.ts'
import type { Part } from '../../partition/polygonize.ts'
import type { Strands } from '../../partition/strands.ts'

/**
 * Metres from the part that lies farthest off to the part nearest to it: of each part's distance to its nearest
 * neighbour, the largest. Straight lines in EPSG:3035 between the parts' outlines; 0 for one part.
 */
export function largestGapM(strands: Strands, parts: readonly Part[]): number {
  if (parts.length < 2) return 0
  const search = new GapSearch(strands, parts)
  let largest = 0
  // Small parts first: what they find is near to the large ones too, which then need no search of their own.
  for (const part of search.smallestFirst()) largest = Math.max(largest, search.nearestTo(part, largest))
  // To the decimetre: corners that a change has put into a coast may lie a millimetre off it.
  return Math.round(largest / 100) / 10
}

class GapSearch {
  private readonly strands: Strands
  /** Strands of each part's outline. */
  private readonly lines: readonly (readonly number[])[]
  /** All of them, each with its part. */
  private readonly all: number[] = []
  private readonly partOf: number[] = []
  private readonly index: Flatbush
  /** Per part: no other part is farther than this (mm). */
  private readonly within: Float64Array

  constructor(strands: Strands, parts: readonly Part[]) {
    this.strands = strands
    this.lines = parts.map(({ sides }) => [...new Set(sides.map(({ strand }) => strand))])
    for (const [part, lines] of this.lines.entries())
      for (const line of lines) {
        this.all.push(line)
        this.partOf.push(part)
      }
    this.index = new Flatbush(this.all.length, 16, Float64Array)
    for (const id of this.all) this.index.add(...strands.boxOf(id))
    this.index.finish()
    this.within = new Float64Array(parts.length).fill(Infinity)
  }

  smallestFirst(): number[] {
    return [...this.lines.keys()].sort((a, b) => (this.lines[a]?.length ?? 0) - (this.lines[b]?.length ?? 0))
  }

  /** mm to the nearest other part; where that is no more than `enough`, anything up to it. */
  nearestTo(part: number, enough: number): number {
    const { index, partOf, strands, within } = this
    const isOther = (item: number) => partOf[item] !== part
    const lines = this.lines[part] as readonly number[]
    for (const [i, line] of lines.entries()) {
      const [x0, y0, x1, y1] = strands.boxOf(line)
      if (i === 0)
        for (const item of index.neighbors((x0 + x1) / 2, (y0 + y1) / 2, 1, Infinity, isOther))
          this.measure(part, line, item)
      const reach = within[part] as number
      if (reach <= enough) break
      for (const item of index.search(x0 - reach, y0 - reach, x1 + reach, y1 + reach, isOther))
        this.measure(part, line, item)
    }
    return within[part] as number
  }

  /** From a line of a part to one of another; both parts learn of it. */
  private measure(part: number, line: number, item: number): void {
    const { strands, within } = this
    const [other, otherLine] = [this.partOf[item] as number, this.all[item] as number]
    if (boxDistance(strands, line, otherLine) >= (within[part] as number)) return
    const apart = Math.min(toSegments(strands, line, otherLine), toSegments(strands, otherLine, line))
    within[part] = Math.min(within[part] as number, apart)
    within[other] = Math.min(within[other] as number, apart)
  }
}

function boxDistance(strands: Strands, one: number, other: number): number {
  const [minX, minY, maxX, maxY] = strands.boxOf(one)
  const [x0, y0, x1, y1] = strands.boxOf(other)
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
