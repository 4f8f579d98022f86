import { useEffect, useState } from 'react'
import { causeOf } from '../../kit/format/cause.ts'
import { useCase } from '../../state/case.ts'
import { type TableRow, tableRows } from '../../state/selectors/table-rows.ts'
import { getServices } from '../../state/services.ts'

type Rows =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'rows'; readonly rows: readonly TableRow[] }
  | { readonly kind: 'failed'; readonly cause: string }

/** The rows after the proposal as it was evaluated last; those from before stay until the next are there. */
export function useRows(): Rows {
  const outcome = useCase(state => state.outcome)
  const [state, setState] = useState<Rows>({ kind: 'waiting' })
  useEffect(() => {
    if (!outcome) return
    let isWanted = true
    getServices()
      .engine.divisionTable()
      .then(
        division => isWanted && setState({ kind: 'rows', rows: tableRows(division) }),
        (error: unknown) => isWanted && setState({ kind: 'failed', cause: causeOf(error) })
      )
    return () => {
      isWanted = false
    }
  }, [outcome])
  return state
}
