/** Writing what people state. Every keystroke is an edit; `field` lets the log merge those in one field into one entry. */
import type { RuleId } from '../../../law/ids.ts'
import type { AssessmentStatement, CouncilStatement } from '../../../law/types.ts'
import type { Edit } from '../../../proposal/log/log.ts'
import type { StatementKey } from '../../../proposal/log/statement-edits.ts'
import type { Change, ProposalStatements } from '../../../proposal/types.ts'
import { orNothing, put } from '../../kit/form/records.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { edit } from './log.ts'

/** undefined, or an empty list or record, removes the key. */
export function setStatement<Key extends StatementKey>(
  key: Key,
  value: ProposalStatements[Key] | undefined,
  field: string
): void {
  const empty = value === undefined || (typeof value === 'object' && Object.keys(value).length === 0)
  // The compiler cannot tell that value and key belong together; the signature ensures it.
  edit({ kind: 'set-statement', key, value: empty ? null : value, field } as Edit)
}

/** A council about which nothing is stated is removed. */
export function setCouncil(council: CouncilStatement, field: string): void {
  const { code, ...stated } = council
  edit({ kind: 'set-council', code, council: orNothing(stated) ? council : null, field })
}

export function setChange(change: Change, field: string): void {
  edit({ kind: 'replace-change', change, field })
}

/** An assessment as a record, also where the document has just its text. */
export function assessmentRecord(said: AssessmentStatement | string | undefined): AssessmentStatement {
  return typeof said === 'object' ? said : put<AssessmentStatement, 'text'>({}, 'text', said)
}

/** An assessment that has nothing but a text is stored as just the text. */
export function setAssessment(rule: RuleId, next: AssessmentStatement, key: keyof AssessmentStatement): void {
  const { [rule]: _, ...rest } = presentProposal(useCase.getState())?.statements.assessments ?? {}
  const { text, ...others } = next
  const said = orNothing(others) ? next : text
  setStatement('assessments', said === undefined ? rest : { ...rest, [rule]: said }, `assessment ${rule} ${key}`)
}
