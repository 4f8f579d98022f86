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
  const drawing = useTool(state => state.drawing)
  if (!drawing) return { verdicts: outcome, draft: 'none' }
  if (drawing.preview) return { verdicts: drawing.preview.verdicts, draft: 'included' }
  return { verdicts: outcome, draft: hasShape(drawing) ? 'leftOut' : 'none' }
}
