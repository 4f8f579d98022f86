/** How far apart the pieces of a municipality lie. */
import type { Part } from '../subdivision/assemble.ts'
import type { Strands } from '../subdivision/strands.ts'

/**
 * Metres from the part that lies farthest off to the part nearest to it: of each part's distance to its nearest
 * neighbour, the largest. Straight lines in EPSG:3035 between the parts' outlines; 0 for one part.
 */
export function largestGapM(strands: Strands, parts: readonly Part[]): number {
  const lines = parts.map(({ sides }) => [...new Set(sides.map(({ strand }) => strand))])
  let largest = 0
  for (const [i, own] of lines.entries()) {
    let nearest = Infinity
    for (const [k, others] of lines.entries()) if (k !== i) nearest = nearer(strands, own, others, nearest)
    if (nearest !== Infinity) largest = Math.max(largest, nearest)
  }
  // To the decimetre: corners that a change has put into a coast may lie a millimetre off it.
  return Math.round(largest / 100) / 10
}

function nearer(strands: Strands, own: readonly number[], others: readonly number[], best: number): number {
  let nearest = best
  for (const a of own) {
    for (const b of others) {
      if (boxDistance(strands, a, b) >= nearest) continue
      nearest = Math.min(nearest, toSegments(strands, a, b), toSegments(strands, b, a))
    }
  }
  return nearest
}

function boxDistance({ minX, minY, maxX, maxY }: Strands, a: number, b: number): number {
  const apart = (min: readonly number[], max: readonly number[]) =>
    Math.max(0, (min[a] as number) - (max[b] as number), (min[b] as number) - (max[a] as number))
  return Math.hypot(apart(minX, maxX), apart(minY, maxY))
}

/** From the vertices of one line to the segments of another: the shortest way between lines that don't cross ends at one. */
function toSegments(strands: Strands, points: number, line: number): number {
  let nearest = Infinity
  for (let p = 0; p < strands.vertexCount(points); p++) {
    const [px, py] = [strands.x(points, p), strands.y(points, p)]
    for (let v = 1; v < strands.vertexCount(line); v++) {
      const [ax, ay] = [strands.x(line, v - 1), strands.y(line, v - 1)]
      const [ux, uy] = [strands.x(line, v) - ax, strands.y(line, v) - ay]
      const along = ((px - ax) * ux + (py - ay) * uy) / (ux * ux + uy * uy)
      const t = Math.max(0, Math.min(1, along))
      nearest = Math.min(nearest, Math.hypot(ax + t * ux - px, ay + t * uy - py))
    }
  }
  return nearest
}
