import type { ReactNode } from 'react'
import { Button, Keyboard, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components'
import { afterMenu } from '../kit/after-menu.ts'
import type { ActionId } from './registry.ts'
import { useAction } from './use-action.ts'

/** A menu of actions from the registry. */
export function ActionMenu(props: {
  readonly label: string
  readonly className: string
  readonly items: readonly ActionId[]
  readonly children: ReactNode
}) {
  return (
    <MenuTrigger>
      <Button className={props.className} aria-label={props.label}>
        {props.children}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu">
          {props.items.map(id => (
            <ActionItem key={id} id={id} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function ActionItem({ id }: { readonly id: ActionId }) {
  const { label, enabled, perform, shortcut } = useAction(id)
  return (
    <MenuItem className="menu-item" isDisabled={!enabled} onAction={afterMenu(perform)} textValue={label}>
      <Text slot="label">{label}</Text>
      {shortcut ? <Keyboard>{shortcut}</Keyboard> : null}
    </MenuItem>
  )
}
