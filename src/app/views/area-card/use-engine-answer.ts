import { useEffect, useState } from 'react'
import type { EngineApi } from '../../../engine/api.ts'
import { useCase } from '../../state/case.ts'
import { getServices } from '../../state/services.ts'

export type Answer<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: unknown }

/** What the engine answers, asked again on each new outcome; the answer before stands until then. `ask` stays the same function. */
export function useEngineAnswer<T>(ask: (engine: EngineApi) => Promise<T>): Answer<T> {
  const outcome = useCase(state => state.outcome)
  const [answer, setAnswer] = useState<Answer<T>>({ kind: 'waiting' })
  useEffect(() => {
    if (!outcome) return
    let isWanted = true
    ask(getServices().engine).then(
      value => isWanted && setAnswer({ kind: 'known', value }),
      (error: unknown) => isWanted && setAnswer({ kind: 'failed', error })
    )
    return () => {
      isWanted = false
    }
  }, [ask, outcome])
  return answer
}
