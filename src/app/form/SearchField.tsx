import { useId } from 'react'

/** A field that narrows a list down. `inside`: the label stands in the field, and beside it for screen readers only. */
export function SearchField(props: {
  readonly label: string
  readonly inside?: true
  readonly value: string
  readonly onChange: (value: string) => void
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
        onChange={event => props.onChange(event.target.value)}
      />
    </>
  )
}
