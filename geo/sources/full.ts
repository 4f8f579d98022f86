/** The full DAGI file: every municipality's polygons as they are published, neighbours drawn independently of each other. */
import { doubledArea, toLattice } from '../../src/coverage/planar/lattice.ts'
import type { PublishedLand, PublishedRing } from '../../src/coverage/published.ts'
import { SourceError, type Sources } from './source.ts'

export const FULL_FILE = 'kommuner-dagi-2018-full.geojson.gz'

interface Feature {
  readonly properties: { readonly kommunekode: string; readonly timeof_pub: string }
  readonly geometry: { readonly type: string; readonly coordinates: unknown }
}

export function readFull(sources: Sources): PublishedLand {
  return sources.json(FULL_FILE, ({ features }: { features: Feature[] }) => {
    const sorted = features.toSorted((p, q) => (p.properties.kommunekode < q.properties.kommunekode ? -1 : 1))
    const codes = ['', ...sorted.map(({ properties }) => properties.kommunekode)]
    if (new Set(codes).size !== codes.length || codes.slice(1).some(code => !/^\d{4}$/.test(code)))
      throw new SourceError(FULL_FILE, 'a municipality code is missing, malformed or repeated')
    const editions = ['', ...sorted.map(({ properties }) => properties.timeof_pub)]
    if (editions.slice(1).some(day => !/^\d{4}\/\d\d\/\d\d$/.test(day)))
      throw new SourceError(FULL_FILE, 'a municipality has no day of publication')
    const rings = sorted.flatMap((feature, i) => ringsOf(feature, i + 1))
    return { codes, editions, rings, vertices: rings.reduce((sum, { points }) => sum + points.length - 1, 0) }
  })
}

function ringsOf({ properties, geometry }: Feature, label: number): PublishedRing[] {
  const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as number[][][][]
  return polygons.flatMap(polygon =>
    polygon.map((ring, i) => {
      const points = ring.map(toLattice)
      const [first, last] = [points[0], points.at(-1)]
      if (!first || !last || first[0] !== last[0] || first[1] !== last[1])
        throw new SourceError(FULL_FILE, `a ring of municipality ${properties.kommunekode} is not closed`)
      return { label, points: doubledArea(points) > 0 === (i === 0) ? points : points.reverse() }
    })
  )
}
