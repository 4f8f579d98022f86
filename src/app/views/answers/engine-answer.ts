/** What the engine answers about the case as it was evaluated last, and whether that is still the case on screen. */
import { useEffect, useLayoutEffect, useState } from 'react'
import type { CaseState, EngineApi } from '../../../engine/api.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { useCase } from '../../state/case.ts'
import { useIsBehind, useOldAnswers } from '../../state/selectors/old-answers.ts'
import { getServices } from '../../state/services.ts'

type Held<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | {
      readonly kind: 'known'
      readonly value: T
      /** The proposal it is about. */
      readonly proposal: Proposal | null
      readonly outcome: CaseState
    }

export type Answer<T> = Held<T> & { readonly isOld: boolean }

/**
 * What the engine answers, asked again on each new outcome; the answer before stands until then, marked as old. `ask` stays the
 * same function.
 */
export function useEngineAnswer<T>(ask: (engine: EngineApi) => Promise<T>): Answer<T> {
  const outcome = useCase(state => state.outcome)
  const [held, setHeld] = useState<Held<T>>({ kind: 'waiting' })
  const isOld = useIsBehind(held.kind === 'known' ? held : null)
  useEffect(() => {
    if (!outcome) return
    const proposal = useCase.getState().outcomeOf
    let isWanted = true
    ask(getServices().engine).then(
      value => isWanted && setHeld({ kind: 'known', value, proposal, outcome }),
      (error: unknown) => isWanted && setHeld({ kind: 'failed', error })
    )
    return () => {
      isWanted = false
    }
  }, [ask, outcome])
  return { ...held, isOld }
}

/** Counts an answer that the panel shows while it is old, from before the page is painted with it. */
export function useMarkedInPanel(isOld: boolean): void {
  useLayoutEffect(() => {
    if (!isOld) return
    const add = (n: number) => useOldAnswers.setState(({ count }) => ({ count: count + n }))
    add(1)
    return () => add(-1)
  }, [isOld])
}
