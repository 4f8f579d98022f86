import { useId } from 'react'

/** A field that filters a list. `inside`: the label is shown as a placeholder, and otherwise to screen readers only. */
export function SearchField(props: {
  readonly label: string
  readonly inside?: true
  readonly value: string
  readonly onChange: (value: string) => void
  /** Called on Enter, which chooses the first of the list. */
  readonly onEnter?: () => void
  /** Takes the focus when its dialog opens. */
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
