/** A cooperation's area and residents without the proposal and with it: sums over its members. */
import type { DivisionRow } from '../../../engine/api.ts'

export interface CooperationSide {
  /** m², measured on the map. */
  readonly areaM2: number
  readonly residents: number
}

/** null for a side where it is not there, or where a member is not known. */
export function cooperationSides(
  rows: readonly Pick<DivisionRow, 'code' | 'before' | 'after'>[],
  { before, after }: { readonly before: readonly string[]; readonly after: readonly string[] }
): { readonly before: CooperationSide | null; readonly after: CooperationSide | null } {
  const byCode = new Map(rows.map(row => [row.code, row]))
  const sum = (codes: readonly string[], side: 'before' | 'after'): CooperationSide | null => {
    const states = codes.map(code => byCode.get(code)?.[side] ?? null)
    if (states.length === 0 || states.includes(null)) return null
    return states.reduce<CooperationSide>(
      (all, one) => ({
        areaM2: all.areaM2 + (one?.areaM2 ?? 0),
        residents: all.residents + (one?.residents ?? 0)
      }),
      { areaM2: 0, residents: 0 }
    )
  }
  return { before: sum(before, 'before'), after: sum(after, 'after') }
}
