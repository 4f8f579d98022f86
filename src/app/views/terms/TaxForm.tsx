import { t } from '../../../i18n/index.ts'
import type { TaxArea, TermStatement } from '../../../law/types.ts'
import { CheckField, PercentField, SelectField, TextArea } from '../../kit/form/Fields.tsx'
import { put } from '../../kit/form/records.ts'
import { municipalityName } from '../../state/selectors/display-names.ts'
import { useShownVerdicts } from '../../state/selectors/shown-verdicts.ts'

type TaxTerm = Extract<TermStatement, { item: 'tax-difference' }>

/** § 3, stk. 5: in which resulting municipality, between which of its areas, and why the change makes it necessary. */
export function TaxForm(props: { readonly term: TaxTerm; readonly onChange: (after: TaxTerm, field: string) => void }) {
  const { term, onChange } = props
  const facts = useShownVerdicts().verdicts?.facts
  const name = (code: string) => facts?.names[code] ?? municipalityName(code)
  const mixed = (facts?.origins ?? []).filter(({ origins }) => origins.length > 1)
  const origins = mixed.find(({ code }) => code === term.municipality)?.origins ?? []
  const areas = term.areas ?? []
  const saveAreas = (next: readonly TaxArea[], field: string) =>
    onChange(put(term, 'areas', next.length > 0 ? next : undefined), field)
  return (
    <div className="form-group">
      {mixed.length === 0 ? <p className="form-warning">{t('tax.one-origin')}</p> : null}
      <SelectField
        label={t('tax.municipality')}
        none={t('draw.receiver.none')}
        value={term.municipality}
        options={mixed.map(({ code }) => ({ value: code, label: name(code) }))}
        onChange={value => {
          const { areas: _, ...rest } = term
          onChange(put(rest, 'municipality', value), 'municipality')
        }}
      />
      {origins.length > 0 ? (
        <fieldset className="form-field">
          <legend>{t('tax.areas')}</legend>
          {origins.map(({ code }) => {
            const area = areas.find(one => one.origin === code)
            return (
              <div key={code} className="tax-area">
                <CheckField
                  label={t('tax.area', { name: name(code) })}
                  checked={area !== undefined}
                  onChange={on =>
                    saveAreas(on ? [...areas, { origin: code }] : areas.filter(one => one !== area), `area ${code}`)
                  }
                />
                {area ? (
                  <PercentField
                    label={t('tax.rate')}
                    value={area.ratePercent}
                    onChange={value =>
                      saveAreas(
                        areas.map(one => (one === area ? put(one, 'ratePercent', value) : one)),
                        `rate ${code}`
                      )
                    }
                  />
                ) : null}
              </div>
            )
          })}
        </fieldset>
      ) : null}
      <TextArea
        label={t('tax.text')}
        value={term.text}
        onChange={value => onChange(put(term, 'text', value), 'text')}
      />
      <TextArea
        label={t('tax.reason')}
        value={term.reason}
        onChange={value => onChange(put(term, 'reason', value), 'reason')}
      />
    </div>
  )
}
