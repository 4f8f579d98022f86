import { useMemo, useState } from 'react'
import { t } from '../../../i18n/index.ts'
import { SearchField } from './SearchField.tsx'

const byName = new Intl.Collator('da')

/** Check boxes for municipalities: chosen ones first, the rest filtered by a search. */
export function MunicipalityPicker(props: {
  readonly label: string
  readonly hint?: string
  /** What there is to choose from. */
  readonly from: readonly { readonly code: string; readonly name: string }[]
  readonly chosen: readonly string[]
  readonly onChange: (codes: readonly string[]) => void
}) {
  const [query, setQuery] = useState('')
  const { from } = props
  const all = useMemo(() => from.toSorted((a, b) => byName.compare(a.name, b.name)), [from])
  const wanted = query.trim().toLocaleLowerCase('da')
  const { chosen } = props
  const shown = all.filter(
    ({ code, name }) => chosen.includes(code) || name.toLocaleLowerCase('da').includes(wanted) || code === wanted
  )
  const ordered = [...shown.filter(m => chosen.includes(m.code)), ...shown.filter(m => !chosen.includes(m.code))]
  const toggle = (code: string) =>
    props.onChange(chosen.includes(code) ? chosen.filter(other => other !== code) : [...chosen, code])
  return (
    <fieldset className="form-field picker">
      <legend>{props.label}</legend>
      {props.hint ? <p className="hint">{props.hint}</p> : null}
      <SearchField label={t('list.search')} inside value={query} onChange={setQuery} />
      <p className="visually-hidden" role="status">
        {t('picker.chosen', { n: chosen.length })}
      </p>
      <div className="picker-list">
        {ordered.map(({ code, name }) => (
          <label key={code} className="check">
            <input type="checkbox" checked={chosen.includes(code)} onChange={() => toggle(code)} />
            {name}
          </label>
        ))}
        {ordered.length === 0 ? <p className="quiet">{t('list.none', { query })}</p> : null}
      </div>
    </fieldset>
  )
}
