/** Municipalities that give land and that receive some, for their tints on the map. */
import type { CaseState } from '../../../engine/api.ts'
import type { Roles } from '../../../map/api.ts'

/** Codes, each once and sorted. Land settled under § 4 is given by the municipality it was counted with. */
export function rolesIn({ facts: { transfers, settled } }: Pick<CaseState, 'facts'>): Roles {
  const all = [...transfers, ...settled]
  const sorted = (codes: readonly string[]) => [...new Set(codes)].sort()
  return { gives: sorted(all.map(({ from }) => from)), receives: sorted(all.map(({ to }) => to)) }
}
