import { FORMAT, type Proposal } from './types.ts'

export interface NewProposal {
  readonly dataset: { readonly id: string; readonly sha256: string }
  /** YYYY-MM-DD. */
  readonly effectiveDate: string
  readonly now: Date
  readonly title?: string
}

/** An empty proposal on a dataset. */
export function newProposal({ dataset, effectiveDate, now, title = '' }: NewProposal): Proposal {
  const { id, sha256 } = dataset
  const instant = now.toISOString()
  return {
    format: FORMAT,
    title,
    effectiveDate,
    dataset: { id, sha256 },
    changes: [],
    statements: {},
    councils: [],
    cooperations: [],
    created: instant,
    modified: instant
  }
}
