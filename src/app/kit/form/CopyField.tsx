import { type ReactNode, useId, useRef, useState } from 'react'

/** A text to be taken along: shown whole, copied by a button, and chosen where the browser lets no page copy. */
export function CopyField(props: {
  readonly label: string
  readonly text: string
  /** What the button says, and what is told when it was pressed. */
  readonly words: { readonly copy: string; readonly copied: string; readonly notCopied: string }
  readonly rows: number
  readonly className: string
  /** Beside the label. */
  readonly note?: string
  readonly children?: ReactNode
}) {
  const { text, words } = props
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [told, setTold] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setTold(words.copied)
    } catch {
      field.current?.select()
      setTold(words.notCopied)
    }
  }
  return (
    <div className="form">
      <div>
        <label htmlFor={id}>{props.label}</label> {props.note ? <small>{props.note}</small> : null}
        <textarea
          ref={field}
          id={id}
          className={`field ${props.className}`}
          readOnly
          rows={props.rows}
          value={text}
          spellCheck={false}
        />
      </div>
      <div className="form-buttons">
        <button type="button" className="button button-solid" onClick={() => void copy()}>
          {words.copy}
        </button>
      </div>
      <p role="status">{told}</p>
      {props.children}
    </div>
  )
}
