import { useMemo } from 'react'
import type { CooperationRecord } from '../../dataset/types.ts'
import { presentProposal, useCase } from '../state/case.ts'
import { inForceOn } from './words.ts'

/** The binding cooperations in force on the effective date. */
export function useCooperations(): readonly CooperationRecord[] {
  const all = useCase(state => state.opened?.register.cooperations)
  const date = useCase(state => presentProposal(state)?.effectiveDate)
  return useMemo(() => (all && date ? inForceOn(all, date) : []), [all, date])
}
