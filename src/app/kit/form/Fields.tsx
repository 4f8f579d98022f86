import { type ReactNode, use, useEffect, useId, useState } from 'react'
import { formatDate, formatNumber } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { parseDanishDate } from '../format/dates.ts'
import { parsePercent, parseWhole } from './numbers.ts'
import { ReadOnlyContext } from './read-only.ts'

interface FieldProps {
  readonly label: string
  readonly hint?: string | undefined
  /** For fields labelled by a column heading. */
  readonly labelHidden?: boolean
}

/** A form field with its label, hint and error message. */
function Field(props: FieldProps & { readonly error?: string | null; readonly children: (ids: Ids) => ReactNode }) {
  const id = useId()
  const hintId = props.hint ? `${id}-hint` : undefined
  const errorId = props.error ? `${id}-error` : undefined
  const describedBy = [hintId, errorId].filter(Boolean).join(' ') || undefined
  return (
    <div className="form-field">
      <label htmlFor={id} className={props.labelHidden ? 'visually-hidden' : undefined}>
        {props.label}
      </label>
      {props.hint ? (
        <p id={hintId} className="hint">
          {props.hint}
        </p>
      ) : null}
      {props.children({ id, describedBy, invalid: Boolean(props.error) })}
      {props.error ? (
        <p id={errorId} className="field-error">
          {props.error}
        </p>
      ) : null}
    </div>
  )
}

interface Ids {
  readonly id: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
}

export function TextField(
  props: FieldProps & {
    readonly value: string | undefined
    readonly onChange: (value: string) => void
    readonly error?: string | null
    readonly short?: boolean
  }
) {
  const readOnly = use(ReadOnlyContext)
  return (
    <Field {...props}>
      {({ id, describedBy, invalid }) => (
        <input
          id={id}
          readOnly={readOnly}
          className={props.short ? 'field field-short' : 'field'}
          value={props.value ?? ''}
          autoComplete="off"
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={event => props.onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

export function TextArea(
  props: FieldProps & { readonly value: string | undefined; readonly onChange: (value: string) => void }
) {
  const readOnly = use(ReadOnlyContext)
  return (
    <Field {...props}>
      {({ id, describedBy }) => (
        <textarea
          id={id}
          readOnly={readOnly}
          className="field"
          rows={2}
          value={props.value ?? ''}
          aria-describedby={describedBy}
          onChange={event => props.onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

/**
 * A field whose text is parsed. Only a value that could be parsed is kept: while the text is unreadable no value is kept, and
 * the user is told on leaving the field.
 */
function ParsedField<T extends string | number>(
  props: FieldProps & {
    readonly value: T | undefined
    readonly onChange: (value: T | undefined) => void
    readonly parse: (typed: string) => T | null
    readonly show: (value: T) => string
    readonly error: string
  }
) {
  const { value, show } = props
  const readOnly = use(ReadOnlyContext)
  const shown = value === undefined ? '' : show(value)
  const [typed, setTyped] = useState(shown)
  const [focused, setFocused] = useState(false)
  const unreadable = typed.trim() !== '' && props.parse(typed) === null
  // Undo, another file or another form may have changed the value. Text being typed is left alone.
  useEffect(() => {
    if (!focused && !(unreadable && value === undefined)) setTyped(shown)
  }, [shown, focused, unreadable, value])
  return (
    <Field {...props} error={!focused && unreadable ? props.error : null}>
      {({ id, describedBy, invalid }) => (
        <input
          id={id}
          readOnly={readOnly}
          className="field field-short"
          value={typed}
          autoComplete="off"
          inputMode={typeof value === 'number' ? 'numeric' : undefined}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          onChange={event => {
            setTyped(event.target.value)
            props.onChange(props.parse(event.target.value) ?? undefined)
          }}
        />
      )}
    </Field>
  )
}

/** The value is YYYY-MM-DD; the user types Danish dates. */
export function DateField(
  props: FieldProps & {
    readonly value: string | undefined
    readonly onChange: (value: string | undefined) => void
  }
) {
  return <ParsedField {...props} parse={parseDanishDate} show={formatDate} error={t('date.invalid')} />
}

/** Whole numbers of 0 or more. */
export function WholeField(
  props: FieldProps & {
    readonly value: number | undefined
    readonly onChange: (value: number | undefined) => void
  }
) {
  return <ParsedField {...props} parse={parseWhole} show={formatNumber} error={t('form.whole.invalid')} />
}

const percent = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 3 })

/** Per cent, 0 to 100. */
export function PercentField(
  props: FieldProps & {
    readonly value: number | undefined
    readonly onChange: (value: number | undefined) => void
  }
) {
  return <ParsedField {...props} parse={parsePercent} show={percent.format} error={t('form.percent.invalid')} />
}

export interface Option {
  readonly value: string
  readonly label: string
}

/** A drop-down list; '' is no choice. */
export function SelectField(
  props: FieldProps & {
    readonly value: string | undefined
    readonly options: readonly Option[]
    /** Label of the entry for no choice. */
    readonly none: string
    readonly onChange: (value: string | undefined) => void
  }
) {
  const readOnly = use(ReadOnlyContext)
  return (
    <Field {...props}>
      {({ id, describedBy }) => (
        <select
          id={id}
          disabled={readOnly}
          className="field"
          value={props.value ?? ''}
          aria-describedby={describedBy}
          onChange={event => props.onChange(event.target.value || undefined)}
        >
          <option value="">{props.none}</option>
          {props.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** Radio buttons. */
export function RadioField(
  props: FieldProps & {
    readonly value: string
    readonly options: readonly Option[]
    readonly onChange: (value: string) => void
  }
) {
  const name = useId()
  const readOnly = use(ReadOnlyContext)
  return (
    <fieldset className="form-field radio-field" disabled={readOnly}>
      <legend>{props.label}</legend>
      {props.hint ? <p className="hint">{props.hint}</p> : null}
      {props.options.map(({ value, label }) => (
        <label key={value} className="check">
          <input
            type="radio"
            name={name}
            value={value}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

export function CheckField(props: {
  readonly label: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}) {
  const readOnly = use(ReadOnlyContext)
  return (
    <label className="check">
      <input
        type="checkbox"
        disabled={readOnly}
        checked={props.checked}
        onChange={event => props.onChange(event.target.checked)}
      />
      <span>{props.label}</span>
    </label>
  )
}
