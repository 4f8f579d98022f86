/** Weights of a concordance: the share of an old municipality that each new one has. */
import { addTo } from '../collections/lists.ts'
import { shareOutExactly } from '../collections/share-out.ts'
import type { Concordance, ConcordanceRow } from '../engine/api.ts'

/** What municipalities are weighed by. */
export type WeighedBy = 'area' | 'residents'

/** Weights are printed with so many decimals. */
export const DECIMALS = 12
const ONE = 10n ** BigInt(DECIMALS)

/** Of one old municipality, in whole parts of 10^-DECIMALS: they add up to exactly one. null where it has no such figure. */
export function weightsOf(rows: readonly ConcordanceRow[], by: WeighedBy): readonly bigint[] | null {
  const sizes = sizesOf(rows, by)
  return sizes && shareOutExactly(sizes, ONE)
}

/** What the rows of one old municipality are weighed by, whole numbers; null where there is no figure, or nobody at all. */
export function sizesOf(rows: readonly ConcordanceRow[], by: WeighedBy): readonly bigint[] | null {
  if (rows.length === 1) return [1n]
  const sizes = rows.map(row => (by === 'area' ? row.doubledMm2 : row.milliPersons))
  if (sizes.some(size => size === null) || sizes.every(size => size === 0)) return null
  return sizes.map(size => BigInt(size ?? 0))
}

/** Rows by old municipality, in their order. */
export function byOld({ rows }: Pick<Concordance, 'rows'>): ReadonlyMap<string, readonly ConcordanceRow[]> {
  const found = new Map<string, ConcordanceRow[]>()
  for (const row of rows) addTo(found, row.from, row)
  return found
}
