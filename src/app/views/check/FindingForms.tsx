import { t } from '../../../i18n/index.ts'
import type { RuleId } from '../../../law/ids.ts'
import type { Finding } from '../../../law/types.ts'
import { CaseLink } from '../../actions/CaseLink.tsx'
import { assessmentRecord, setAssessment } from '../../commands/case/statements.ts'
import { Written } from '../../kit/form/Written.tsx'
import { useMayEdit } from '../../state/mode.ts'
import { useShownVerdicts } from '../../state/selectors/shown-verdicts.ts'
import { useStatements } from '../../state/selectors/stated.ts'
import { AssessmentForm } from '../case-sheet/AssessmentForm.tsx'
import { formOf } from './finding-forms.ts'

/** Forms for what a user can add to a finding: an assessment, or links to missing statements. */
export function FindingForms({ finding: { rule, verdict } }: { readonly finding: Finding }) {
  const said = useStatements().assessments?.[rule]
  const moved = useShownVerdicts().verdicts?.facts.changes.filter(change => change.moved.length > 0) ?? []
  const form = formOf(
    rule,
    moved.map(({ id }) => id)
  )
  const readOnly = !useMayEdit()
  return (
    <>
      {form && !readOnly ? (
        <p className="finding-form">
          <CaseLink to={form.to}>{t(form.label)}</CaseLink>
        </p>
      ) : null}
      {(verdict === 'needs-assessment' && !NOT_JUDGED.has(rule) && !readOnly) || said !== undefined ? (
        <Written readOnly={readOnly}>
          <AssessmentForm
            about="clause"
            value={assessmentRecord(said)}
            onChange={(next, key) => setAssessment(rule, next, key)}
          />
        </Written>
      ) : null}
    </>
  )
}

/** Findings that summarise others or only report, so that there is nothing to assess. */
const NOT_JUDGED: ReadonlySet<RuleId> = new Set(['minor-change', 'island-municipalities'])
