/** How a reference layer is drawn: pictures below the land's tints, lines above the borders. */
import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl'
import type { ShownReference } from '../api.ts'
import { byZoom } from '../layers/border-layers.ts'
import { PLAIN } from '../layers/label-layers.ts'

/** Areas are seen through. */
const AREA_OPACITY = 0.14

export const sourceId = (id: string): string => `reference-${id}`

export function sourceOf({ kind, box, minZoom, maxZoom, tileSize }: ShownReference, url: string): SourceSpecification {
  const common = {
    tiles: [url],
    bounds: [...box] as [number, number, number, number],
    minzoom: minZoom,
    maxzoom: maxZoom
  }
  return kind === 'picture' ? { type: 'raster', tileSize, ...common } : { type: 'vector', ...common }
}

/** From below; none is drawn where the layer is hidden. */
export function layersOf(layer: ShownReference): LayerSpecification[] {
  const { id, kind, opacity, visible, tileLayers, labelled } = layer
  const layout = { visibility: visible ? 'visible' : 'none' } as const
  const source = sourceId(id)
  if (kind === 'picture')
    return [
      {
        id: `${source}-picture`,
        type: 'raster',
        source,
        layout,
        paint: { 'raster-opacity': opacity, 'raster-fade-duration': 0 }
      }
    ]
  if (kind === 'shapes') {
    const made = drawn(layer, source, { areas: 'areas', lines: 'lines', points: 'points' })
    return labelled ? [...made, labels(layer, source)] : made
  }
  return tileLayers.flatMap(name => drawn(layer, source, { areas: name, lines: name, points: name }, `-${name}`))
}

/** Of tiles made by somebody else each layer may have all three. */
function drawn(
  { colour, opacity, visible }: ShownReference,
  source: string,
  of: Readonly<Record<'areas' | 'lines' | 'points', string>>,
  suffix = ''
): LayerSpecification[] {
  const visibility = visible ? 'visible' : 'none'
  // One feature may be of several.
  const isOf = (type: string): ExpressionSpecification => ['in', ['geometry-type'], ['literal', [type, `Multi${type}`]]]
  return [
    {
      id: `${source}-areas${suffix}`,
      type: 'fill',
      source,
      'source-layer': of.areas,
      filter: isOf('Polygon'),
      layout: { visibility },
      paint: { 'fill-color': colour, 'fill-opacity': AREA_OPACITY * opacity }
    },
    {
      id: `${source}-lines${suffix}`,
      type: 'line',
      source,
      'source-layer': of.lines,
      filter: ['!', isOf('Point')],
      layout: { visibility, 'line-join': 'round' },
      paint: { 'line-color': colour, 'line-width': byZoom(0.8, 2), 'line-opacity': opacity }
    },
    {
      id: `${source}-points${suffix}`,
      type: 'circle',
      source,
      'source-layer': of.points,
      filter: isOf('Point'),
      layout: { visibility },
      paint: {
        'circle-color': colour,
        'circle-radius': byZoom(1.5, 4),
        'circle-opacity': opacity,
        'circle-stroke-color': '#fff',
        'circle-stroke-width': 1,
        'circle-stroke-opacity': opacity
      }
    }
  ]
}

const labels = ({ colour, opacity, visible }: ShownReference, source: string): LayerSpecification => ({
  id: `${source}-labels`,
  type: 'symbol',
  source,
  'source-layer': 'labels',
  layout: {
    visibility: visible ? 'visible' : 'none',
    'text-field': ['get', 'name'],
    'text-font': PLAIN,
    'text-size': 12,
    'text-max-width': 8,
    'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
    'text-radial-offset': 0.5
  },
  paint: { 'text-color': colour, 'text-halo-color': '#fff', 'text-halo-width': 1.4, 'text-opacity': opacity }
})
