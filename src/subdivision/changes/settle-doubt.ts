/**
 * `settle-doubt` (§ 4): the land inside a drawing is found to belong to a municipality, whoever has it, land outside the
 * division included. It counts as that municipality's from before the changes: it is settled, not moved.
 */

import type { MultiPolygon, Polygon } from 'geojson'
import type { Division } from '../division.ts'
import { type ChangeHandler, refuse, refused, type StepBase, type Taken } from './change.ts'
import { takeLand } from './move-land.ts'
import { landInside } from './target-land.ts'

/** The land inside `area` is settled to belong to `to` (§ 4), whoever has it, Christiansø included. */
export interface SettleStep extends StepBase {
  readonly type: 'settle-doubt'
  readonly area: Polygon | MultiPolygon
  readonly to: string
}

function settle(division: Division, step: SettleStep, prove: boolean): Taken {
  const { labels, owners } = division
  const problem = owners.missing(step.to)
  if (problem) return refused(problem, '.to', [step.to])
  const receiver = owners.find(step.to)
  return takeLand(
    division,
    {
      land: landInside(division, step.area),
      to: step.to,
      gives: label => labels.owner(label) !== receiver,
      target: label => labels.of({ origin: labels.origin(label), base: receiver, owner: receiver }),
      whyNothing: under =>
        under.size === 0 ? refuse('at-sea', '.area') : refuse('already-receiver', '.area', [step.to])
    },
    prove
  )
}

export const settleDoubt: ChangeHandler<SettleStep> = {
  apply: settle,
  decidedBy: ({ area, to }) => [area, to]
}
