/** The kilometre net of EPSG:25832, and what its lines are called, at the edges of the map that panels leave free. */
import type { Feature, FeatureCollection } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import type { LonLat, NetLine } from '../../engine/api.ts'
import { n } from '../../i18n/near.ts'
import { colours } from '../layers/colours.ts'
import { PLAIN } from '../layers/label-layers.ts'
import type { Pixel } from '../screen.ts'

export const NET = 'net'
export const NET_LINE = 'net-line'
/** Lines are at least so far apart. */
const APART_PX = 96
const STEPS_M = [100, 500, 1000, 5000, 10_000, 50_000, 100_000]

/** Metres from line to line. */
export function netStep(metresPerPixel: number): number {
  return STEPS_M.find(step => step / metresPerPixel >= APART_PX) ?? (STEPS_M.at(-1) as number)
}

export function netLine(): LayerSpecification {
  return {
    id: NET_LINE,
    type: 'line',
    source: NET,
    filter: ['==', ['geometry-type'], 'LineString'],
    paint: { 'line-color': colours.net, 'line-width': 0.8, 'line-opacity': 0.7 }
  }
}

export function netLabels(): LayerSpecification {
  return {
    id: 'net-label',
    type: 'symbol',
    source: NET,
    filter: ['==', ['geometry-type'], 'Point'],
    layout: {
      'text-field': ['get', 'text'],
      'text-font': PLAIN,
      'text-size': 11,
      'text-rotate': ['case', ['==', ['get', 'axis'], 'east'], 0, -90],
      'text-anchor': 'bottom',
      'text-offset': [0, -0.2],
      'text-allow-overlap': true,
      'text-max-width': 30
    },
    paint: { 'text-color': colours.net, 'text-halo-color': colours.halo, 'text-halo-width': 1.6 }
  }
}

/** The free area of the map, and where its places lie in it. */
export interface NetView {
  readonly left: number
  readonly bottom: number
  project(place: LonLat): Pixel
}

/** Lines, and a point for each name: eastings along the lower edge, northings along the left one. */
export function netFeatures(lines: readonly NetLine[], view: NetView): FeatureCollection {
  const features = lines.flatMap(({ axis, metres, line }): Feature[] => {
    const shape: Feature = {
      type: 'Feature',
      properties: { axis },
      geometry: { type: 'LineString', coordinates: line.map(place => [...place]) }
    }
    const at = crossing(line, place => {
      const { x, y } = view.project(place)
      return axis === 'east' ? y - view.bottom : x - view.left
    })
    if (!at) return [shape]
    const text = n(axis === 'east' ? 'map.net.east' : 'map.net.north', { metres })
    return [shape, { type: 'Feature', properties: { axis, text }, geometry: { type: 'Point', coordinates: [...at] } }]
  })
  return { type: 'FeatureCollection', features }
}

/** Where something changes its sign along a line. */
function crossing(line: readonly LonLat[], of: (place: LonLat) => number): LonLat | null {
  for (let i = 1; i < line.length; i++) {
    const [one, other] = [line[i - 1] as LonLat, line[i] as LonLat]
    const [a, b] = [of(one), of(other)]
    if (a < 0 === b < 0) continue
    const s = a / (a - b)
    return [one[0] + s * (other[0] - one[0]), one[1] + s * (other[1] - one[1])]
  }
  return null
}
