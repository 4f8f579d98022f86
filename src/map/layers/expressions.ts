/** Style expressions that follow from what the app says about regions and from the state of a municipality. */
import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl'
import { colours, regionTints } from './colours.ts'

/** Region id per municipality code; a code that is not in it has no region. */
export type Regions = Readonly<Record<string, string>>

/** True for a line whose two sides lie in two different regions; `left` and `right` hold municipality codes. */
export function differentRegions(regions: Regions): FilterSpecification {
  const left = regionOf('left', regions)
  const right = regionOf('right', regions)
  return ['all', ['!=', left, ''], ['!=', right, ''], ['!=', left, right]]
}

/** Fill of a municipality: by its state (selected, receiving, giving, hovered), else the tint of its region. */
export function municipalityFill(regions: Regions): ExpressionSpecification {
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

/** True for a border of the municipality `code`; '' has none. */
export function bordersOf(code: string): FilterSpecification {
  return ['all', ['literal', code !== ''], ['any', ['==', ['get', 'left'], code], ['==', ['get', 'right'], code]]]
}

function regionTint(regions: Regions): ExpressionSpecification | string {
  // Sorted by id, so that tints stay the same when a date has one region less.
  const ids = [...new Set(Object.values(regions))].sort()
  const cases = ids.flatMap((id, i) => [id, regionTints[i % regionTints.length]!])
  if (cases.length === 0) return colours.land
  return ['match', regionOf('code', regions), ...cases, colours.land] as unknown as ExpressionSpecification
}

function regionOf(property: string, regions: Regions): ExpressionSpecification {
  return ['to-string', ['get', ['get', property], ['literal', regions]]] as unknown as ExpressionSpecification
}

function inState(name: string): ExpressionSpecification {
  return ['boolean', ['feature-state', name], false]
}
