/** What the panel shows: the case with the drawing in progress where that is measured, else the case alone. */
import type { Verdicts } from '../../../engine/api.ts'
import { useCase } from '../case.ts'
import { hasShape, useTool } from '../tool.ts'

export interface ShownVerdicts {
  readonly verdicts: Verdicts | null
  readonly draft: 'none' | 'included' | 'leftOut'
}

export function useShownVerdicts(): ShownVerdicts {
  const outcome = useCase(state => state.outcome)
  // Of a drawing only what is shown is followed: its outline alters with every move of the pointer.
  const preview = useTool(({ drawing }) => drawing?.preview ?? null)
  const isUnmeasured = useTool(({ drawing }) => drawing !== null && hasShape(drawing))
  if (preview) return { verdicts: preview.verdicts, draft: 'included' }
  return { verdicts: outcome, draft: isUnmeasured ? 'leftOut' : 'none' }
}
