/** Place names: more of them the closer one comes, by kind and size. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { colours } from '../layers/colours.ts'
import { ITALIC, PLAIN, STRONG } from '../layers/label-layers.ts'
import { PATTERNS } from './patterns.ts'

export const PLACES = 'places'
export const NEAR_PLACES = 'near-places'
/** Place names are hidden farther out. */
export const PLACES_FROM_ZOOM = 8
export const NEAR_PLACES_FROM_ZOOM = 13

const WATERS = ['fjord', 'strait', 'bay', 'lake']
const LAND_FORMS = ['island', 'peninsula']
/** The dataset's ranks run from 1 (45 km apart) to 6 (all the rest). */
const RANK: ExpressionSpecification = ['to-number', ['get', 'rank'], 6]
const SHOWN: ExpressionSpecification = ['step', ['zoom'], 1, 8, 2, 9, 3, 10, 4, 11, 5, 12, 6]
/** Where another name stands in the way a name may stand beside its place. */
const BESIDE = ['center', 'top', 'bottom', 'left', 'right'] as const

const isOf = (kinds: readonly string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', [...kinds]]]

interface Style {
  readonly id: string
  readonly kinds: readonly string[]
  readonly font: string[] | ExpressionSpecification
  readonly colour: string
  readonly size: ExpressionSpecification
  readonly spacing?: number
  readonly upper?: boolean
}

const bySize = (far: number, small: number, large: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  8,
  far,
  15,
  ['interpolate', ['linear'], RANK, 1, large, 6, small]
]

/** From below: of two names in each other's way the upper one stays. */
const STYLES: readonly Style[] = [
  {
    id: 'district-label',
    kinds: ['district'],
    font: PLAIN,
    colour: colours.districtLabel,
    size: bySize(10, 11, 12.5),
    spacing: 0.08,
    upper: true
  },
  {
    id: 'land-form-label',
    kinds: LAND_FORMS,
    font: PLAIN,
    colour: colours.placeLabel,
    size: bySize(11, 12.5, 16),
    spacing: 0.12
  },
  { id: 'water-label', kinds: WATERS, font: ITALIC, colour: colours.waterLabel, size: bySize(11, 13, 17) },
  {
    id: 'place-label',
    kinds: ['town'],
    font: ['case', ['<=', RANK, 3], ['literal', STRONG], ['literal', PLAIN]],
    colour: colours.placeLabel,
    size: bySize(11, 13, 18)
  }
]

export function placeLabels(): LayerSpecification[] {
  return [...nearLabels(), ...STYLES.map(styled)]
}

function styled({ id, kinds, font, colour, size, spacing = 0, upper }: Style): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: PLACES,
    minzoom: PLACES_FROM_ZOOM,
    filter: ['all', ['<=', RANK, SHOWN], isOf(kinds)],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': font,
      'text-size': size,
      'text-max-width': 8,
      'text-padding': ['step', ['zoom'], 4, 14, 1],
      'text-letter-spacing': spacing,
      'text-transform': upper ? 'uppercase' : 'none',
      'text-variable-anchor': [...BESIDE],
      'text-radial-offset': 0.4,
      'symbol-sort-key': RANK
    },
    paint: { 'text-color': colour, 'text-halo-color': colours.halo, 'text-halo-width': 1.4 }
  }
}

/** Of the names that only help close by: bridges with a sign of their own, and summer houses. */
function nearLabels(): LayerSpecification[] {
  const common = { type: 'symbol', source: NEAR_PLACES, minzoom: NEAR_PLACES_FROM_ZOOM } as const
  return [
    {
      ...common,
      id: 'summer-houses-label',
      filter: isOf(['summer-houses']),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': PLAIN,
        'text-size': 11.5,
        'text-letter-spacing': 0.08,
        'text-max-width': 8,
        'text-variable-anchor': [...BESIDE],
        'text-radial-offset': 0.4
      },
      paint: { 'text-color': colours.districtLabel, 'text-halo-color': colours.halo, 'text-halo-width': 1.4 }
    },
    {
      ...common,
      id: BRIDGE_LABEL,
      filter: isOf(['bridge']),
      layout: {
        'icon-image': PATTERNS.bridge,
        'icon-allow-overlap': true,
        'text-field': ['get', 'name'],
        'text-font': PLAIN,
        'text-size': 11.5,
        'text-max-width': 12,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.9,
        'text-optional': true
      },
      paint: { 'text-color': colours.bridgeLabel, 'text-halo-color': colours.halo, 'text-halo-width': 1.4 }
    }
  ]
}

export const BRIDGE_LABEL = 'bridge-label'

/** Layers with names of places. */
export const PLACE_LABELS: readonly string[] = [...STYLES.map(({ id }) => id), 'summer-houses-label', BRIDGE_LABEL]
