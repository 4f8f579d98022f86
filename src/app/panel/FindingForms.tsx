import { t } from '../../i18n/index.ts'
import type { Finding } from '../../law/types.ts'
import { PlaceLink } from '../act/PlaceLink.tsx'
import { setAssessment, useStatements } from '../case-sheet/statements.ts'
import { TextArea } from '../form/Fields.tsx'
import { formOf } from './finding-forms.ts'
import { useShown } from './shown.ts'

/** What a person can add to a finding: a written assessment, or the statements that are missing. */
export function FindingForms({ finding: { rule, verdict } }: { readonly finding: Finding }) {
  const written = useStatements().assessments?.[rule]
  const moved = useShown().verdicts?.facts.changes.filter(change => change.moved.length > 0) ?? []
  const form = formOf(
    rule,
    moved.map(({ id }) => id)
  )
  return (
    <>
      {form ? (
        <p className="finding-form">
          <PlaceLink to={form.to}>{t(form.label)}</PlaceLink>
        </p>
      ) : null}
      {verdict === 'needs-assessment' || written ? (
        <TextArea
          label={t('assessment.label')}
          hint={t('assessment.hint')}
          value={written}
          onChange={text => setAssessment(rule, text)}
        />
      ) : null}
    </>
  )
}
