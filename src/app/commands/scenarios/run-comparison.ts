/** Evaluates scenarios one after another with the same engine, and then brings it back to the present one. */

import { figuresOf, type ProposalFigures } from '../../../comparison/figures.ts'
import type { CaseState, EngineApi } from '../../../engine/api.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { causeOf } from '../../kit/format/cause.ts'

export type ScenarioColumn =
  | { readonly id: string; readonly figures: ProposalFigures; readonly state: CaseState; readonly cause?: never }
  /** The evaluation failed; the reason in Danish. */
  | { readonly id: string; readonly figures: null; readonly state?: never; readonly cause: string }

/** A scenario with the figures of its evaluation. */
export interface ComparedScenario {
  readonly id: string
  readonly name: string
  readonly present: boolean
  readonly proposal: Proposal
  readonly column: ScenarioColumn
}

export interface Comparison {
  /** Stops at once; `done` resolves then. Does nothing once the comparison is done. */
  readonly cancel: () => void
  readonly done: Promise<void>
}

/** `onColumn` is called for each as it is ready. `bringBack` is called once at the end, cancelled or not. */
export function runComparison(
  engine: Pick<EngineApi, 'evaluate' | 'cancel'>,
  scenarios: readonly { readonly id: string; readonly proposal: Proposal }[],
  onColumn: (column: ScenarioColumn) => void,
  bringBack: () => void
): Comparison {
  let cancelled = false
  let working = true
  const work = async () => {
    try {
      for (const { id, proposal } of scenarios) {
        if (cancelled) break
        const column = await worked(engine, id, proposal)
        if (!cancelled) onColumn(column)
      }
    } finally {
      working = false
      bringBack()
    }
  }
  return {
    cancel: () => {
      if (!working) return
      cancelled = true
      void engine.cancel()
    },
    done: work()
  }
}

async function worked(engine: Pick<EngineApi, 'evaluate'>, id: string, proposal: Proposal): Promise<ScenarioColumn> {
  try {
    const state = await engine.evaluate(proposal)
    return { id, figures: figuresOf(state), state }
  } catch (error) {
    return { id, figures: null, cause: causeOf(error) }
  }
}
