import type { ReactNode } from 'react'
import {
  Button,
  Header,
  Keyboard,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Text
} from 'react-aria-components'
import { type MessageId, t } from '../../i18n/index.ts'
import { afterMenu } from '../kit/after-menu.ts'
import { useMode } from '../state/mode.ts'
import { type ActionId, existsIn } from './registry.ts'
import { useAction } from './use-action.ts'

export interface MenuGroup {
  /** Stands above its actions, where there are any. */
  readonly heading: MessageId
  readonly items: readonly ActionId[]
}

interface Shown {
  readonly heading: MessageId | null
  readonly items: readonly ActionId[]
}

/** A menu of those of these actions that there are, plain or under headings. */
export function ActionMenu(props: {
  readonly label: string
  readonly className: string
  readonly items: readonly ActionId[] | readonly MenuGroup[]
  readonly children: ReactNode
}) {
  const mode = useMode(state => state.mode)
  const groups = props.items.flatMap((one): readonly Shown[] => {
    const { heading, items } = typeof one === 'string' ? { heading: null, items: [one] } : one
    const there = items.filter(id => existsIn(mode, id))
    return there.length > 0 ? [{ heading, items: there }] : []
  })
  if (groups.length === 0) return null
  return (
    <MenuTrigger>
      <Button className={props.className} aria-label={props.label}>
        {props.children}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu">
          {groups.map(({ heading, items }) =>
            heading === null ? (
              items.map(id => <ActionItem key={id} id={id} />)
            ) : (
              <MenuSection key={heading} className="menu-section">
                <Header className="menu-heading">{t(heading)}</Header>
                {items.map(id => (
                  <ActionItem key={id} id={id} />
                ))}
              </MenuSection>
            )
          )}
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
