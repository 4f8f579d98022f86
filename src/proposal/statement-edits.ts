/** Edits that forms make as a person types: one statement, or what one council has said. */
import { placed, withKey } from './keyed.ts'
import type { CouncilRecord, Proposal, ProposalStatements } from './types.ts'

export type StatementKey = keyof ProposalStatements

/** Which part of a form was typed in: edits of one field that follow each other closely are undone as one. */
interface Typed {
  readonly field?: string
  /** Place among the others where it is new, else last. Undo needs it; forms leave it out. */
  readonly at?: number
}

/** Puts `value` for the whole of a key of the statements; null takes the key away. */
export type SetStatement = {
  [Key in StatementKey]: Typed & {
    readonly kind: 'set-statement'
    readonly key: Key
    readonly value: NonNullable<ProposalStatements[Key]> | null
  }
}[StatementKey]

/** Puts the whole record of one council; null takes it away. `council.code` is `code`. */
export interface SetCouncil extends Typed {
  readonly kind: 'set-council'
  readonly code: string
  readonly council: CouncilRecord | null
}

export function performSetStatement(proposal: Proposal, { key, value, at }: SetStatement): Proposal {
  return { ...proposal, statements: withKey(proposal.statements, key, value, at) }
}

export function inverseOfSetStatement({ statements }: Proposal, { key }: SetStatement): SetStatement {
  const at = Object.keys(statements).indexOf(key)
  const edit = at < 0 ? { value: null } : { value: statements[key] as object, at }
  return { kind: 'set-statement', key, ...edit } as SetStatement
}

export function performSetCouncil(proposal: Proposal, { code, council, at }: SetCouncil): Proposal {
  if (council && council.code !== code) throw new RangeError(`council "${council.code}" under "${code}"`)
  return { ...proposal, councils: placed(proposal.councils, councilIndex(proposal, code), council, at) }
}

export function inverseOfSetCouncil(proposal: Proposal, { code }: SetCouncil): SetCouncil {
  const at = councilIndex(proposal, code)
  const council = proposal.councils[at]
  return council ? { kind: 'set-council', code, council, at } : { kind: 'set-council', code, council: null }
}

function councilIndex({ councils }: Proposal, code: string): number {
  return councils.findIndex(council => council.code === code)
}
