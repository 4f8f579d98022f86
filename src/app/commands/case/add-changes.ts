import type { Change } from '../../../proposal/types.ts'
import { say } from '../../state/announcer.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useUi } from '../../state/ui.ts'
import { edit } from './log.ts'
import { newId } from './new-id.ts'

/** To the end of the case, under ids of their own. One step to undo. */
export function addChanges(changes: readonly Change[]): void {
  const proposal = presentProposal(useCase.getState())
  if (!proposal || changes.length === 0) return
  edit({ kind: 'set-changes', changes: [...proposal.changes, ...changes.map(change => ({ ...change, id: newId() }))] })
  useUi.setState({ sheetOpen: true })
  say({ id: 'orders.added', values: { n: changes.length } })
}
