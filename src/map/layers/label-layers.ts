/** Labels. They are thinned out by collision, with the more important placed first. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { colours } from './colours.ts'

/** Families declared in map.css: MapLibre finds weights by family name only. */
const STRONG = ['Skel Map SemiBold']
const PLAIN = ['Skel Map Regular']

const ITALIC = ['Skel Map Italic']
const WATERS = ['fjord', 'strait', 'bay', 'lake']

/** Place names are hidden farther out. */
export const PLACES_FROM_ZOOM = 8

export function labelLayers(): LayerSpecification[] {
  return [
    placeLayer('water-label', ITALIC, colours.waterLabel, ['in', ['get', 'kind'], ['literal', WATERS]]),
    placeLayer('place-label', PLAIN, colours.placeLabel, ['!', ['in', ['get', 'kind'], ['literal', WATERS]]]),
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

/** The dataset's ranks run from 1 (45 km apart) to 6 (all the rest). */
function placeLayer(id: string, font: string[], colour: string, kinds: ExpressionSpecification): LayerSpecification {
  const shown: ExpressionSpecification = ['step', ['zoom'], 1, 8, 2, 9, 3, 10, 4, 11, 5, 12, 6]
  return {
    id,
    type: 'symbol',
    source: 'places',
    minzoom: PLACES_FROM_ZOOM,
    filter: ['all', ['<=', ['to-number', ['get', 'rank'], 6], shown], kinds],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': font,
      'text-size': ['interpolate', ['linear'], ['zoom'], 8, 11, 14, 13.5],
      'text-max-width': 8,
      'text-padding': 4,
      'symbol-sort-key': ['to-number', ['get', 'rank'], 6]
    },
    paint: { 'text-color': colour, 'text-halo-color': colours.halo, 'text-halo-width': 1.2 }
  }
}
