import { useMemo } from 'react'
import type { MunicipalityRecord } from '../../../dataset/types.ts'
import type { Change } from '../../../proposal/types.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import {
  applied,
  municipalitiesAfter,
  type Named,
  type NamedRegion,
  regionsAfter
} from '../../state/selectors/after-changes.ts'
import { useRegions } from '../../state/selectors/use-regions.ts'

const noRecords: readonly MunicipalityRecord[] = []
const noChanges: readonly Change[] = []

/** The changes that were applied, except the one being edited. */
function useOtherChanges(edited: string | undefined): readonly Change[] {
  const changes = useCase(state => presentProposal(state)?.changes) ?? noChanges
  const outcome = useCase(state => state.outcome)
  return useMemo(() => applied(changes, outcome).filter(({ id }) => id !== edited), [changes, outcome, edited])
}

/** The municipalities after the proposal's other changes, by their new names. */
export function useMunicipalitiesAfter(edited: string | undefined): readonly Named[] {
  const records = useCase(state => state.opened?.register.municipalities) ?? noRecords
  const changes = useOtherChanges(edited)
  return useMemo(() => municipalitiesAfter(records, changes), [records, changes])
}

/** The regions after the proposal's other changes, sorted by name. */
export function useRegionsAfter(edited: string | undefined): readonly NamedRegion[] {
  const regions = useRegions()
  const changes = useOtherChanges(edited)
  return useMemo(
    () => regionsAfter(regions, changes).toSorted((a, b) => a.name.localeCompare(b.name, 'da')),
    [regions, changes]
  )
}
