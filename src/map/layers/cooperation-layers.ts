/**
 * Municipalities that cooperate: a tint on each, and a line from one to the next, since a group need not hang together and
 * a municipality may stand in several. Dashed where the cooperation is not verified.
 */
import type { FeatureCollection } from 'geojson'
import type { FilterSpecification, LayerSpecification } from 'maplibre-gl'
import type { MunicipalityGroup } from '../api.ts'
import { colours } from './colours.ts'
import { MUNICIPALITIES } from './land-source.ts'

export const GROUP_TINT = 'group-tint'

export function groupLayers(): LayerSpecification[] {
  return [
    {
      id: GROUP_TINT,
      type: 'fill',
      ...MUNICIPALITIES,
      filter: membersOf([]),
      paint: { 'fill-color': colours.group, 'fill-opacity': 0.18 }
    },
    groupLine('group-line', true),
    groupLine('group-line-unverified', false)
  ]
}

function groupLine(id: string, verified: boolean): LayerSpecification {
  return {
    id,
    type: 'line',
    source: 'groups',
    filter: ['==', ['get', 'verified'], verified],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': colours.group, 'line-width': 2.5, ...(verified ? {} : { 'line-dasharray': [1, 2] }) }
  }
}

/** True for the municipalities of any of the groups. */
export function membersOf(groups: readonly MunicipalityGroup[]): FilterSpecification {
  const codes = [...new Set(groups.flatMap(({ members }) => members.map(({ code }) => code)))]
  return ['in', ['get', 'code'], ['literal', codes]]
}

/** One line per group through its members' label points, in their order. */
export function groupLines(groups: readonly MunicipalityGroup[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: groups
      .filter(({ members }) => members.length > 1)
      .map(({ members, verified }) => ({
        type: 'Feature',
        properties: { verified },
        geometry: { type: 'LineString', coordinates: members.map(({ point }) => [...point]) }
      }))
  }
}
