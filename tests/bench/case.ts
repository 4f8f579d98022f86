import type { Dataset } from '../../src/dataset/types.ts'
import type { Preview } from '../../src/engine/api.ts'
import { previewOf } from '../../src/engine/evaluate.ts'
import type { Session } from '../../src/engine/session.ts'
import { type AreaChange, type Change, FORMAT, type Proposal } from '../../src/proposal/types.ts'

export function caseOf(dataset: Dataset, changes: readonly Change[] = []): Proposal {
  const { id, sha256 } = dataset.manifest
  const now = '2026-11-21T12:00:00Z'
  return {
    format: FORMAT,
    title: 'bench',
    effectiveDate: '2027-01-01',
    dataset: { id, sha256 },
    changes,
    statements: {},
    councils: [],
    cooperations: [],
    created: now,
    modified: now
  }
}

/** Milliseconds of a preview: everything the engine does for it, from drawing to answer. */
export function timed(state: Session, proposal: Proposal, draft: AreaChange): { ms: number; answer: Preview } {
  const start = performance.now()
  const answer = previewOf(state, { proposal, draft })
  return { ms: performance.now() - start, answer }
}
