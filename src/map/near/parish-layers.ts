/** Parishes: borders faint enough to stand behind those of municipalities, names in their middle and close by along the borders. */
import type { FeatureCollection } from 'geojson'
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { n } from '../../i18n/near.ts'
import type { UnitLabel } from '../api.ts'
import { colours } from '../layers/colours.ts'
import { ITALIC } from '../layers/label-layers.ts'
import { alongBorder, bothSides } from './side-names.ts'

export const PARISHES = 'parishes'
export const PARISH_NAMES = 'parish-names'
export const PARISH_BORDER = 'parish-border'
/** Parishes are some kilometres across. */
export const PARISHES_FROM_ZOOM = 11
const BESIDE_FROM_ZOOM = 13

const PAINT = { 'text-color': colours.parish, 'text-halo-color': colours.halo, 'text-halo-width': 1.4 }

export function parishBorder(): LayerSpecification {
  return {
    id: PARISH_BORDER,
    type: 'line',
    source: PARISHES,
    'source-layer': 'borders',
    minzoom: PARISHES_FROM_ZOOM,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': colours.parish,
      'line-width': ['interpolate', ['linear'], ['zoom'], 11, 0.6, 15, 1.2],
      'line-dasharray': [6, 3],
      'line-opacity': 0.75
    }
  }
}

export function parishLabels(): LayerSpecification[] {
  const beside = alongBorder('parish-side-label', PARISHES, BESIDE_FROM_ZOOM)
  return [
    {
      id: 'parish-label',
      type: 'symbol',
      source: PARISH_NAMES,
      minzoom: PARISHES_FROM_ZOOM,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ITALIC,
        'text-size': ['interpolate', ['linear'], ['zoom'], 11, 10.5, 15, 12.5],
        'text-max-width': 7,
        'text-padding': 8
      },
      paint: PAINT
    },
    {
      ...beside,
      layout: {
        ...beside.layout,
        'text-field': bothSides({ text: side => sogn(['get', side]), colour: () => colours.parish }),
        'text-font': ITALIC,
        'text-size': 11.5
      },
      paint: PAINT
    }
  ]
}

/** "Osted Sogn"; some are called sogn already. */
function sogn(name: ExpressionSpecification): ExpressionSpecification {
  const last: ExpressionSpecification = ['slice', name, ['-', ['length', name], 4]]
  return ['case', ['==', last, 'sogn'], name, ['concat', name, ' ', n('map.parish')]]
}

export function parishPoints(parishes: readonly UnitLabel[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: parishes.map(({ name, middle }) => ({
      type: 'Feature',
      properties: { name: name.endsWith('sogn') ? name : `${name} ${n('map.parish')}` },
      geometry: { type: 'Point', coordinates: [...middle] }
    }))
  }
}
