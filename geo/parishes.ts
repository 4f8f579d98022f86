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
  const features = sources.json<{ features?: ParishFeature[] }>(FILE).features ?? []
  const found = features.map(feature => feature.properties.kode).sort()
  if (found.join() !== codes.join()) throw new SourceError(FILE, 'holds other parishes than the population file')
  const indexOf = new Map(codes.map((code, i) => [code, i]))
  return features.flatMap(({ properties, geometry }) => {
    if (geometry.type !== 'MultiPolygon') throw new SourceError(FILE, `${properties.kode} is a ${geometry.type}`)
    const parish = indexOf.get(properties.kode) as number
    return geometry.coordinates.flatMap(polygon =>
      polygon.map((ring, i) => {
        const points = ring.map(([lon, lat]) => toLattice([lon, lat]))
        return { parish, points: doubledArea(points) > 0 === (i === 0) ? points : points.reverse() }
      })
    )
  })
}
