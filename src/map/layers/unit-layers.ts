/**
 * Units while they are picked: their borders, and those picked in the proposal's colour. Parishes and polling districts are
 * tiles of the engine's, areas of the user's own are GeoJSON; of the two only one is shown.
 */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { colours } from './colours.ts'
import { OWN_UNITS, UNIT_BORDERS, UNIT_LAND } from './land-source.ts'

/** Layers with the land of units, for finding them at a place. */
export const UNIT_FILLS = ['unit-fill', 'own-unit-fill'] as const
export const UNIT_LAYERS = ['unit-fill', 'unit-line'] as const
export const OWN_UNIT_LAYERS = ['own-unit-fill', 'own-unit-line'] as const

const HIDDEN = { visibility: 'none' } as const

export function unitLayers(): LayerSpecification[] {
  const fill = { 'fill-color': colours.accent, 'fill-opacity': unitOpacity(null) } as const
  const line = {
    'line-color': colours.accentDark,
    'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.4, 12, 1.2] as ExpressionSpecification
  }
  return [
    { id: 'unit-fill', type: 'fill', ...UNIT_LAND, layout: HIDDEN, paint: fill },
    { id: 'own-unit-fill', type: 'fill', source: OWN_UNITS, layout: HIDDEN, paint: fill },
    {
      id: 'unit-line',
      type: 'line',
      ...UNIT_BORDERS,
      layout: { ...HIDDEN, 'line-join': 'round' },
      paint: { ...line, 'line-opacity': byZoom(0.4, 0.8) }
    },
    // Between neighbours there are two lines.
    {
      id: 'own-unit-line',
      type: 'line',
      source: OWN_UNITS,
      layout: { ...HIDDEN, 'line-join': 'round' },
      paint: { ...line, 'line-opacity': byZoom(0.25, 0.55) }
    }
  ]
}

const byZoom = (far: number, near: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  6,
  far,
  10,
  near
]

/** Opacity of units: visible if picked. `parts`: only the pieces in these municipalities. */
export function unitOpacity(parts: readonly string[] | null): ExpressionSpecification {
  const picked: ExpressionSpecification = ['boolean', ['feature-state', 'picked'], false]
  const meant: ExpressionSpecification = parts
    ? ['all', picked, ['in', ['get', 'municipality'], ['literal', [...parts]]]]
    : picked
  return ['case', meant, 0.3, 0]
}
