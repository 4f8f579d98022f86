/** A log as it is kept in the browser's storage, and back again with everything checked. */
import * as v from 'valibot'
import { isRealDate } from '../dates.ts'
import { checkProposal } from '../file/check.ts'
import { changeSchema } from '../file/schema/change.ts'
import { commentSchema } from '../file/schema/comment.ts'
import { cooperationSchema } from '../file/schema/cooperation.ts'
import { councilSchema } from '../file/schema/council.ts'
import { statementEntries } from '../file/schema/statements.ts'
import { editFaults } from './edit-faults.ts'
import { type Edit, type Log, redo, undo } from './log.ts'

const STORED = 'skel-log/1'

export function toStored(log: Log): object {
  return { format: STORED, present: log.present, past: log.past, future: log.future }
}

const proposal = v.custom(isProposal)

const typed = { field: v.exactOptional(v.string()), at: v.exactOptional(v.number()) }
const edit = v.variant('kind', [
  v.looseObject({
    kind: v.literal('add-change'),
    change: changeSchema,
    at: v.exactOptional(v.number()),
    copyOf: v.exactOptional(v.string())
  }),
  v.looseObject({ kind: v.literal('replace-change'), change: changeSchema, field: v.exactOptional(v.string()) }),
  v.looseObject({ kind: v.literal('remove-change'), id: v.string() }),
  v.looseObject({ kind: v.literal('set-changes'), changes: v.array(changeSchema) }),
  v.looseObject({ kind: v.literal('move-change'), id: v.string(), to: v.number() }),
  v.looseObject({ kind: v.literal('set-off'), id: v.string(), off: v.boolean() }),
  v.looseObject({ kind: v.literal('set-title'), title: v.string() }),
  v.looseObject({ kind: v.literal('set-effective-date'), effectiveDate: v.pipe(v.string(), v.check(isRealDate)) }),
  v.looseObject({ kind: v.literal('set-note'), id: v.string(), note: v.string() }),
  v.pipe(
    v.looseObject({ kind: v.literal('set-statement'), key: v.string(), value: v.unknown(), ...typed }),
    v.check(edit => isStatement(edit))
  ),
  v.looseObject({
    kind: v.literal('set-cooperation'),
    id: v.string(),
    cooperation: v.nullable(cooperationSchema),
    at: v.exactOptional(v.number())
  }),
  v.looseObject({ kind: v.literal('set-council'), code: v.string(), council: v.nullable(councilSchema), ...typed }),
  v.looseObject({
    kind: v.literal('set-comment'),
    id: v.string(),
    comment: v.nullable(commentSchema),
    deed: v.picklist(['add', 'reply', 'edit', 'resolve', 'reopen', 'remove']),
    at: v.exactOptional(v.number()),
    keyAt: v.exactOptional(v.number())
  }),
  v.looseObject({
    kind: v.literal('set-comments'),
    comments: v.nullable(v.array(commentSchema)),
    keyAt: v.exactOptional(v.number())
  }),
  v.looseObject({ kind: v.literal('set-councils'), councils: v.array(councilSchema) }),
  v.looseObject({ kind: v.literal('replace-document'), proposal })
])
const entries = v.array(
  v.looseObject({
    edit,
    inverse: edit,
    label: v.looseObject({ id: v.string() }),
    stamps: v.looseObject({ before: v.string(), after: v.string() })
  })
)
const storedLog = v.looseObject({ format: v.literal(STORED), present: proposal, past: entries, future: entries })

/**
 * The log in a stored value, or null where it is none. Not only its parts are checked: it is walked back to its beginning
 * and forward to its end, so that no later undo can fail.
 */
export function fromStored(stored: unknown): Log | null {
  if (!v.is(storedLog, stored)) return null
  const { present, past, future } = stored as unknown as Log
  const log = { present, past, future }
  try {
    repeat(undo, log, past.length)
    repeat(redo, log, future.length)
    return log
  } catch {
    return null
  }
}

function repeat(step: (log: Log) => Log, start: Log, times: number): void {
  let log = start
  for (let i = 0; i < times; i++) log = step(log)
}

/** A key of the statements with a value that a file may have there. */
function isStatement(edit: { readonly key: string }): boolean {
  return Object.hasOwn(statementEntries, edit.key) && editFaults(edit as Edit).length === 0
}

/** As a file, but with all its defaults; a document from a file without stamps has empty ones. */
function isProposal(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { created, modified, ...rest } = value as Record<string, unknown>
  const stamps = { ...(created !== '' && { created }), ...(modified !== '' && { modified }) }
  const result = checkProposal({ ...rest, ...stamps }, false)
  return result.ok && Object.keys(result.proposal).every(key => Object.hasOwn(value, key))
}
