import { t, text } from '../../../i18n/index.ts'
import { isAdrift, orderSteps } from '../../../law/chronology.ts'
import { stated } from '../../../law/stated.ts'
import { setStatement } from '../../commands/case/statements.ts'
import { DateField, TextField } from '../../kit/form/Fields.tsx'
import { put } from '../../kit/form/records.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useStatements } from '../../state/selectors/stated.ts'
import { RuleNote } from './RuleNote.tsx'
import { SheetSection } from './SheetSection.tsx'

/** The minister's decision and its promulgation (§ 8); each council's publication (§ 9) stands in its sheet. */
export function DecisionSection() {
  const { decision, promulgation } = useStatements()
  const effectiveDate = useCase(state => presentProposal(state)?.effectiveDate)
  const frame = stated({ ...(decision && { decision }) }, effectiveDate)
  return (
    <SheetSection id="decision" heading={t('case.decision')}>
      <p className="hint">{t('decision.hint')}</p>
      <DateField
        label={t('decision.date')}
        value={decision?.date}
        onChange={value => setStatement('decision', put(decision, 'date', value), 'decision')}
      />
      {isAdrift(frame) ? (
        <p className="field-error" role="status">
          {orderSteps(frame).map(text).join(' ')}
        </p>
      ) : null}
      <DateField
        label={t('promulgation.date')}
        value={promulgation?.date}
        onChange={value => setStatement('promulgation', put(promulgation, 'date', value), 'promulgation date')}
      />
      <TextField
        label={t('promulgation.number')}
        hint={t('promulgation.number.hint')}
        value={promulgation?.number}
        onChange={value => setStatement('promulgation', put(promulgation, 'number', value), 'promulgation number')}
      />
      <RuleNote rules={['promulgation']} />
    </SheetSection>
  )
}
