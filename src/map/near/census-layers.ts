/** Where people live: the populated cells of the census, and close by how many live in each. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { n } from '../../i18n/near.ts'
import { colours } from '../layers/colours.ts'
import { ITALIC } from '../layers/label-layers.ts'
import { CENSUS_BOUNDS, CENSUS_COLOUR, CENSUS_OPACITY } from './census-classes.ts'

export const CENSUS = 'census'
export const CENSUS_FILL = 'census-cell'
/** Tiles are fine enough to be shown larger. */
export const CENSUS_ZOOM = { min: 10, max: 16 }
/** A cell is 370 pixels wide. */
const COUNTS_FROM_ZOOM = 14

/** Close by one cell fills the screen: a paler tone does, and leaves the names their ground. */
export const PALER = 0.75

export function censusFill(): LayerSpecification {
  return {
    id: CENSUS_FILL,
    type: 'fill',
    source: CENSUS,
    'source-layer': 'cells',
    minzoom: CENSUS_ZOOM.min,
    paint: {
      'fill-color': CENSUS_COLOUR,
      'fill-opacity': ['interpolate', ['linear'], ['zoom'], 11, opacity(1), 15, opacity(PALER)],
      // Neighbours would else have a line between them.
      'fill-antialias': false
    }
  }
}

function opacity(share: number): ExpressionSpecification {
  const [first, ...rest] = CENSUS_OPACITY.map(value => value * share) as [number, ...number[]]
  const steps = rest.flatMap((value, i) => [CENSUS_BOUNDS[i + 1] as number, value])
  return ['step', ['get', 'residents'], first, ...steps] as ExpressionSpecification
}

/** Two figures: it is an estimate. */
function rounded(residents: ExpressionSpecification): ExpressionSpecification {
  const to = (step: number): ExpressionSpecification => ['*', step, ['round', ['/', residents, step]]]
  return ['step', residents, ['max', 1, ['round', residents]], 100, to(10), 1000, to(100), 10_000, to(1000)]
}

export function censusCounts(): LayerSpecification {
  const count = rounded(['get', 'residents'])
  return {
    id: 'census-count',
    type: 'symbol',
    source: CENSUS,
    'source-layer': 'counts',
    minzoom: COUNTS_FROM_ZOOM,
    layout: {
      'text-field': [
        'concat',
        n('map.census.about'),
        ['number-format', count, { locale: 'da' }],
        n('map.census.residents')
      ],
      'text-font': ITALIC,
      'text-size': 11,
      'text-max-width': 20
    },
    paint: { 'text-color': colours.placeLabel, 'text-halo-color': colours.halo, 'text-halo-width': 1.2 }
  }
}
