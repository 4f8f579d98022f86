/** Names along a border, each on its own side: the engine's tiles say where and at what angle (src/engine/tiles/border-names.ts). */
import type { SymbolLayerSpecification } from 'maplibre-gl'

/** Two layers, for the names above their point and those below. */
export function besideLine(id: string, source: string, minzoom: number): SymbolLayerSpecification[] {
  return [true, false].map(over => ({
    id: over ? id : `${id}-under`,
    type: 'symbol',
    source,
    'source-layer': 'sides',
    minzoom,
    filter: ['==', ['get', 'over'], over],
    layout: {
      'text-rotate': ['get', 'angle'],
      'text-rotation-alignment': 'map',
      'text-anchor': over ? 'bottom' : 'top',
      'text-offset': [0, over ? -0.25 : 0.25],
      'text-max-width': 30,
      'text-padding': 2,
      // Slanting names lie in boxes that meet across their border: they may, if no other name is under them.
      'text-overlap': 'cooperative'
    }
  }))
}
