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
