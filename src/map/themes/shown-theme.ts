/**
 * Colours of a theme on the map: municipalities, or regions, by their class, with a pattern beside the colour where one is given,
 * and places that belong to it. Only paint is changed: no tile is asked for, but those of units the first time they are coloured. Loaded with the first theme; put there again whenever
 * MapLibre has built its style anew.
 */
import type {
  ExpressionSpecification,
  FilterSpecification,
  GeoJSONSource,
  Map as MapLibre,
  MapMouseEvent
} from 'maplibre-gl'
import type { UnitLayerId } from '../../dataset/types.ts'
import type { DivisionSide } from '../../engine/api.ts'
import type { ShownTheme, ThemePattern, ThemeUnits } from '../api.ts'
import { seeThroughOf } from '../basemaps/see-through.ts'
import { SELECTED_BORDER } from '../layers/border-layers.ts'
import { colours } from '../layers/colours.ts'
import { municipalityFill } from '../layers/expressions.ts'
import { PLAIN } from '../layers/label-layers.ts'
import { LAND, MUNICIPALITIES } from '../layers/land-source.ts'
import { patternImage } from './patterns.ts'

const PATTERN = 'theme-pattern'
const PLACES = 'theme-places'
const PLACE_NAMES = 'theme-place-names'
/** Source, and layers, of units that are coloured. */
const UNITS = 'theme-units'
const UNIT_LINES = 'theme-unit-lines'
const PATTERNS: readonly ThemePattern[] = ['lines', 'dots', 'strokes']

const imageOf = (pattern: ThemePattern): string => `theme-${pattern}`

/** Of what a tile says (`code`, `region`) the colour of its class. */
export function themeFill(
  { by, otherwise, classes, ...sides }: ShownTheme,
  side: DivisionSide
): ExpressionSpecification {
  const cases = [...sides[side]].flatMap(([id, at]) => (classes[at] ? [id, classes[at].colour] : []))
  // Never a constant: MapLibre marks features of tiles that were made while the paint had their states, and fails on one.
  if (cases.length === 0) return ['case', ['has', by], otherwise.colour, otherwise.colour]
  return ['match', ['get', by], ...cases, otherwise.colour] as unknown as ExpressionSpecification
}

/** Whoever has a pattern, and those of whom nothing is known. */
function patterned({ by, otherwise, classes, ...sides }: ShownTheme, side: DivisionSide) {
  const all = [...sides[side]]
  const withOne = all.flatMap(([id, at]) => {
    const pattern = classes[at]?.pattern
    return pattern ? [[id, imageOf(pattern)] as const] : []
  })
  const known = all.map(([id]) => id)
  const filter: FilterSpecification = [
    'any',
    ['in', ['get', by], ['literal', withOne.map(([id]) => id)]],
    ['!', ['in', ['get', by], ['literal', known]]]
  ]
  const other = imageOf(otherwise.pattern)
  const image =
    withOne.length === 0
      ? other
      : (['match', ['get', by], ...withOne.flat(), other] as unknown as ExpressionSpecification)
  return { filter, image }
}

export interface Unthemed {
  /** Whose tints the land has without a theme. */
  readonly regions: readonly string[]
  readonly movedLand: string
  /** Tiles of a layer of units, with {z}, {x} and {y}. */
  readonly unitUrl: (layer: UnitLayerId) => string
}

/** The map's style must have loaded. */
export function paintTheme(
  map: MapLibre,
  theme: ShownTheme | null,
  side: DivisionSide,
  { movedLand, regions, unitUrl }: Unthemed
): void {
  const fill = theme ? themeFill(theme, side) : municipalityFill(regions)
  map.setPaintProperty('municipality', 'fill-color', fill)
  map.setPaintProperty('moved-land', 'fill-color', theme ? (theme.units ? CLEAR : fill) : movedLand)
  // Yellow light is not seen on yellow land.
  map.setPaintProperty(SELECTED_BORDER, 'line-color', theme ? colours.label : colours.selectedEdge)
  paintUnits(map, theme, unitUrl)
  paintPattern(map, theme, side)
  paintPlaces(map, theme)
  // Base maps lie under this side alone.
  if (side === 'after') seeThroughOf(map).themed(theme !== null)
}

const CLEAR = 'rgba(0, 0, 0, 0)'

