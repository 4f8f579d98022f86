/** The parish source (GeoJSON) as a layer. */

import type { UnitLayer } from '../../src/coverage/unit-layer.ts'
import { type ParishSource, readParishes } from './register.ts'
import { SourceError, type Sources } from './source.ts'
import { type Geometry, unitRings } from './unit-layer.ts'

const FILE = 'sogne-2021.geojson.gz'

interface Feature {
  readonly properties: { readonly kode: string }
  readonly geometry: Geometry
}

export interface ParishLayer extends UnitLayer {
  readonly units: readonly ParishSource[]
}

/** The parishes of the population file; the border file must have the same. Many straddle municipalities. */
export function readParishLayer(sources: Sources): ParishLayer {
  const units = readParishes(sources)
  const indexOf = new Map(units.map(({ code }, i) => [code, i]))
  const rings = sources.json(FILE, ({ features }: { features: Feature[] }) => {
    const found = features.map(feature => feature.properties.kode).sort()
    if (found.join() !== units.map(({ code }) => code).join())
      throw new SourceError(FILE, 'holds other parishes than the population file')
    return features.flatMap(({ properties: { kode }, geometry }) =>
      unitRings(FILE, kode, indexOf.get(kode) as number, geometry)
    )
  })
  return { id: 'parish', units, rings, straddles: true }
}
