import { useId } from 'react'

/** A field that narrows a list down. `inside`: the label stands in the field, and beside it for screen readers only. */
export function SearchField(props: {
  readonly label: string
  readonly inside?: true
  readonly value: string
  readonly onChange: (value: string) => void
  /** Takes what Enter stands for: the first of the list. */
  readonly onEnter?: () => void
  /** The field is what a dialog opens for. */
  readonly first?: true
}) {
  const id = useId()
  return (
    <>
      <label htmlFor={id} className={props.inside ? 'visually-hidden' : undefined}>
        {props.label}
      </label>
      <input
        id={id}
        className="field"
        type="search"
        placeholder={props.inside ? props.label : undefined}
        value={props.value}
        // biome-ignore lint/a11y/noAutofocus: the dialog that opens is this search
        autoFocus={props.first ?? false}
        onChange={event => props.onChange(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || !props.onEnter) return
          event.preventDefault()
          props.onEnter()
        }}
      />
    </>
  )
}
