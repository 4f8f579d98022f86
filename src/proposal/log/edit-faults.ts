/**
 * What is wrong with what an edit would put into the document. The document is always one that can be written and read
 * again, so a value that a file may not have is not let in.
 */
import * as v from 'valibot'
import { tooManyComments } from '../comments/budget.ts'
import type { Comment } from '../comments/types.ts'
import { changeFaults, commentFaults, cooperationFaults, statementFaults } from '../file/consistency.ts'
import type { ProposalProblem } from '../file/problems.ts'
import { changeSchema } from '../file/schema/change.ts'
import { commentSchema } from '../file/schema/comment.ts'
import { cooperationSchema } from '../file/schema/cooperation.ts'
import { councilSchema } from '../file/schema/council.ts'
import { statementsSchema } from '../file/schema/statements.ts'
import { schemaFaults } from '../file/schema-faults.ts'
import type { Change, ProposalStatements, StatedCooperation } from '../types.ts'
import type { Edit } from './edits.ts'

/**
 * Everything wrong with the value of an edit that sets a change, a statement, a council, a cooperation or comments; empty where nothing is.
 * JSON paths count from that value: `$[0].rows[1].amountKroner` for a list of terms. A form can ask this before it edits.
 */
export function editFaults(edit: Edit): readonly ProposalProblem[] {
  switch (edit.kind) {
    case 'add-change':
    case 'replace-change':
      return faultsOfChange(edit.change)
    case 'set-changes':
      return edit.changes.flatMap((change, index) =>
        faultsOfChange(change).map(({ path, message }) => ({ path: `$[${index}]${path.slice(1)}`, message }))
      )
    case 'set-statement': {
      if (edit.value === null) return []
      const { key, value } = edit
      const faults = faultsBy(statementsSchema, { [key]: value })
      const found = faults.length > 0 ? faults : statementFaults({ [key]: value } as ProposalStatements, [])
      return found.map(({ path, message }) => ({ path: `$${path.slice(`$.${key}`.length)}`, message }))
    }
    case 'set-council':
      return edit.council === null ? [] : faultsBy(councilSchema, edit.council)
    case 'set-councils':
      return edit.councils.flatMap((council, index) =>
        faultsBy(councilSchema, council).map(({ path, message }) => ({ path: `$[${index}]${path.slice(1)}`, message }))
      )
    case 'set-cooperation': {
      if (edit.cooperation === null) return []
      const faults = faultsBy(cooperationSchema, edit.cooperation)
      return faults.length > 0 ? faults : cooperationFaults(edit.cooperation as StatedCooperation, [])
    }
    case 'set-comment':
      return edit.comment === null
        ? []
        : faultsOfComments([edit.comment]).map(({ path, message }) => ({
            path: `$${path.slice('$[0]'.length)}`,
            message
          }))
    case 'set-comments':
      return faultsOfComments(edit.comments ?? [])
    default:
      return []
  }
}

function faultsOfChange(change: Change): readonly ProposalProblem[] {
  const faults = faultsBy(changeSchema, change)
  return faults.length > 0 ? faults : changeFaults(change, [])
}

function faultsOfComments(comments: readonly Comment[]): readonly ProposalProblem[] {
  const tooMany = tooManyComments(comments, [])
  if (tooMany) return [tooMany]
  const faults = faultsBy(v.array(commentSchema), comments)
  return faults.length > 0 ? faults : commentFaults(comments, [])
}

function faultsBy(schema: v.GenericSchema, value: unknown): ProposalProblem[] {
  const { issues } = v.safeParse(schema, value, { abortPipeEarly: true })
  return issues ? schemaFaults(issues) : []
}
