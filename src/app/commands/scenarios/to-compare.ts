/** What is compared: in a draft its scenarios, in a review the proposal that is read; and files beside either. */
import { s } from '../../../i18n/comparison.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useMode } from '../../state/mode.ts'
import { scenarioName, useScenarios } from '../../state/scenarios.ts'
import type { ComparedFile } from './files.ts'
import { refreshScenarios } from './manage.ts'

export interface ToCompareWith {
  readonly id: string
  readonly name: string
  readonly proposal: Proposal
  /** It is the one on screen. */
  readonly present: boolean
}

export interface Subjects {
  readonly list: readonly ToCompareWith[]
  /** Drawn on another dataset than the one that is open: evaluated on this one, their figures would be of other land. */
  readonly elsewhere: readonly ToCompareWith[]
}

/** What is compared, and what can't be. Where proposals were `brought`, scenarios that change nothing are left out: nobody asked for them. */
export async function toCompare(files: readonly ComparedFile[], brought: boolean): Promise<Subjects> {
  const all = await wished(files, brought)
  const sha256 = useCase.getState().opened?.manifest.sha256
  const isHere = ({ proposal }: ToCompareWith) => proposal.dataset.sha256 === sha256
  return { list: all.filter(isHere), elsewhere: all.filter(one => !isHere(one)) }
}

async function wished(files: readonly ComparedFile[], brought: boolean): Promise<readonly ToCompareWith[]> {
  const beside = files.map(file => ({ ...file, present: false }))
  const { mode, reviewed } = useMode.getState()
  if (mode === 'explore') return beside
  if (mode === 'review') {
    const proposal = presentProposal(useCase.getState())
    if (!proposal || !reviewed) return beside
    const title = proposal.title.trim() || s('comparison.reviewed')
    const name = reviewed.kind === 'file' ? `${title} (${reviewed.name})` : title
    return [{ id: 'reviewed', name, proposal, present: true }, ...beside]
  }
  await refreshScenarios()
  const { list, present } = useScenarios.getState()
  const scenarios = (list ?? []).flatMap((entry): ToCompareWith[] => {
    const { id, proposal } = entry
    if (!proposal || (brought && proposal.changes.length === 0)) return []
    return [{ id, name: scenarioName(entry), proposal, present: id === present.id }]
  })
  return [...scenarios, ...beside]
}
