import type { Message } from '../../../i18n/message.ts'
import type { Change } from '../../../proposal/types.ts'
import { say } from '../../state/announcer.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useUi } from '../../state/ui.ts'
import { edit } from './log.ts'
import { newId } from './new-id.ts'

/** To the end of the case, under ids of their own; `told` of them. One step to undo. */
export function addChanges(changes: readonly Change[], told: Message): void {
  const proposal = presentProposal(useCase.getState())
  const fresh = changes.map(change => ({ ...change, id: newId() }))
  const [only] = fresh
  if (!proposal || !only) return
  edit(
    fresh.length === 1
      ? { kind: 'add-change', change: only }
      : { kind: 'set-changes', changes: [...proposal.changes, ...fresh] }
  )
  useUi.setState({ sheetOpen: true })
  say(told)
}
