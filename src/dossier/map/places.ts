/** Where in an area its name or number is written. Coordinates are pairs, one after another. */

/** Cells of the grid that is tried, each way. */
const TRIED = 14

/** The point that lies farthest from the edges, of a grid of points; null where none lies inside. `rings` in any unit. */
export function inside(rings: readonly (readonly number[])[]): readonly [number, number] | null {
  const [outer = []] = rings
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < outer.length; i += 2) {
    minX = Math.min(minX, outer[i] as number)
    maxX = Math.max(maxX, outer[i] as number)
    minY = Math.min(minY, outer[i + 1] as number)
    maxY = Math.max(maxY, outer[i + 1] as number)
  }
  let [best, place]: [number, readonly [number, number] | null] = [0, null]
  for (let i = 1; i < TRIED; i++)
    for (let j = 1; j < TRIED; j++) {
      const point = [minX + ((maxX - minX) * i) / TRIED, minY + ((maxY - minY) * j) / TRIED] as const
      const room = roomAt(rings, point, best)
      if (room > best) [best, place] = [room, point]
    }
  return place
}

/** Distance to the nearest edge; 0 outside, and where an edge is as near as `enough`: the others are then not looked at. */
function roomAt(rings: readonly (readonly number[])[], [x, y]: readonly [number, number], enough: number): number {
  const bound = enough * enough
  let [nearest, odd] = [Infinity, false]
  for (const ring of rings) {
    let [ax, ay] = [ring.at(-2) as number, ring.at(-1) as number]
    for (let i = 0; i < ring.length; i += 2) {
      const [bx, by] = [ring[i] as number, ring[i + 1] as number]
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd
      const [dx, dy] = [bx - ax, by - ay]
      const length = dx * dx + dy * dy
      const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
      const [offX, offY] = [ax + t * dx - x, ay + t * dy - y]
      nearest = Math.min(nearest, offX * offX + offY * offY)
      if (nearest <= bound) return 0
      ax = bx
      ay = by
    }
  }
  return odd ? Math.sqrt(nearest) : 0
}

/** Area of a ring, without its sign. */
export function sizeOf(ring: readonly number[]): number {
  let twice = 0
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length
    twice += (ring[i] as number) * (ring[j + 1] as number) - (ring[j] as number) * (ring[i + 1] as number)
  }
  return Math.abs(twice / 2)
}
