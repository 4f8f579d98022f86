/** Style expressions of municipalities: their regions, their states, their borders. */
import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl'
import { colours, regionTints } from './colours.ts'

/** Fill of a municipality: by its state (selected, receiving, giving, hovered), else the tint of its region. */
export function municipalityFill(regions: readonly string[]): ExpressionSpecification {
  return [
    'case',
    inState('selected'),
    colours.selected,
    inState('receives'),
    colours.receiver,
    inState('gives'),
    colours.giver,
    inState('hover'),
    colours.hover,
    ['!', ['to-boolean', ['get', 'inDivision']]],
    colours.unassigned,
    regionTint(regions)
  ]
}

/** True for a border around the land of these municipalities together, as they are after the proposal; '' has none. */
export function bordersOf(...codes: readonly string[]): FilterSpecification {
  const among = (side: 'left' | 'right'): ExpressionSpecification => ['in', ['get', side], ['literal', [...codes]]]
  return ['all', ['!=', ['get', 'kind'], 'former'], ['!=', among('left'), among('right')]]
}

/** `regions`: ids; sorted here, so that tints stay the same when a date has one region less. */
function regionTint(regions: readonly string[]): ExpressionSpecification | string {
  const cases = regions.toSorted().flatMap((id, i) => [id, regionTints[i % regionTints.length]!])
  if (cases.length === 0) return colours.land
  return ['match', ['get', 'region'], ...cases, colours.land] as unknown as ExpressionSpecification
}

function inState(name: string): ExpressionSpecification {
  return ['boolean', ['feature-state', name], false]
}
