/** Who could receive a drawing: the municipality it is drawn from is the one with most of it, so its neighbours come first. */
import type { Dataset } from '../dataset/types.ts'
import type { Ring } from '../geometry/rings.ts'
import type { Outcome } from '../subdivision/outcome.ts'
import { landUnder } from '../subdivision/transfer.ts'

/** Codes, most sensible first: smaller shares of the drawing before larger, then neighbours that only touch it. */
export function receiversFor(dataset: Dataset, outcome: Outcome, rings: readonly Ring[]): string[] {
  const under = landUnder(outcome, rings)
  const inDivision = new Set(dataset.register.municipalities.filter(m => m.inDivision).map(({ code }) => code))
  const shares = [...under].sort((a, b) => a[1] - b[1]).map(([face]) => outcome.faces[face] as string)
  const near = [...outcome.facesNear(rings)].map(face => outcome.faces[face] as string)
  const giver = shares.pop()
  const codes = [...shares, ...near.filter(code => code !== giver), ...(giver ? [giver] : [])]
  return [...new Set(codes)].filter(code => inDivision.has(code))
}
