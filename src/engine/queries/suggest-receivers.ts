/** Who could receive a drawing: the municipality it is drawn from is the one with most of it, so its neighbours come first. */
import type { Ring } from '../../geometry/rings.ts'
import { landUnder } from '../../subdivision/changes/move-land.ts'
import type { Division } from '../../subdivision/division.ts'

/** Codes, most sensible first: smaller shares of the drawing before larger, then neighbours that only touch it. */
export function receiversFor(outcome: Division, rings: readonly Ring[]): string[] {
  const under = landUnder(outcome, rings)
  const shares = [...under].sort((a, b) => a[1] - b[1]).map(([face]) => outcome.owners.code(face))
  const near = [...outcome.facesNear(rings)].map(face => outcome.owners.code(face))
  const giver = shares.pop()
  const codes = [...shares, ...near.filter(code => code !== giver), ...(giver ? [giver] : [])]
  return [...new Set(codes)].filter(code => outcome.owners.exists(outcome.owners.find(code)))
}
