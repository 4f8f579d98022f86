/** Sides of lines and search buckets, shared by everything that works on the lattice. */

/** Buckets in a column, for one number per bucket. */
export const BUCKETS_ACROSS = 2 ** 26

/** Twice the signed area of the triangle a, b, c; exact for lattice points that lie within some tens of kilometres. */
export function cross(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
}

/** Calls `visit` for each bucket that the segment's line runs through (and possibly a few beside it). */
export function alongBuckets(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  size: number,
  visit: (bx: number, by: number) => void
): void {
  if (x1 > x2) {
    alongBuckets(x2, y2, x1, y1, size, visit)
    return
  }
  const first = Math.floor((x1 - 1) / size)
  const last = Math.floor((x2 + 1) / size)
  const slope = x2 === x1 ? 0 : (y2 - y1) / (x2 - x1)
  for (let bx = first; bx <= last; bx++) {
    // One step wider than the bucket, since a pixel reaches half a step over its edge.
    const atStart = x2 === x1 ? y1 : y1 + slope * (Math.min(Math.max(bx * size - 1, x1), x2) - x1)
    const atEnd = x2 === x1 ? y2 : y1 + slope * (Math.max(Math.min((bx + 1) * size + 1, x2), x1) - x1)
    const low = Math.floor((Math.min(atStart, atEnd) - 2) / size)
    const high = Math.floor((Math.max(atStart, atEnd) + 2) / size)
    for (let by = low; by <= high; by++) visit(bx, by)
  }
}

/** Is the point inside the ring (its first point repeated)? */
export function contains(ring: readonly (readonly [number, number])[], [x, y]: readonly [number, number]): boolean {
  let inside = false
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = ring[i - 1] as readonly [number, number]
    const [x2, y2] = ring[i] as readonly [number, number]
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside
  }
  return inside
}
