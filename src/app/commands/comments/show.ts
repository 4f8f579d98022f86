/** Opens the list: all of it, at a thread, or with a new comment on something. */
import type { Pin } from '../../../proposal/comments/types.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { closeDialog, showDialog, useUi } from '../../state/ui.ts'
import { startDesk } from './desk.ts'
import { presentComments } from './present.ts'

export function showComments(on: Pin | null = null): void {
  startDesk()
  showDialog({ kind: 'comments', thread: null, on })
}

/** Follows an address: false where the thread it names is not there. null: none is open. */
export function leadToThread(id: string | null): boolean {
  const { dialog } = useUi.getState()
  if (id === null) {
    if (dialog?.kind === 'comments') closeDialog()
    return true
  }
  startDesk()
  if (!presentComments().some(comment => comment.id === id)) return false
  showDialog({ kind: 'comments', thread: id, on: null })
  return true
}

/** Ids of a case that a pin on its finding is known by later. */
const MOST_CHANGES = 20

/** What a comment on a finding is pinned to. */
export function pinOfFinding(rule: string, number: number | undefined): Pin {
  const { outcome } = useCase.getState()
  const proposal = presentProposal(useCase.getState())
  const of = outcome?.assessment.cases.find(one => one.number === number)?.changes
  const changes = (of ?? proposal?.changes.map(({ id }) => id) ?? []).slice(0, MOST_CHANGES)
  return { kind: 'finding', rule, ...(number === undefined ? {} : { case: number }), changes }
}
