/** The division as plain polygons, for independent libraries to check. */
import type { MultiPolygon, Pair } from 'polygon-clipping'
import type { Ring } from '../../src/geometry/rings.ts'
import { assemble } from '../../src/partition/polygonize.ts'
import type { Outcome } from '../../src/subdivision/outcome.ts'

const pairs = ({ x, y }: Ring) => x.map((px, i): Pair => [px, y[i] as number])

/** mm relative to the dataset's origin, by municipality code. */
export function polygonsByCode(outcome: Outcome): Map<string, MultiPolygon> {
  const polygons = new Map<string, MultiPolygon>()
  const { labels, owners, strands } = outcome
  for (const { key, outer, holes } of assemble(strands, strands.living(), label => label && labels.owner(label))) {
    if (key === 0) continue
    const code = owners.code(key)
    polygons.set(code, [...(polygons.get(code) ?? []), [pairs(outer), ...holes.map(pairs)]])
  }
  return polygons
}

/** Square metres by the plain shoelace formula, around each ring's first point. */
export function squareMetres(polygons: MultiPolygon): number {
  let doubled = 0
  for (const polygon of polygons) {
    for (const [r, ring] of polygon.entries()) {
      const [ox, oy] = ring[0] as Pair
      let sum = 0
      for (let i = 0; i + 1 < ring.length; i++) {
        const [ax, ay] = ring[i] as Pair
        const [bx, by] = ring[i + 1] as Pair
        sum += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy)
      }
      doubled += r === 0 ? Math.abs(sum) : -Math.abs(sum)
    }
  }
  return doubled / 2e6
}

export type Box = readonly [minX: number, minY: number, maxX: number, maxY: number]

export function boxOf(points: readonly Pair[]): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    minX = Math.min(minX, x)
    minY = Math.min(minY, y)
    maxX = Math.max(maxX, x)
    maxY = Math.max(maxY, y)
  }
  return [minX, minY, maxX, maxY]
}

/**
 * Of polygons what lies in a box, so that a judge of what happens there need not look at a whole municipality. Parts of one
 * polygon stay joined along the box's sides (Sutherland and Hodgman), which is no area; other vertices stay as they are.
 */
export function within(polygons: MultiPolygon, [minX, minY, maxX, maxY]: Box): MultiPolygon {
  const sides: [axis: 0 | 1, limit: number, sign: 1 | -1][] = [
    [0, minX, 1],
    [0, maxX, -1],
    [1, minY, 1],
    [1, maxY, -1]
  ]
  const clipped = (ring: Pair[]) =>
    sides.reduce(
      (open, [axis, limit, sign]) => {
        const isIn = (point: Pair) => (point[axis] - limit) * sign >= 0
        return open.flatMap((to, i) => {
          const from = open.at(i - 1) as Pair
          if (isIn(from) === isIn(to)) return isIn(to) ? [to] : []
          const other = axis === 0 ? 1 : 0
          const along = (limit - from[axis]) / (to[axis] - from[axis])
          const crossing = [limit, limit] satisfies Pair
          crossing[other] = from[other] + along * (to[other] - from[other])
          return isIn(to) ? [crossing, to] : [crossing]
        })
      },
      ring.slice(0, -1)
    )
  return polygons.flatMap(polygon => {
    const [outer, ...holes] = polygon.map(clipped).filter(open => open.length > 2)
    return outer ? [[outer, ...holes].map(open => [...open, open[0] as Pair])] : []
  })
}
