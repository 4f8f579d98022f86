import { useId } from 'react'
import { t } from '../../../i18n/index.ts'
import type { AssessmentStatement } from '../../../law/types.ts'
import { DateField, RadioField, TextArea, TextField } from '../../kit/form/Fields.tsx'
import { put } from '../../kit/form/records.ts'

/**
 * A person's judgement of a clause or of a ground: whether it holds, who says so, and when. Half done it is kept and decides
 * nothing, which the hint says.
 */
export function AssessmentForm(props: {
  readonly about: 'clause' | 'ground'
  readonly value: AssessmentStatement
  /** `key` is the part that was changed. */
  readonly onChange: (next: AssessmentStatement, key: keyof AssessmentStatement) => void
}) {
  const { about, value } = props
  const hint = useId()
  const set = <Key extends keyof AssessmentStatement>(key: Key, next: AssessmentStatement[Key] | undefined) =>
    props.onChange(put(value, key, next), key)
  return (
    <fieldset className="form-field assessment" aria-describedby={hint}>
      <legend>{t(`assessment.heading.${about}`)}</legend>
      <p id={hint} className="hint">
        {t('assessment.hint')}
      </p>
      <RadioField
        label={t('assessment.holds')}
        value={value.holds === undefined ? '' : value.holds ? 'yes' : 'no'}
        options={[
          { value: '', label: t('assessment.holds.open') },
          { value: 'yes', label: t(`assessment.holds.yes.${about}`) },
          { value: 'no', label: t(`assessment.holds.no.${about}`) }
        ]}
        onChange={holds => set('holds', holds === '' ? undefined : holds === 'yes')}
      />
      <div className="form-row">
        <TextField label={t('assessment.by')} value={value.by} onChange={by => set('by', by)} />
        <DateField label={t('assessment.date')} value={value.date} onChange={date => set('date', date)} />
      </div>
      <TextArea label={t('assessment.label')} value={value.text} onChange={text => set('text', text)} />
    </fieldset>
  )
}
