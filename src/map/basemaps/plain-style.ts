/**
 * A plain style for an archive of vector tiles, which brings none: calm, as what lies under borders should be. Layers of
 * OpenMapTiles and Protomaps are known by name, others are drawn by their geometry. Borders are left out: Skel's own lie on top.
 */
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl'

const PAPER = {
  earth: '#f7f4ec',
  green: '#dfe7d2',
  built: '#ece6dc',
  sand: '#f1e9d2',
  water: '#c6dbea',
  waterLine: '#a9c8de',
  building: '#d6cdbf',
  roadEdge: '#b9b2a6',
  road: '#ffffff',
  mainRoad: '#f6dca6',
  rail: '#9b958a',
  words: '#4b463e',
  waterWords: '#3f6a89',
  halo: '#ffffff',
  unknown: '#6f7f8a'
} as const

const FONT = ['Skel Map Regular']
/** OpenMapTiles says `class`, Protomaps `kind`. */
const CLASS: ExpressionSpecification = ['to-string', ['coalesce', ['get', 'class'], ['get', 'kind'], '']]
const isClass = (...names: readonly string[]): ExpressionSpecification => ['in', CLASS, ['literal', [...names]]]
const isShape = (shape: 'Point' | 'LineString' | 'Polygon'): FilterSpecification => ['==', ['geometry-type'], shape]

const GREEN = [
  'wood',
  'forest',
  'grass',
  'scrub',
  'park',
  'national_park',
  'nature_reserve',
  'wetland',
  'cemetery',
  'golf_course',
  'meadow',
  'farmland',
  'grassland'
]
const BUILT = [
  'residential',
  'commercial',
  'industrial',
  'retail',
  'suburb',
  'neighbourhood',
  'urban_area',
  'school',
  'hospital',
  'railway',
  'military'
]
const SAND = ['sand', 'beach', 'barren']
const MAIN = ['motorway', 'trunk', 'primary', 'highway', 'major_road']
const MIDDLE = ['secondary', 'tertiary', 'medium_road']
const RAIL = ['rail', 'transit']
const PATHS = ['path', 'track', 'service', 'pedestrian', 'footway', 'cycleway']

/** What is to be drawn of a layer, in this order from below. */
type Part = 'land' | 'water' | 'building' | 'road' | 'words'
const PARTS: readonly Part[] = ['land', 'water', 'building', 'road', 'words']

/** Known layers of the two schemas; null for what is not drawn. */
const KNOWN: Readonly<Record<string, Part | null>> = {
  earth: 'land',
  landcover: 'land',
  landuse: 'land',
  park: 'land',
  water: 'water',
  waterway: 'water',
  building: 'building',
  buildings: 'building',
  transportation: 'road',
  roads: 'road',
  transit: 'road',
  aeroway: 'road',
  place: 'words',
  places: 'words',
  water_name: 'words',
  transportation_name: 'words',
  boundary: null,
  boundaries: null,
  poi: null,
  pois: null,
  housenumber: null,
  mountain_peak: null,
  aerodrome_label: null
}

/** `source`: id of the archive's source. Ids of layers begin with `prefix`. */
export function plainStyle(source: string, layers: readonly string[], prefix: string): LayerSpecification[] {
  const of = (layer: string, suffix: string) =>
    ({ id: `${prefix}${layer}-${suffix}`, source, 'source-layer': layer }) as const
  const known = PARTS.flatMap(part =>
    layers
      .filter(layer => Object.hasOwn(KNOWN, layer) && KNOWN[layer] === part)
      .flatMap(layer => drawn(part, layer, of))
  )
  const unknown = layers.filter(layer => !Object.hasOwn(KNOWN, layer)).flatMap(layer => neutral(layer, of))
  return [...unknown, ...known]
}

type Of = (
  layer: string,
  suffix: string
) => { readonly id: string; readonly source: string; readonly 'source-layer': string }

