/** Writes a proposal file: the same document always gives the same bytes, so that files can be compared and versioned. */

import type { Proposal } from '../types.ts'
import { inSchemaOrder } from './key-order.ts'
import { commentSchema } from './schema/comment.ts'
import { cooperationSchema } from './schema/cooperation.ts'
import { councilSchema } from './schema/council.ts'
import { statementsSchema } from './schema/statements.ts'

/** Known keys come in these orders, wherever an object stands; others after them in the order they have. */
const DOCUMENT = [
  '$schema',
  'format',
  'title',
  'effectiveDate',
  'dataset',
  'changes',
  'statements',
  'councils',
  'cooperations',
  'comments',
  'created',
  'modified'
]
const CHANGE = [
  'id',
  'type',
  'off',
  'between',
  'units',
  'to',
  'from',
  'codes',
  'into',
  'code',
  'name',
  'municipalities',
  'region',
  'cooperation',
  'members',
  'authorised',
  'insteadOf',
  'islandWish',
  'areaM2',
  'cause',
  'lineInWords',
  'note',
  'parcels',
  'sources',
  'residents',
  'line',
  'area'
]

/**
 * The file's text: JSON with two spaces, lists of numbers on one line, a newline at the end. Coordinates keep every digit
 * they have. Throws a RangeError for a number JSON can't hold, rather than write `null` for it.
 */
export function writeProposal(proposal: Proposal): string {
  return `${jsonText(documentOf(proposal))}\n`
}

/** As it is written, keys in their order, for files that hold a proposal. */
export function documentOf(proposal: Proposal): object {
  const { created, modified, ...rest } = proposal
  const document: Record<string, unknown> = {
    ...rest,
    changes: proposal.changes.map(change => ordered(change, CHANGE)),
    statements: inSchemaOrder(statementsSchema, proposal.statements),
    councils: proposal.councils.map(council => inSchemaOrder(councilSchema, council)),
    cooperations: proposal.cooperations.map(cooperation => inSchemaOrder(cooperationSchema, cooperation)),
    ...(proposal.comments && { comments: proposal.comments.map(comment => inSchemaOrder(commentSchema, comment)) }),
    // A hand-made file may state no stamps; an empty one is none.
    ...(created === '' ? {} : { created }),
    ...(modified === '' ? {} : { modified })
  }
  return ordered(document, DOCUMENT)
}

/** JSON with two spaces, lists of numbers on one line. Throws as writeProposal. */
export const jsonText = (value: unknown): string => render(value, '')

function ordered(object: object, keys: readonly string[]): object {
  const entries = Object.entries(object)
  const known = keys.flatMap(key => entries.filter(([name]) => name === key))
  return Object.fromEntries([...known, ...entries.filter(([name]) => !keys.includes(name))])
}

function render(value: unknown, indent: string): string {
  if (typeof value === 'number') return renderNumber(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every(item => typeof item === 'number')) {
      return `[${value.map(renderNumber).join(', ')}]`
    }
    return wrap(
      '[',
      ']',
      value.map(item => render(item, inner)),
      indent
    )
  }
  const members = Object.entries(value)
    // As JSON.stringify: a key without a value is no key.
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => `${JSON.stringify(key)}: ${render(member, inner)}`)
  return wrap('{', '}', members, indent)
}

function wrap(open: string, close: string, parts: readonly string[], indent: string): string {
  if (parts.length === 0) return open + close
  return `${open}\n${parts.map(part => `${indent}  ${part}`).join(',\n')}\n${indent}${close}`
}

function renderNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`JSON has no number ${value}`)
  return JSON.stringify(value)
}
