/** Edits that forms make: one statement, what one council has said, or a cooperation that people state. */

import type { CouncilRecord, Proposal, ProposalStatements, StatedCooperation } from '../types.ts'
import { placed, withKey } from './keyed.ts'

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

/** Puts the whole record of a stated cooperation; null takes it away. `cooperation.id` is `id`; `at` as in Typed. */
export interface SetCooperation {
  readonly kind: 'set-cooperation'
  readonly id: string
  readonly cooperation: StatedCooperation | null
  readonly at?: number
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

export function performSetCooperation(proposal: Proposal, { id, cooperation, at }: SetCooperation): Proposal {
  if (cooperation && cooperation.id !== id) throw new RangeError(`cooperation "${cooperation.id}" under "${id}"`)
  return { ...proposal, cooperations: placed(proposal.cooperations, cooperationIndex(proposal, id), cooperation, at) }
}

export function inverseOfSetCooperation(proposal: Proposal, { id }: SetCooperation): SetCooperation {
  const at = cooperationIndex(proposal, id)
  const cooperation = proposal.cooperations[at]
  return cooperation
    ? { kind: 'set-cooperation', id, cooperation, at }
    : { kind: 'set-cooperation', id, cooperation: null }
}

function cooperationIndex({ cooperations }: Proposal, id: string): number {
  return cooperations.findIndex(cooperation => cooperation.id === id)
}
