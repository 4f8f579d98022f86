/** Works out scenarios one after another with the one engine, and brings it back to the present one. */
import type { EngineApi } from '../../../engine/api.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { causeOf } from '../../kit/format/cause.ts'
import { figuresOf, type ScenarioFigures } from './compare.ts'

export type Column =
  | { readonly id: string; readonly figures: ScenarioFigures; readonly cause?: never }
  /** The engine could not: words as it gave them. */
  | { readonly id: string; readonly figures: null; readonly cause: string }

/** A scenario that can be worked out, with its figures once they are. */
export interface ComparedScenario {
  readonly id: string
  readonly name: string
  readonly present: boolean
  readonly proposal: Proposal
  readonly column: Column
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
  onColumn: (column: Column) => void,
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

async function worked(engine: Pick<EngineApi, 'evaluate'>, id: string, proposal: Proposal): Promise<Column> {
  try {
    return { id, figures: figuresOf(await engine.evaluate(proposal)) }
  } catch (error) {
    return { id, figures: null, cause: causeOf(error) }
  }
}
