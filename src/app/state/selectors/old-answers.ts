/** Whether what stands on screen is still of an earlier state of the case. */
import { create } from 'zustand'
import type { CaseState } from '../../../engine/api.ts'
import { isCalculating, useCase } from '../case.ts'

/** Whether what was worked out for an outcome is of an earlier state of the case than the one on screen. Nothing is not behind. */
export const useIsBehind = (found: { readonly outcome: CaseState } | null | undefined): boolean =>
  useCase(state => !!found && (state.outcome !== found.outcome || isCalculating(state)))

/** How many answers in the panel are old: the panel is then busy as while it calculates. */
export const useOldAnswers = create<{ readonly count: number }>()(() => ({ count: 0 }))