function drawn(part: Part, layer: string, of: Of): LayerSpecification[] {
  switch (part) {
    case 'land': {
      const colour: ExpressionSpecification = [
        'case',
        isClass(...GREEN),
        PAPER.green,
        isClass(...BUILT),
        PAPER.built,
        isClass(...SAND),
        PAPER.sand,
        layer === 'park' ? PAPER.green : PAPER.earth
      ]
      return [
        {
          ...of(layer, 'fill'),
          type: 'fill',
          filter: isShape('Polygon'),
          paint: { 'fill-color': colour, 'fill-antialias': false }
        }
      ]
    }
    case 'water':
      return [
        { ...of(layer, 'fill'), type: 'fill', filter: isShape('Polygon'), paint: { 'fill-color': PAPER.water } },
        {
          ...of(layer, 'line'),
          type: 'line',
          filter: isShape('LineString'),
          paint: { 'line-color': PAPER.waterLine, 'line-width': widths(0.4, 2.5) }
        }
      ]
    case 'building':
      return [
        {
          ...of(layer, 'fill'),
          type: 'fill',
          minzoom: 13,
          filter: isShape('Polygon'),
          paint: { 'fill-color': PAPER.building }
        }
      ]
    case 'road':
      return roads(layer, of)
    case 'words':
      return [words(layer, of)]
  }
}

function roads(layer: string, of: Of): LayerSpecification[] {
  const line = isShape('LineString') as ExpressionSpecification
  const layout = { 'line-cap': 'round', 'line-join': 'round' } as const
  const wide = (main: number, middle: number, other: number): ExpressionSpecification => [
    'case',
    isClass(...MAIN),
    main,
    isClass(...MIDDLE),
    middle,
    isClass(...PATHS),
    other / 2,
    other
  ]
  const width = (more: number): ExpressionSpecification => [
    'interpolate',
    ['exponential', 1.5],
    ['zoom'],
    6,
    wide(0.6 + more / 2, 0.2, 0.1),
    11,
    wide(2 + more, 1.2 + more, 0.6),
    14,
    wide(5 + more, 4 + more, 2 + more),
    18,
    wide(22 + 2 * more, 18 + 2 * more, 11 + 2 * more)
  ]
  return [
    {
      ...of(layer, 'edge'),
      type: 'line',
      minzoom: 7,
      filter: ['all', line, ['!', isClass(...RAIL)]],
      layout,
      paint: { 'line-color': PAPER.roadEdge, 'line-width': width(1.2) }
    },
    {
      ...of(layer, 'line'),
      type: 'line',
      filter: ['all', line, ['!', isClass(...RAIL)]],
      layout,
      paint: { 'line-color': ['case', isClass(...MAIN), PAPER.mainRoad, PAPER.road], 'line-width': width(0) }
    },
    {
      ...of(layer, 'rail'),
      type: 'line',
      minzoom: 9,
      filter: ['all', line, isClass(...RAIL)],
      paint: { 'line-color': PAPER.rail, 'line-width': widths(0.6, 1.6) }
    }
  ]
}

function words(layer: string, of: Of): LayerSpecification {
  const isWater = layer === 'water_name'
  const along = layer === 'transportation_name'
  return {
    ...of(layer, 'words'),
    type: 'symbol',
    minzoom: along ? 13 : 5,
    layout: {
      'text-field': ['to-string', ['coalesce', ['get', 'name:da'], ['get', 'name'], '']],
      'text-font': isWater ? ['Skel Map Italic'] : FONT,
      'text-size': along ? 11 : ['interpolate', ['linear'], ['zoom'], 6, 11, 14, 14],
      'text-max-width': 8,
      'text-padding': 4,
      ...(along ? { 'symbol-placement': 'line' as const } : {}),
      'symbol-sort-key': ['to-number', ['coalesce', ['get', 'rank'], ['get', 'sort_key'], 99], 99]
    },
    paint: {
      'text-color': isWater ? PAPER.waterWords : PAPER.words,
      'text-halo-color': PAPER.halo,
      'text-halo-width': 1.4
    }
  }
}

/** Of a layer nobody knows: its areas faint, its lines and points plain. */
function neutral(layer: string, of: Of): LayerSpecification[] {
  return [
    {
      ...of(layer, 'fill'),
      type: 'fill',
      filter: isShape('Polygon'),
      paint: { 'fill-color': PAPER.unknown, 'fill-opacity': 0.12 }
    },
    {
      ...of(layer, 'line'),
      type: 'line',
      filter: ['!', isShape('Point') as ExpressionSpecification],
      paint: { 'line-color': PAPER.unknown, 'line-width': widths(0.5, 1.4) }
    },
    {
      ...of(layer, 'point'),
      type: 'circle',
      filter: isShape('Point'),
      paint: {
        'circle-color': PAPER.unknown,
        'circle-radius': 2.5,
        'circle-stroke-color': PAPER.halo,
        'circle-stroke-width': 1
      }
    }
  ]
}

const widths = (far: number, near: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  6,
  far,
  16,
  near
]
