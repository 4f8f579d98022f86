/** From a refused step to words and a JSON path. */
import type { MultiPolygon, Polygon } from 'geojson'
import type { Dataset } from '../dataset/types.ts'
import type { MessageValue } from '../i18n/message.ts'
import type { Change } from '../proposal/types.ts'
import { hasArea } from '../proposal/types.ts'
import type { StepRefused } from '../subdivision/changes/change.ts'
import type { Division } from '../subdivision/division.ts'
import type { Problem, ProblemCode } from './api.ts'
import { nameOf } from './facts/names.ts'

/** Degrees around Denmark's outermost islands; beyond it a drawing is not at sea but elsewhere. */
const AROUND_DENMARK = { west: 6.5, south: 54, east: 16, north: 58.5 }

export function stepProblem(
  dataset: Dataset,
  outcome: Division,
  refused: StepRefused,
  changePath: string,
  change: Change,
  isForeign: (lonLat: readonly [number, number]) => boolean
): Problem {
  const code: ProblemCode =
    refused.problem === 'at-sea' && hasArea(change) && isElsewhere(change.area, isForeign)
      ? 'outside-denmark'
      : refused.problem
  return {
    code,
    path: changePath + refused.path,
    message: { id: `problem.${code}`, values: valuesFor(dataset, outcome, refused) },
    ...(refused.place && { place: refused.place })
  }
}

function valuesFor(
  dataset: Dataset,
  outcome: Division,
  { problem, codes, areaM2, place }: StepRefused
): Record<string, MessageValue> {
  const names = codes.map(code => nameOf(dataset, outcome, code))
  switch (problem) {
    case 'self-crossing':
    case 'spike':
    case 'hole-outside':
      return place ? { place: { lonLat: place } } : {}
    case 'too-small':
      return { area: { m2: areaM2 } }
    case 'parcel-sum':
    case 'part-outside-parcel':
      return { m2: Math.round(areaM2) }
    case 'more-than-giver-has':
      return { name: names[0] ?? '', m2: areaM2 }
    case 'parcels-elsewhere':
      return { name: names[0] ?? '', names: { names: names.slice(1) } }
    case 'already-receiver':
    case 'unassigned-only':
      return { name: names[0] ?? '' }
    case 'in-hole':
    case 'giver-excluded':
    case 'no-common-border':
    case 'not-on-border':
    case 'ends-apart':
      return { names: { names } }
    case 'abolished-code':
      return { name: names[0] ?? '' }
    case 'outside-division':
      return { name: names[0] ?? '', code: codes[0] ?? '' }
    case 'unknown-code':
    case 'taken-code':
    case 'unknown-unit':
      return { code: codes[0] ?? '' }
    case 'unknown-region':
    case 'taken-region':
      return { region: regionName(dataset, codes[0] ?? '') }
    case 'unknown-cooperation':
    case 'dissolved-cooperation':
      return { cooperation: codes[0] ?? '' }
    default:
      return {}
  }
}

/** "Region Midtjylland", also where it is no more; an id nobody has stands as it is. */
function regionName({ register }: Dataset, id: string): string {
  const known = register.regions.findLast(region => region.id === id || region.code === id)
  return known ? known.name : id.replace(/^new:/, '')
}

function isElsewhere(area: Polygon | MultiPolygon, isForeign: (lonLat: readonly [number, number]) => boolean): boolean {
  const positions = (area.type === 'Polygon' ? area.coordinates : area.coordinates.flat()).flat()
  const { west, south, east, north } = AROUND_DENMARK
  return positions.some(
    ([lon = 0, lat = 0]) => lon < west || lon > east || lat < south || lat > north || isForeign([lon, lat])
  )
}
