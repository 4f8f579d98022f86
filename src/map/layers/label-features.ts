import type { FeatureCollection } from 'geojson'
import type { MunicipalityLabel } from '../api.ts'

/** Names of municipalities as the map's source has them. */
export const labelFeatures = (labels: readonly MunicipalityLabel[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: labels.map(({ name, weight, point }) => ({
    type: 'Feature',
    properties: { name, weight },
    geometry: { type: 'Point', coordinates: [...point] }
  }))
})
