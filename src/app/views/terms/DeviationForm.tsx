import { t } from '../../../i18n/index.ts'
import type { DeviationStatement } from '../../../law/types.ts'
import { DateField, TextArea, TextField } from '../../kit/form/Fields.tsx'
import { put } from '../../kit/form/records.ts'

/** A deviation from other legislation: from which Act, negotiated with whom, and when. */
export function DeviationForm<Term extends DeviationStatement>(props: {
  readonly term: Term
  readonly onChange: (after: Term, field: string) => void
}) {
  const { term, onChange } = props
  const set = (key: keyof DeviationStatement, value: string | undefined) =>
    onChange(put(term, key, value as Term[typeof key]), key)
  return (
    <div className="form-group">
      <TextField
        label={t('deviation.law')}
        hint={t('deviation.law.hint')}
        value={term.law}
        onChange={value => set('law', value)}
      />
      <TextArea label={t('deviation.text')} value={term.text} onChange={value => set('text', value)} />
      <div className="form-row">
        <TextField label={t('deviation.minister')} value={term.minister} onChange={value => set('minister', value)} />
        <DateField
          label={t('deviation.negotiated')}
          value={term.negotiated}
          onChange={value => set('negotiated', value)}
        />
      </div>
    </div>
  )
}