/** Over the municipalities, which have no colour of their own then. */
function paintUnits(map: MapLibre, theme: ShownTheme | null, unitUrl: Unthemed['unitUrl']): void {
  const units = theme?.units ?? null
  report(map, units)
  if (!theme || !units) {
    for (const id of [UNITS, UNIT_LINES]) if (map.getLayer(id)) map.removeLayer(id)
    // The pattern may be theirs.
    if (map.getSource(UNITS)) {
      if (map.getLayer(PATTERN)) map.removeLayer(PATTERN)
      map.removeSource(UNITS)
    }
    return
  }
  const fill = themeFill({ ...theme, by: 'code', after: units.classes }, 'after')
  if (map.getLayer(UNITS)) {
    map.setPaintProperty(UNITS, 'fill-color', fill)
    return
  }
  if (map.getLayer(PATTERN)) map.removeLayer(PATTERN)
  map.addSource(UNITS, { type: 'vector', tiles: [unitUrl(units.layer)], maxzoom: UNIT_MAX_ZOOM })
  map.addLayer(
    { id: UNITS, type: 'fill', source: UNITS, 'source-layer': LAND, paint: { 'fill-color': fill } },
    'moved-land-hatch'
  )
  map.addLayer(
    {
      id: UNIT_LINES,
      type: 'line',
      source: UNITS,
      'source-layer': 'borders',
      minzoom: 7.5,
      paint: {
        'line-color': colours.label,
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 7.5, 0, 10, 0.35],
        'line-width': 0.6
      }
    },
    'moved-land-hatch'
  )
}

/** As far as the map zooms in. */
const UNIT_MAX_ZOOM = 19
const reported = new WeakMap<MapLibre, { units: ThemeUnits | null }>()

/** Tells the unit under the pointer. */
function report(map: MapLibre, units: ThemeUnits | null): void {
  const known = reported.get(map)
  if (known) {
    known.units = units
    return
  }
  if (!units) return
  const now: { units: ThemeUnits | null } = { units }
  reported.set(map, now)
  map.on('mousemove', ({ point }: MapMouseEvent) => {
    if (!now.units || !map.getLayer(UNITS)) return
    const [top] = map.queryRenderedFeatures(point, { layers: [UNITS] })
    now.units.onHover(typeof top?.properties.code === 'string' ? top.properties.code : null)
  })
  map.on('mouseout', () => now.units?.onHover(null))
}

function paintPattern(map: MapLibre, theme: ShownTheme | null, side: DivisionSide): void {
  if (!theme) {
    if (map.getLayer(PATTERN)) map.removeLayer(PATTERN)
    return
  }
  for (const one of PATTERNS)
    if (!map.hasImage(imageOf(one))) map.addImage(imageOf(one), patternImage(one), { pixelRatio: 2 })
  const { units } = theme
  const { filter, image } = units
    ? patterned({ ...theme, by: 'code', after: units.classes }, 'after')
    : patterned(theme, side)
  if (map.getLayer(PATTERN)) {
    map.setFilter(PATTERN, filter)
    map.setPaintProperty(PATTERN, 'fill-pattern', image)
  } else
    map.addLayer(
      {
        id: PATTERN,
        type: 'fill',
        ...(units ? { source: UNITS, 'source-layer': LAND } : MUNICIPALITIES),
        filter,
        paint: { 'fill-pattern': image }
      },
      'moved-land-hatch'
    )
}

function paintPlaces(map: MapLibre, theme: ShownTheme | null): void {
  const places = theme?.places
  if (!places) {
    for (const id of [PLACES, PLACE_NAMES]) if (map.getLayer(id)) map.removeLayer(id)
    if (map.getSource(PLACES)) map.removeSource(PLACES)
    return
  }
  const known = map.getSource(PLACES) as GeoJSONSource | undefined
  if (known) {
    known.setData(places)
    return
  }
  map.addSource(PLACES, { type: 'geojson', data: places })
  const marked: ExpressionSpecification = ['get', 'marked']
  map.addLayer(
    {
      id: PLACES,
      type: 'circle',
      source: PLACES,
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 5, 3, 9, 6],
        'circle-color': ['case', marked, colours.label, colours.halo],
        'circle-stroke-color': ['case', marked, colours.halo, colours.label],
        'circle-stroke-width': 1.5
      }
    },
    'municipality-label'
  )
  map.addLayer(
    {
      id: PLACE_NAMES,
      type: 'symbol',
      source: PLACES,
      minzoom: 7.5,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': PLAIN,
        'text-size': 12,
        'text-offset': [0, 0.8],
        'text-anchor': 'top'
      },
      paint: { 'text-color': colours.label, 'text-halo-color': colours.halo, 'text-halo-width': 1.4 }
    },
    'municipality-label'
  )
}
