/** Changes together with what came of them. */
import type { Change } from '../../proposal/types.ts'
import type { StepDone, StepResult } from '../../subdivision/changes/change.ts'

/** A change with what it did; `off` where the user has switched it off. */
export interface CaseStep {
  readonly change: Change
  readonly result: StepResult | 'off'
}

export interface DoneStep {
  readonly change: Change
  readonly result: StepDone
}

export function isDone(step: CaseStep): step is DoneStep {
  return step.result !== 'off' && step.result.ok
}

/** True for changes that take land from one municipality to another; settling a doubt (§ 4) moves none. */
export function movesLand({ change, result }: DoneStep): boolean {
  return result.moves.length > 0 && change.type !== 'settle-doubt'
}

/** The changes of one type that could be applied. */
export function doneOf<T extends Change['type']>(
  steps: readonly DoneStep[],
  type: T
): readonly { readonly change: Extract<Change, { readonly type: T }>; readonly result: StepDone }[] {
  type Own = { readonly change: Extract<Change, { readonly type: T }>; readonly result: StepDone }
  return steps.filter((step): step is DoneStep & Own => step.change.type === type)
}
