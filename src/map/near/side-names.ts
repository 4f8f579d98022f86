/**
 * Names along a border, each on its own side: the engine's tiles say where and at what angle (src/engine/tiles/border-names.ts).
 * Both are one text, with a line between them as high as the border bends, so that neither can be there without the other.
 */
import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl'

export type Side = 'over' | 'under'

interface Words {
  readonly text: (side: Side) => ExpressionSpecification | string
  readonly colour: (side: Side) => ExpressionSpecification | string
}

/** Tile units per pixel, and the height of a line, in pixels. */
const UNITS_PER_PIXEL = 8
const LINE_PX = 16
/** Of the line between, where the border is straight. */
const LEAST = 0.3

export function bothSides({ text, colour }: Words): ExpressionSpecification {
  const named = (side: Side) => [text(side), { 'text-color': colour(side) }]
  const between = ['+', LEAST, ['/', ['get', 'bend'], UNITS_PER_PIXEL * LINE_PX]]
  // A space that is not cut off at the ends of lines.
  const gap = ['\u00a0', { 'font-scale': between }]
  return [
    'format',
    ...named('over'),
    '\n',
    {},
    ...gap,
    '\n',
    {},
    ...named('under')
  ] as unknown as ExpressionSpecification
}

export function alongBorder(id: string, source: string, minzoom: number): SymbolLayerSpecification {
  return {
    id,
    type: 'symbol',
    source,
    'source-layer': 'sides',
    minzoom,
    layout: {
      'text-rotate': ['get', 'angle'],
      'text-rotation-alignment': 'map',
      'text-anchor': 'center',
      'text-line-height': 1.15,
      'text-max-width': 40,
      'text-padding': 6
    }
  }
}
