/** Borders by kind: coast, national, municipal, region, and those the proposal draws or gives up. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { BorderKind } from '../../engine/api.ts'
import { colours } from './colours.ts'
import { bordersOf } from './expressions.ts'
import { BORDERS } from './land-source.ts'

const ROUND = { 'line-cap': 'round', 'line-join': 'round' } as const

export function borderLayers(): LayerSpecification[] {
  return [
    // A glow under the borders, which keep the colours of their kind.
    {
      id: SELECTED_BORDER,
      type: 'line',
      ...BORDERS,
      filter: bordersOf(),
      layout: ROUND,
      paint: { 'line-color': colours.selectedEdge, 'line-width': byZoom(3.5, 7) }
    },
    {
      id: 'coast',
      type: 'line',
      ...BORDERS,
      filter: isOf('coast'),
      layout: ROUND,
      paint: { 'line-color': colours.coast, 'line-width': byZoom(0.6, 1.2) }
    },
    {
      id: 'municipal-border',
      type: 'line',
      ...BORDERS,
      filter: isOf('municipal'),
      layout: ROUND,
      paint: { 'line-color': colours.municipal, 'line-width': byZoom(0.6, 1.6) }
    },
    {
      id: 'national-border',
      type: 'line',
      ...BORDERS,
      filter: isOf('national'),
      layout: ROUND,
      paint: { 'line-color': colours.national, 'line-width': byZoom(1.2, 2.4) }
    },
    {
      id: 'region-border',
      type: 'line',
      ...BORDERS,
      filter: ['get', 'region'],
      layout: ROUND,
      paint: { 'line-color': colours.region, 'line-width': byZoom(1.4, 2.6) }
    },
    // Where regions met before the changes, and meet no more: dots of their colour around those of the former border.
    {
      id: 'was-region-border',
      type: 'line',
      ...BORDERS,
      filter: ['has', 'wasRegion'],
      layout: ROUND,
      paint: { 'line-color': colours.region, 'line-width': byZoom(2.4, 6), 'line-dasharray': [0.1, 2] }
    },
    // Dots on white, which stand out from tint and hatch.
    {
      id: 'former-border-gap',
      type: 'line',
      ...BORDERS,
      minzoom: 9,
      filter: isOf('former'),
      layout: ROUND,
      paint: { 'line-color': colours.halo, 'line-width': byZoom(1.2, 4), 'line-opacity': 0.7 }
    },
    {
      id: 'former-border',
      type: 'line',
      ...BORDERS,
      filter: isOf('former'),
      layout: ROUND,
      paint: { 'line-color': colours.former, 'line-width': byZoom(1, 2.6), 'line-dasharray': [0.1, 2] }
    },
    {
      id: 'new-border',
      type: 'line',
      ...BORDERS,
      filter: isOf('new'),
      layout: ROUND,
      paint: { 'line-color': colours.accentDark, 'line-width': byZoom(1.8, 3) }
    },
    // Wider than the new border, which it covers.
    {
      id: 'new-region-border',
      type: 'line',
      ...BORDERS,
      filter: ['all', ['get', 'region'], isOf('new')],
      layout: ROUND,
      paint: { 'line-color': colours.region, 'line-width': byZoom(2.2, 3.6) }
    }
  ]
}

export const SELECTED_BORDER = 'selected-border'

function isOf(kind: BorderKind): ExpressionSpecification {
  return ['==', ['get', 'kind'], kind]
}

/** Pixels from the whole country (zoom 5) to a village (zoom 14). */
export function byZoom(country: number, village: number): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], 5, country, 14, village]
}
