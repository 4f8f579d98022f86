import type { ReactNode } from 'react'
import type { ActionId } from './registry.ts'
import { useAction } from './use-action.ts'

/** A button for an action of the registry: its words, shortcut and whether it makes sense now come from there. */
export function ActionButton(props: {
  readonly id: ActionId
  readonly className?: string
  /** For a button that stays in while its tool is in use. */
  readonly pressed?: boolean
  /** Other words than the action's own, where the place makes them clear. */
  readonly label?: string
  readonly showShortcut?: boolean
  /** What a pointer that rests on the button reads. */
  readonly title?: string | undefined
  readonly children?: ReactNode
}) {
  const { label, enabled, perform, shortcut, ariaShortcut } = useAction(props.id)
  const words = props.label ?? label
  // A sign alone is no name, and a key is told by aria-keyshortcuts, not as part of the name.
  const name = words.length === 1 ? label : props.showShortcut ? words : undefined
  return (
    <button
      type="button"
      className={props.className ?? 'button button-plain'}
      disabled={!enabled}
      onClick={perform}
      title={props.title ?? (props.label ? label : undefined)}
      aria-label={name}
      aria-pressed={props.pressed}
      aria-keyshortcuts={ariaShortcut}
    >
      {props.children}
      <span>{words}</span>
      {props.showShortcut && shortcut ? <kbd>{shortcut}</kbd> : null}
    </button>
  )
}
