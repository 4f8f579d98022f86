import { useEffect, useState } from 'react'
import type { CaseState, DivisionRow, LonLat, PlaceMeaning } from '../../../engine/api.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { causeOf } from '../../kit/format/cause.ts'
import { useCase } from '../../state/case.ts'
import { getServices } from '../../state/services.ts'

export interface Known {
  readonly kind: 'known'
  readonly meaning: PlaceMeaning
  readonly division: readonly DivisionRow[]
  readonly proposal: Proposal
  readonly outcome: CaseState
}

type Meaning =
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly cause: string }
  | Known

/** Of the place, once the open proposal is evaluated. */
export function useMeaning(point: LonLat | null): Meaning {
  const outcome = useCase(state => state.outcome)
  const proposal = useCase(state => state.outcomeOf)
  const isCurrent = useCase(state => state.outcomeOf === (state.log?.present ?? null))
  const [state, setState] = useState<Meaning>({ kind: 'none' })
  useEffect(() => {
    if (!point) return setState({ kind: 'none' })
    setState({ kind: 'waiting' })
    if (!outcome || !proposal || !isCurrent) return
    let isWanted = true
    const { engine } = getServices()
    Promise.all([engine.placeMeaning(point), engine.divisionTable()]).then(
      ([meaning, division]) => isWanted && setState({ kind: 'known', meaning, division, proposal, outcome }),
      (error: unknown) => isWanted && setState({ kind: 'failed', cause: causeOf(error) })
    )
    return () => {
      isWanted = false
    }
  }, [point, outcome, proposal, isCurrent])
  return state
}
