/** Lakes and streams from afar, shown close by for what they are: so coarse that they only tell that there is water about. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { colours } from '../layers/colours.ts'
import { PATTERNS } from './patterns.ts'

/** From where the layers of the whole country fade out. */
const FROM_ZOOM = 8.5
/** A stream drawn a kilometre off would be taken for the one that the border follows. */
const STREAMS_TO_ZOOM = 12.5

const comesIn = (opacity: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  FROM_ZOOM,
  0,
  FROM_ZOOM + 1,
  opacity
]

export function coarseWater(): LayerSpecification[] {
  return [
    {
      id: 'coarse-stream',
      type: 'line',
      source: 'context',
      minzoom: FROM_ZOOM,
      maxzoom: STREAMS_TO_ZOOM,
      filter: ['==', ['get', 'kind'], 'river'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colours.coast, 'line-width': 3, 'line-blur': 3, 'line-opacity': comesIn(0.5) }
    },
    {
      id: 'coarse-lake',
      type: 'fill',
      source: 'context',
      minzoom: FROM_ZOOM,
      filter: ['==', ['get', 'kind'], 'lake'],
      paint: { 'fill-pattern': PATTERNS.lake, 'fill-opacity': comesIn(1) }
    }
  ]
}
