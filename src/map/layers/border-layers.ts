/** Borders by kind: coast, national, municipal, region, and those the proposal draws or gives up. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { colours } from './colours.ts'
import { bordersOf, differentRegions } from './expressions.ts'

const ROUND = { 'line-cap': 'round', 'line-join': 'round' } as const

export function borderLayers(): LayerSpecification[] {
  return [
    // A glow under the borders, which keep the colours of their kind.
    {
      id: SELECTED_BORDER,
      type: 'line',
      source: 'borders',
      filter: bordersOf(''),
      layout: ROUND,
      paint: { 'line-color': colours.selectedEdge, 'line-width': byZoom(3.5, 7) }
    },
    {
      id: 'coast',
      type: 'line',
      source: 'borders',
      filter: ['==', ['get', 'kind'], 'coast'],
      layout: ROUND,
      paint: { 'line-color': colours.coast, 'line-width': byZoom(0.6, 1.2) }
    },
    {
      id: 'municipal-border',
      type: 'line',
      source: 'borders',
      filter: ['==', ['get', 'kind'], 'municipal'],
      layout: ROUND,
      paint: { 'line-color': colours.municipal, 'line-width': byZoom(0.6, 1.6) }
    },
    {
      id: 'national-border',
      type: 'line',
      source: 'borders',
      filter: ['==', ['get', 'kind'], 'national'],
      layout: ROUND,
      paint: { 'line-color': colours.national, 'line-width': byZoom(1.2, 2.4) }
    },
    {
      id: REGION_BORDER,
      type: 'line',
      source: 'borders',
      filter: differentRegions({}),
      layout: ROUND,
      paint: { 'line-color': colours.region, 'line-width': byZoom(1.4, 2.6) }
    },
    // Moved land still has the dataset's border; the receiver's colour covers it, so that the dashes are seen.
    {
      id: 'former-border-gap',
      type: 'line',
      source: 'moved-borders',
      filter: ['==', ['get', 'kind'], 'former'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.receiver, 'line-width': byZoom(2, 4.5) }
    },
    {
      id: 'former-border',
      type: 'line',
      source: 'moved-borders',
      filter: ['==', ['get', 'kind'], 'former'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.former, 'line-width': byZoom(0.8, 1.6), 'line-dasharray': [3, 2.5] }
    },
    {
      id: 'new-border',
      type: 'line',
      source: 'moved-borders',
      filter: ['==', ['get', 'kind'], 'new'],
      layout: ROUND,
      paint: { 'line-color': colours.accentDark, 'line-width': byZoom(1.8, 3) }
    },
    {
      id: 'moved-region-border',
      type: 'line',
      source: 'moved-borders',
      filter: ['get', 'region'],
      layout: ROUND,
      paint: { 'line-color': colours.region, 'line-width': byZoom(2.2, 3.6) }
    }
  ]
}

export const REGION_BORDER = 'region-border'
export const SELECTED_BORDER = 'selected-border'

/** Pixels from the whole country (zoom 5) to a village (zoom 14). */
export function byZoom(country: number, village: number): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], 5, country, 14, village]
}
