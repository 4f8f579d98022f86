import { useId, useState } from 'react'
import { t } from '../../../i18n/index.ts'
import type { Message } from '../../../i18n/message.ts'
import { readTableFile } from '../../commands/cadastre/table-file.ts'
import { pickFile } from '../../commands/files/pick-file.ts'
import { closeDialog } from '../../state/ui.ts'

/** A text that is pasted, typed or read from a file, and why a file's can't be had. */
export function PastedText(props: {
  readonly intro: string
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly rows: number
  /** One row of the text is one row of the field. */
  readonly unbroken?: boolean
  readonly fileLabel: string
  /** As a file dialog takes it. */
  readonly accept: string
  /** What is said of a file that is refused. */
  readonly refusal: (file: File, message: Message) => string
}) {
  const { value, onChange, accept, refusal } = props
  const [fault, setFault] = useState<string | null>(null)
  const id = useId()
  const put = (next: string) => {
    setFault(null)
    onChange(next)
  }
  const choose = () =>
    pickFile(accept, file => {
      void readTableFile(file).then(found => {
        if (found.kind === 'text') put(found.text)
        else setFault(refusal(file, found.message))
      })
    })
  return (
    <>
      <p className="hint" id={`${id}-hint`}>
        {props.intro}
      </p>
      <div className="form-field">
        <label htmlFor={id}>{props.label}</label>
        <textarea
          id={id}
          className={props.unbroken ? 'field parcel-paste' : 'field'}
          rows={props.rows}
          value={value}
          spellCheck={false}
          {...(props.unbroken ? { wrap: 'off' } : {})}
          aria-describedby={`${id}-hint`}
          onChange={event => put(event.target.value)}
        />
      </div>
      <p>
        <button type="button" className="button button-outline button-small" onClick={choose}>
          {props.fileLabel}
        </button>
      </p>
      {fault ? (
        <p className="field-error" role="alert">
          {fault}
        </p>
      ) : null}
    </>
  )
}

/** How the dialog ends; `fault`: why nothing was done when it was asked to. */
export function PastedFoot({ submit, fault }: { readonly submit: string; readonly fault: string | null }) {
  return (
    <>
      {fault === null ? null : (
        <p className="field-error" role="alert">
          {fault}
        </p>
      )}
      <div className="form-buttons">
        <button type="submit" className="button button-solid">
          {submit}
        </button>
        <button type="button" className="button button-outline" onClick={closeDialog}>
          {t('dialog.cancel')}
        </button>
      </div>
    </>
  )
}
