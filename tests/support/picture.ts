/** All that can be told from an outcome, for telling two apart. */

import type { Outcome } from '../../src/subdivision/outcome.ts'
import { polygonsByCode } from './polygons.ts'

/** Areas, people and regions per municipality: what is the same however the outcome came about. */
export function figures(outcome: Outcome) {
  const { labels, owners, regions, strands } = outcome
  return [...owners.all()].map(owner => {
    const regionIds = new Set<string>()
    for (let label = 1; label < labels.count; label++)
      if (labels.owner(label) === owner && strands.doubledArea(label).toNumber() > 0)
        regionIds.add(regions.of(labels.land(label))?.id ?? '')
    return {
      code: owners.code(owner),
      name: owners.name(owner),
      areaM2: outcome.areaM2(owner),
      residents: outcome.residents.ofMunicipality(owner),
      regions: [...regionIds].sort()
    }
  })
}

/** The figures and every vertex of every municipality, rings turned to begin at their smallest vertex. */
export function picture(outcome: Outcome): string {
  const turned = (ring: readonly (readonly number[])[]) => {
    const open = ring.slice(0, -1)
    const least = open.reduce((best, [x = 0, y = 0], i) => {
      const [bx = 0, by = 0] = open[best] ?? []
      return x < bx || (x === bx && y < by) ? i : best
    }, 0)
    return JSON.stringify([...open.slice(least), ...open.slice(0, least)])
  }
  const rings = [...polygonsByCode(outcome)]
    .map(
      ([code, polygons]) =>
        `${code} ${polygons
          .map(polygon => polygon.map(turned).sort().join())
          .sort()
          .join('|')}`
    )
    .sort()
  return JSON.stringify([figures(outcome), rings])
}
