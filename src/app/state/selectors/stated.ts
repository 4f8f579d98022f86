/** What people have stated in the proposal at hand, as it is typed. */
import type { MunicipalityCode } from '../../../law/ids.ts'
import type { CouncilStatement } from '../../../law/types.ts'
import type { Change, ProposalStatements } from '../../../proposal/types.ts'
import { presentProposal, useCase } from '../case.ts'

const none: ProposalStatements = {}
export const useStatements = (): ProposalStatements => useCase(state => presentProposal(state)?.statements) ?? none

export function useCouncil(code: MunicipalityCode): CouncilStatement {
  return useCase(state => presentProposal(state)?.councils.find(council => council.code === code)) ?? { code }
}

export function useChange(id: string): Change | undefined {
  return useCase(state => presentProposal(state)?.changes.find(change => change.id === id))
}
