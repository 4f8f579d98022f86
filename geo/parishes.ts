/** The parish source (GeoJSON) as rings on the lattice. */
import { doubledArea, type LatticePoint, toLattice } from './lattice.ts'
import { SourceError, type Sources } from './source.ts'

const FILE = 'sogne-2021.geojson.gz'

interface ParishFeature {
  readonly properties: { readonly kode: string }
  readonly geometry: { readonly type: string; readonly coordinates: [number, number][][][] }
}

export interface ParishRing {
  /** Index of the parish in `codes`. */
  readonly parish: number
  /** Land on the left; the first point is repeated. */
  readonly points: readonly LatticePoint[]
}

/** `codes`: the parishes of the register, in ascending order; the file must have the same. */
export function readParishRings(sources: Sources, codes: readonly string[]): ParishRing[] {
  return sources.json(FILE, (collection: { features: ParishFeature[] }) => fromFeatures(collection.features, codes))
}

function fromFeatures(features: readonly ParishFeature[], codes: readonly string[]): ParishRing[] {
  const found = features.map(feature => feature.properties.kode).sort()
  if (found.join() !== codes.join()) throw new SourceError(FILE, 'holds other parishes than the population file')
  const indexOf = new Map(codes.map((code, i) => [code, i]))
  return features.flatMap(({ properties, geometry }) => {
    if (geometry.type !== 'MultiPolygon') throw new SourceError(FILE, `${properties.kode} is a ${geometry.type}`)
    const parish = indexOf.get(properties.kode) as number
    return geometry.coordinates.flatMap(polygon =>
      polygon.map((ring, i) => {
        const points = ring.map(toLattice)
        const [first, last] = [points[0], points.at(-1)]
        if (!first || !last || first[0] !== last[0] || first[1] !== last[1])
          throw new SourceError(FILE, `a ring of parish ${properties.kode} is not closed`)
        return { parish, points: doubledArea(points) > 0 === (i === 0) ? points : points.reverse() }
      })
    )
  })
}
