/** From what is in hand to the change it would make. */
import type { Change, Proposal } from '../../proposal/types.ts'
import type { Drawing } from '../state/tool.ts'

/** The change the drawing would make, null while something is missing; what is stated of one that is redrawn stays. */
export function draftOf(proposal: Proposal, drawing: Drawing): Change | null {
  const { purpose, id, outline, to, line, between } = drawing
  const existing = proposal.changes.find(change => change.id === id)
  switch (purpose) {
    case 'redraw-border':
      if (!line || !between) return null
      return { ...(existing?.type === purpose ? existing : {}), id, type: purpose, between, line }
    case 'settle-doubt':
      if (!outline || !to) return null
      return { ...(existing?.type === purpose ? existing : {}), id, type: purpose, area: outline, to }
    case 'transfer-area':
      if (!outline || !to) return null
      return { ...(existing?.type === purpose ? existing : {}), id, type: purpose, area: outline, to }
  }
}

/** True where the drawing could become a change. */
export function isMeasurable({ purpose, outline, to, line, between }: Drawing): boolean {
  return purpose === 'redraw-border' ? line !== null && between !== null : outline !== null && to !== null
}

/** True where there is something on the map that figures could be wanted for. */
export function hasShape({ outline, line }: Drawing): boolean {
  return outline !== null || line !== null
}
