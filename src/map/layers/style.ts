/**
 * The map's style: sources, and layers from the sea up to the names. Nothing in it points off-origin; letters are drawn
 * by the browser (no `glyphs`), so the map needs no font server.
 */
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl'
import { fog } from '../surroundings.ts'
import { borderLayers } from './border-layers.ts'
import { colours } from './colours.ts'
import { groupLayers } from './cooperation-layers.ts'
import { draftFills, draftLines } from './draft-layers.ts'
import { municipalityFill } from './expressions.ts'
import { HATCH } from './hatch.ts'
import { labelLayers } from './label-layers.ts'
import { LAND, MUNICIPALITIES, OWN_UNITS, UNITS } from './land-source.ts'
import { unitLayers } from './unit-layers.ts'

const EMPTY: SourceSpecification = { type: 'geojson', data: { type: 'FeatureCollection', features: [] } }
/** NaturalEarth is made for 1 : 10 000 000: zoomed in further, its lakes would be visibly misplaced. */
const COARSE_FADES: [number, number] = [8, 9.5]

/** As far as the map zooms in: every zoom has tiles of its own, an eighth of a pixel exact. */
const LAND_MAX_ZOOM = 19

/** With {z}, {x} and {y}. */
export interface TileUrls {
  readonly landUrl: string
  readonly unitUrl: string
}

/** `dataUrl` is where `context.json` lies. A base map is laid in it later (src/map/basemaps/see-through.ts). */
export function mapStyle(dataUrl: string, { landUrl, unitUrl }: TileUrls): StyleSpecification {
  return {
    version: 8,
    sources: {
      context: { type: 'geojson', data: `${dataUrl}context.json` },
      fog: { type: 'geojson', data: fog() },
      [LAND]: tiles(landUrl),
      [UNITS]: tiles(unitUrl),
      [OWN_UNITS]: { ...EMPTY, promoteId: 'code' } as SourceSpecification,
      groups: EMPTY,
      draft: EMPTY,
      labels: EMPTY
    },
    layers: [
      ...landLayers(),
      ...groupLayers(),
      ...caseFills(),
      ...unitLayers(),
      ...borderLayers(),
      ...draftLines(),
      ...labelLayers()
    ]
  }
}

const tiles = (url: string): SourceSpecification => ({
  type: 'vector',
  tiles: [url],
  maxzoom: LAND_MAX_ZOOM,
  promoteId: { [LAND]: 'code' }
})

function landLayers(): LayerSpecification[] {
  const neighbours: LayerSpecification[] = [
    {
      id: 'neighbour',
      type: 'fill',
      source: 'context',
      filter: ['==', ['get', 'kind'], 'land'],
      paint: { 'fill-color': colours.neighbour, 'fill-outline-color': colours.neighbourCoast }
    }
  ]
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
    ...neighbours,
    {
      id: 'municipality',
      type: 'fill',
      ...MUNICIPALITIES,
      paint: { 'fill-color': municipalityFill([]), 'fill-opacity': 1 }
    },
    ...waterLayers()
  ]
}

function waterLayers(): LayerSpecification[] {
  const opacity: ['interpolate', ['linear'], ['zoom'], number, number, number, number] = [
    'interpolate',
    ['linear'],
    ['zoom'],
    COARSE_FADES[0],
    1,
    COARSE_FADES[1],
    0
  ]
  return [
    {
      id: 'river',
      type: 'line',
      source: 'context',
      maxzoom: COARSE_FADES[1],
      filter: ['==', ['get', 'kind'], 'river'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colours.water, 'line-width': 1, 'line-opacity': opacity }
    },
    {
      id: 'lake',
      type: 'fill',
      source: 'context',
      maxzoom: COARSE_FADES[1],
      filter: ['==', ['get', 'kind'], 'lake'],
      paint: { 'fill-color': colours.water, 'fill-opacity': opacity }
    },
    {
      id: 'fog',
      type: 'fill',
      source: 'fog',
      paint: { 'fill-color': colours.sea, 'fill-opacity': ['get', 'opacity'], 'fill-antialias': false }
    }
  ]
}

/** Land moved by the proposal, in its receiver's colour, and land of the draft. */
function caseFills(): LayerSpecification[] {
  return [
    {
      id: 'moved-land',
      type: 'fill',
      ...MUNICIPALITIES,
      filter: ['has', 'from'],
      paint: { 'fill-color': colours.receiver, 'fill-opacity': 1 }
    },
    {
      id: 'moved-land-hatch',
      type: 'fill',
      ...MUNICIPALITIES,
      filter: ['has', 'from'],
      paint: { 'fill-pattern': HATCH }
    },
    ...draftFills()
  ]
}
