import type { ReactNode } from 'react'
import { Key } from '../kit/Key.tsx'
import type { ActionId } from './registry.ts'
import { useAction } from './use-action.ts'

/** A button for an action, where there is such. Label, shortcut and whether it is enabled come from the registry. */
export function ActionButton(props: {
  readonly id: ActionId
  readonly className?: string
  /** Makes it a toggle button, which stays pressed while its tool is in use. */
  readonly pressed?: boolean
  /** A shorter label than the action's own, where the surroundings make it clear. */
  readonly label?: string
  readonly showShortcut?: boolean
  /** Tooltip. */
  readonly title?: string | undefined
  readonly children?: ReactNode
}) {
  const { exists, label, enabled, perform, shortcut, ariaShortcut } = useAction(props.id)
  if (!exists) return null
  const words = props.label ?? label
  return (
    <button
      type="button"
      className={props.className ?? 'button button-plain'}
      disabled={!enabled}
      onClick={perform}
      title={props.title ?? (props.label ? label : undefined)}
      // A single character is no accessible name.
      aria-label={words.length === 1 ? label : undefined}
      aria-pressed={props.pressed}
      aria-keyshortcuts={ariaShortcut}
    >
      {props.children}
      <span>{words}</span>
      {props.showShortcut && shortcut ? <Key sign={shortcut} /> : null}
    </button>
  )
}
