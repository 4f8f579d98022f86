/** Parishes or polling districts while units are picked: their borders, and those picked in the proposal's colour. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { colours } from './colours.ts'

export const UNIT_FILL = 'unit-fill'

export function unitLayers(): LayerSpecification[] {
  return [
    {
      id: UNIT_FILL,
      type: 'fill',
      source: 'units',
      paint: { 'fill-color': colours.accent, 'fill-opacity': unitOpacity(null) }
    },
    {
      id: 'unit-line',
      type: 'line',
      source: 'units',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colours.accentDark,
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 6, 0.25, 10, 0.55],
        'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.4, 12, 1.2]
      }
    }
  ]
}

/** Opacity of units: visible if picked. `parts`: only the pieces in these municipalities. */
export function unitOpacity(parts: readonly string[] | null): ExpressionSpecification {
  const picked: ExpressionSpecification = ['boolean', ['feature-state', 'picked'], false]
  const meant: ExpressionSpecification = parts
    ? ['all', picked, ['in', ['get', 'municipality'], ['literal', [...parts]]]]
    : picked
  return ['case', meant, 0.3, 0]
}
