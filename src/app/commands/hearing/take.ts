/** Answers that came back go into the case, all in one step. */
import { type Choices, type MergePlan, merged, outcomeOf } from '../../../hearing/merge.ts'
import '../../../i18n/hearing.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useHearing } from '../../state/hearing.ts'
import { closeDialog, useUi } from '../../state/ui.ts'
import { edit } from '../case/log.ts'

export function takeAnswers(plan: MergePlan, choices: Choices): void {
  const proposal = presentProposal(useCase.getState())
  if (!proposal) return
  edit({ kind: 'set-councils', councils: merged(proposal.councils, plan, choices) })
  const n = new Set(plan.parts.filter(one => outcomeOf(one, choices)).map(({ code }) => code)).size
  closeDialog()
  useHearing.setState({ returned: [] })
  useUi.setState({ notice: { id: 'round.merge.taken', values: { n } } })
}
