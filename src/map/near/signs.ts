/** Which of the map's signs and names are in view: a legend lists those and no others. */
import type { MapGeoJSONFeature, Map as MapLibre } from 'maplibre-gl'
import type { MapSign, Roles } from '../api.ts'
import { BEYOND_LABEL } from './beyond.ts'
import { CENSUS_BOUNDS } from './census-classes.ts'
import { CENSUS_FILL } from './census-layers.ts'
import { NET_LINE } from './net-layers.ts'
import { PARISH_BORDER } from './parish-layers.ts'
import { BRIDGE_LABEL, PLACE_LABELS } from './place-layers.ts'
import { SIDE_LABEL, withRole } from './role-layers.ts'

type Signs = (feature: MapGeoJSONFeature) => readonly MapSign[]

const always =
  (sign: MapSign): Signs =>
  () => [sign]

export const SIGNS: Readonly<Record<string, Signs>> = {
  municipality: ({ properties, state }) =>
    properties.from !== undefined
      ? []
      : [
          ...(state.receives ? (['receives'] as const) : state.gives ? (['gives'] as const) : []),
          ...(properties.inDivision ? [] : (['unassigned'] as const))
        ],
  'moved-land': always('moved'),
  'draft-differs-hatch': always('differs'),
  'municipal-border': always('municipal'),
  'national-border': always('national'),
  'region-border': always('region'),
  'was-region-border': always('was-region'),
  'former-border': always('former'),
  'region-moves-hatch': always('region-moves'),
  'new-border': always('new'),
  'group-tint': always('group'),
  lake: always('coarse-water'),
  river: always('coarse-water'),
  'coarse-lake': always('coarse-lake'),
  'coarse-stream': always('coarse-stream'),
  [PARISH_BORDER]: always('parish'),
  [BRIDGE_LABEL]: always('bridge'),
  [BEYOND_LABEL]: always('beyond'),
  'water-label': always('water-name'),
  'district-label': always('district-name'),
  'summer-houses-label': always('district-name'),
  [NET_LINE]: always('net'),
  [CENSUS_FILL]: ({ properties }) => {
    const above = CENSUS_BOUNDS.filter(bound => Number(properties.residents) >= bound).length
    return [`census-${(above - 1) as 0 | 1 | 2 | 3 | 4}`]
  }
}

/** Each once, in no order that means anything. */
export function signsIn(map: MapLibre): readonly MapSign[] {
  const layers = Object.keys(SIGNS).filter(id => map.getLayer(id))
  const found = map.queryRenderedFeatures({ layers })
  return [...new Set(found.flatMap(feature => SIGNS[feature.layer.id]?.(feature) ?? []))]
}

const inOrder = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].sort((a, b) => a.localeCompare(b, 'da'))

/** Names of places as far as there was room for them. */
export const placesIn = (map: MapLibre): readonly string[] => namesIn(map, PLACE_LABELS)

export function namesIn(map: MapLibre, ids: readonly string[]): readonly string[] {
  const layers = ids.filter(id => map.getLayer(id))
  return inOrder(map.queryRenderedFeatures({ layers }).map(({ properties }) => String(properties.name)))
}

/** Between whom the lines of some layers run: "Rebild–Mariagerfjord", by name. Not what runs along the sea or through one. */
export function linesIn(map: MapLibre, ids: readonly string[], names: ReadonlyMap<string, string>): readonly string[] {
  const layers = ids.filter(id => map.getLayer(id))
  return inOrder(
    map.queryRenderedFeatures({ layers }).flatMap(({ properties: { left, right } }) => {
      const [one, other] = [names.get(String(left)), names.get(String(right))]
      return one && other && one !== other ? [inOrder([one, other]).join('–')] : []
    })
  )
}

export function municipalitiesIn(map: MapLibre, names: ReadonlyMap<string, string>, roles: Roles): readonly string[] {
  if (!map.getLayer(SIDE_LABEL)) return []
  const codes = map
    .queryRenderedFeatures({ layers: [SIDE_LABEL] })
    .flatMap(({ properties }) => [String(properties.over), String(properties.under)])
  return inOrder(codes.flatMap(code => withRole(names.get(code) ?? '', code, roles) || []))
}
