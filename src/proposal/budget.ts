/** How much a proposal may draw: counted before anything else is done with it, so that no file can hold up the page. */
import { jsonPath } from './file/json.ts'
import type { ProposalProblem } from './file/problems.ts'

/** Points of one drawing: several times the longest outline of a municipality at full detail. */
export const MAX_POINTS = 200_000
/** Of all drawings together. */
export const MAX_POINTS_OF_ALL = 500_000

/** The first drawing that is too much by itself, or with those before it. `value` is any JSON. */
export function tooManyPoints(value: unknown): ProposalProblem | null {
  const changes = member(value, 'changes')
  if (!Array.isArray(changes)) return null
  let all = 0
  for (const [index, change] of changes.entries()) {
    for (const { shape, at } of shapesIn(change)) {
      const points = positionsIn(member(shape, 'coordinates'))
      all += points
      const path = jsonPath(['changes', index, ...at])
      if (points > MAX_POINTS)
        return { path, message: { id: 'file.too-many-points', values: { points, most: MAX_POINTS } } }
      if (all > MAX_POINTS_OF_ALL)
        return { path, message: { id: 'file.too-many-points-of-all', values: { most: MAX_POINTS_OF_ALL } } }
    }
  }
  return null
}

/** What a change draws, and what its parcels lie in. */
function shapesIn(change: unknown): { readonly shape: unknown; readonly at: readonly (string | number)[] }[] {
  const parcels = member(change, 'parcels')
  return [
    ...['area', 'line'].map(key => ({ shape: member(change, key), at: [key] })),
    ...(Array.isArray(parcels) ? parcels : []).flatMap((parcel, i) =>
      ['outline', 'part'].map(key => ({ shape: member(parcel, key), at: ['parcels', i, key] }))
    )
  ]
}

/** Lists of numbers, however deep they lie. */
function positionsIn(value: unknown): number {
  if (!Array.isArray(value)) return 0
  if (typeof value[0] === 'number') return 1
  let points = 0
  for (const element of value) points += positionsIn(element)
  return points
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined
}
