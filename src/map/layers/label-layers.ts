/** Labels of municipalities; other names are in src/map/near. They are thinned out by collision, with the more important placed first. */
import type { LayerSpecification } from 'maplibre-gl'
import { colours } from './colours.ts'

/** Families declared in map.css: MapLibre finds weights by family name only. */
export const STRONG = ['Skel Map SemiBold']
export const PLAIN = ['Skel Map Regular']
export const ITALIC = ['Skel Map Italic']

export function labelLayers(): LayerSpecification[] {
  return [
    {
      id: 'municipality-label',
      type: 'symbol',
      source: 'labels',
      layout: {
        'text-field': ['get', 'name'],
        'text-font': STRONG,
        'text-size': ['interpolate', ['linear'], ['zoom'], 5, 11.5, 8, 13, 13, 17],
        'text-max-width': 7,
        'text-padding': ['interpolate', ['linear'], ['zoom'], 5, 10, 8, 3],
        'symbol-sort-key': ['-', 0, ['to-number', ['get', 'weight'], 0]]
      },
      paint: { 'text-color': colours.label, 'text-halo-color': colours.halo, 'text-halo-width': 1.6 }
    }
  ]
}
