/**
 * `settle-doubt` (§ 4): the land inside a drawing is found to belong to a municipality, whoever has it, land outside the
 * division included. It counts as that municipality's from before the changes: it is settled, not moved.
 */

import type { Outcome } from '../outcome.ts'
import { refuse, refused, type SettleStep, type Taken } from './change.ts'
import { takeLand } from './move-land.ts'
import { landInside } from './target-land.ts'
import { missing } from './transfer.ts'

export function settleDoubt(outcome: Outcome, step: SettleStep, prove: boolean): Taken {
  const { labels, owners } = outcome
  const problem = missing(outcome, step.to)
  if (problem) return refused(problem, '.to', [step.to])
  const receiver = owners.find(step.to)
  return takeLand(
    outcome,
    {
      land: landInside(outcome, step.area),
      to: step.to,
      gives: label => labels.owner(label) !== receiver,
      target: label => labels.of({ origin: labels.origin(label), base: receiver, owner: receiver }),
      whyNothing: under =>
        under.size === 0 ? refuse('at-sea', '.area') : refuse('already-receiver', '.area', [step.to])
    },
    prove
  )
}
