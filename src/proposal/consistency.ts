/** What a JSON Schema can't say of a proposal: unique ids, closed rings, coordinates in the right order. */
import type { Position } from 'geojson'
import { jsonPath } from './json.ts'
import { type ProposalProblem, shown } from './problems.ts'
import { type AreaChange, hasArea, type Proposal } from './types.ts'

/**
 * Denmark with its waters, degrees. The two ranges have nothing in common, so a pair that fits them the wrong way round
 * (a place in the Arabian Sea) is a Danish one with its coordinates swapped.
 */
const LONGITUDES = [7.5, 15.7] as const
const LATITUDES = [54.2, 58.2] as const

type Path = readonly (string | number)[]

/** Faults of a proposal that the schema has found sound. One per ring and, for swapped coordinates, one per change. */
export function inconsistencies(proposal: Proposal): ProposalProblem[] {
  const { changes, councils, statements } = proposal
  return [
    // The schema's JSON says "object"; valibot takes a list for one where no key is required.
    ...(Array.isArray(statements)
      ? [{ path: '$.statements', message: { id: 'file.object', values: { received: shown(statements) } } }]
      : []),
    ...repeated(
      changes,
      ({ id }) => id,
      (index, id) => ({
        path: jsonPath(['changes', index, 'id']),
        message: { id: 'file.duplicate-id', values: { id } }
      })
    ),
    ...repeated(
      councils,
      ({ code }) => code,
      (index, code) => ({
        path: jsonPath(['councils', index, 'code']),
        message: { id: 'file.duplicate-council', values: { code } }
      })
    ),
    ...changes.flatMap((change, index) =>
      hasArea(change) ? ringFaults(change, ['changes', index, 'area', 'coordinates']) : []
    )
  ]
}

function repeated<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  problem: (index: number, key: string) => ProposalProblem
): ProposalProblem[] {
  const seen = new Set<string>()
  return items.flatMap((item, index) => {
    const key = keyOf(item)
    const again = seen.has(key)
    seen.add(key)
    return again ? [problem(index, key)] : []
  })
}

function ringFaults({ area }: AreaChange, path: Path): ProposalProblem[] {
  const rings =
    area.type === 'Polygon'
      ? area.coordinates.map((ring, r) => ({ ring, at: [...path, r] }))
      : area.coordinates.flatMap((polygon, p) => polygon.map((ring, r) => ({ ring, at: [...path, p, r] })))
  const open = rings
    .filter(({ ring }) => !isClosed(ring))
    .map(({ ring, at }) => ({ path: jsonPath([...at, ring.length - 1]), message: { id: 'file.ring-open' } }))
  for (const { ring, at } of rings) {
    const index = ring.findIndex(isSwapped)
    if (index >= 0) return [...open, { path: jsonPath([...at, index]), message: { id: 'problem.swapped-coordinates' } }]
  }
  return open
}

function isClosed(ring: readonly Position[]): boolean {
  const first = ring[0]
  const last = ring.at(-1)
  return first?.[0] === last?.[0] && first?.[1] === last?.[1]
}

const within = (value: number | undefined, [low, high]: readonly [number, number]) =>
  value !== undefined && value >= low && value <= high

const isSwapped = ([lon, lat]: Position) => within(lon, LATITUDES) && within(lat, LONGITUDES)
