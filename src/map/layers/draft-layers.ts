/** Layers of the draft: land a drawing would move, what a smaller area would leave behind, land that would be united. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { byZoom } from './border-layers.ts'
import { colours } from './colours.ts'
import { DIFFERS } from './differs-hatch.ts'
import { HATCH } from './hatch.ts'

const isOf = (...kinds: readonly string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', [...kinds]]]

export function draftFills(): LayerSpecification[] {
  return [
    {
      id: 'draft-whole',
      type: 'fill',
      source: 'draft',
      filter: isOf('whole'),
      paint: { 'fill-color': colours.accent, 'fill-opacity': 0.14 }
    },
    {
      id: 'draft-land',
      type: 'fill',
      source: 'draft',
      filter: isOf('moved', 'settled', 'keeps', 'goes'),
      paint: { 'fill-color': colours.accent, 'fill-opacity': 0.26 }
    },
    {
      id: 'draft-shared',
      type: 'fill',
      source: 'draft',
      filter: isOf('shared'),
      paint: { 'fill-color': colours.former, 'fill-opacity': 0.22 }
    },
    {
      id: 'draft-shared-hatch',
      type: 'fill',
      source: 'draft',
      filter: isOf('shared'),
      paint: { 'fill-pattern': HATCH }
    },
    {
      id: 'draft-differs',
      type: 'fill',
      source: 'draft',
      filter: isOf('differs'),
      paint: { 'fill-color': colours.differs, 'fill-opacity': 0.16 }
    },
    {
      id: 'draft-differs-hatch',
      type: 'fill',
      source: 'draft',
      filter: isOf('differs'),
      paint: { 'fill-pattern': DIFFERS }
    },
    // Covers the hatching of moved land, so that what stays behind looks like its municipality again.
    {
      id: 'draft-stays',
      type: 'fill',
      source: 'draft',
      filter: isOf('stays'),
      paint: { 'fill-color': colours.giver, 'fill-opacity': 1 }
    }
  ]
}

/** Over all other borders. */
export function draftLines(): LayerSpecification[] {
  return [
    // White under the dashes, so that today's border is seen to disappear.
    {
      id: 'draft-vanishes-gap',
      type: 'line',
      source: 'draft',
      filter: isOf('vanishes'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.halo, 'line-width': byZoom(3, 6) }
    },
    {
      id: 'draft-vanishes',
      type: 'line',
      source: 'draft',
      filter: isOf('vanishes'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.former, 'line-width': byZoom(1.4, 2.2), 'line-dasharray': [3, 2.5] }
    },
    // Covers the border that the change in its present form would draw.
    {
      id: 'draft-stays-gap',
      type: 'line',
      source: 'draft',
      filter: isOf('stays'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.giver, 'line-width': byZoom(3, 6) }
    },
    {
      id: 'draft-stays-edge',
      type: 'line',
      source: 'draft',
      filter: isOf('stays'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.former, 'line-width': byZoom(1, 2), 'line-dasharray': [3, 2.5] }
    },
    {
      id: 'draft-differs-edge',
      type: 'line',
      source: 'draft',
      filter: isOf('differs'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.differs, 'line-width': byZoom(1.6, 2.6) }
    },
    {
      id: 'draft-edge',
      type: 'line',
      source: 'draft',
      filter: isOf('whole', 'keeps', 'shared'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.accentDark, 'line-width': byZoom(2, 3.6) }
    }
  ]
}
