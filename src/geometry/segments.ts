/** The place on a segment nearest to a point. Coordinates in any one unit; a segment without length is its first end. */

/** How far along a→b that place lies: 0 at a, 1 at b. */
export function nearestAlong(ax: number, ay: number, bx: number, by: number, px: number, py: number): number {
  const ux = bx - ax
  const uy = by - ay
  const length2 = ux * ux + uy * uy
  return length2 === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * ux + (py - ay) * uy) / length2))
}

/** From a point to a segment. */
export function distanceToSegment(ax: number, ay: number, bx: number, by: number, px: number, py: number): number {
  const t = nearestAlong(ax, ay, bx, by, px, py)
  return Math.hypot(ax + t * (bx - ax) - px, ay + t * (by - ay) - py)
}
