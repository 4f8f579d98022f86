import { useMemo } from 'react'
import type { CooperationRecord } from '../../../dataset/types.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { inForceOn, knownAndStated } from '../../state/selectors/cooperations.ts'

/** The binding cooperations in force on the effective date, the dataset's and those the case states. */
export function useCooperations(): readonly CooperationRecord[] {
  const all = useAll()
  const date = useCase(state => presentProposal(state)?.effectiveDate)
  return useMemo(() => (date ? inForceOn(all, date) : []), [all, date])
}

/** Those the case states that are not in force on the effective date. */
export function useStatedElsewhen(): readonly CooperationRecord[] {
  const all = useAll()
  const proposal = useCase(presentProposal)
  return useMemo(() => {
    const now = new Set(inForceOn(all, proposal?.effectiveDate ?? '').map(({ id }) => id))
    return all.filter(({ id }) => !now.has(id) && proposal?.cooperations.some(stated => stated.id === id))
  }, [all, proposal])
}

function useAll(): readonly CooperationRecord[] {
  const known = useCase(state => state.opened?.register.cooperations)
  const stated = useCase(state => presentProposal(state)?.cooperations)
  return useMemo(() => knownAndStated(known ?? [], stated ?? []), [known, stated])
}
