import { useRef } from 'react'
import { Keyboard, Menu, MenuItem, MenuSection, Popover, Text } from 'react-aria-components'
import type { LonLat, Place } from '../../../engine/api.ts'
import { w } from '../../../i18n/before-after.ts'
import { t } from '../../../i18n/index.ts'
import { shortcutText } from '../../actions/keys.ts'
import { type ActionId, actionIds, actionOf, isEnabled } from '../../actions/registry.ts'
import { onMac, snapshot } from '../../actions/use-action.ts'
import { deleteChange } from '../../commands/case/change-list.ts'
import { changeAt } from '../../commands/case/select-change.ts'
import { editChange } from '../../commands/draw/edit-change.ts'
import { zoomToChange } from '../../commands/map/zoom.ts'
import { afterMenu } from '../../kit/after-menu.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { mayEdit } from '../../state/mode.ts'
import { useUi } from '../../state/ui.ts'

/** Labels for a place on the map, where the action's own would not fit. */
const HERE: Readonly<Partial<Record<ActionId, Parameters<typeof t>[0]>>> = {
  'transfer-area': 'map-menu.transfer-area',
  'redraw-border': 'map-menu.redraw-border',
  'pick-units': 'map-menu.pick-units',
  ask: 'action.ask-here',
  'comment-here': 'map-menu.comment-here'
}

/** What is done to the land stands before what is said of it. */
const LAST: ReadonlySet<ActionId> = new Set(['comment-here'])

/** The map's context menu: actions at a place, or while a tool is in use the actions of that tool. */
export function MapMenu() {
  const menu = useUi(state => state.mapMenu)
  const anchor = useRef<HTMLSpanElement>(null)
  if (!menu) return null
  const { x, y, at, place } = menu
  const label = t('map-menu.label', { place: place.name || t('map-menu.nowhere') })
  const close = () => useUi.setState({ mapMenu: null })
  const now = snapshot()
  const drawing = now.tool.drawing !== null
  const possible = actionIds.filter(id => {
    const { performAt, ofTool } = actionOf(id)
    if (drawing) return ofTool && isEnabled(id, now)
    if (id === 'show-municipality') return place.code !== ''
    return performAt !== undefined && isEnabled(id, now)
  })
  const items = [...possible.filter(id => !LAST.has(id)), ...possible.filter(id => LAST.has(id))]
  const change = drawing ? null : movedBy(at, place)
  const words = (id: ActionId): string => {
    if (drawing) return t(actionOf(id).label)
    if (id === 'show-municipality') return t('map-menu.show-municipality', { name: place.name })
    return t(HERE[id] ?? actionOf(id).label)
  }
  const act = (id: ActionId) => () => {
    const { performAt, perform } = actionOf(id)
    if (performAt && !drawing) performAt({ at, code: place.code })
    else perform()
  }
  return (
    <>
      <span ref={anchor} className="map-menu-anchor" style={{ left: x, top: y }} />
      <Popover
        className="popover"
        aria-label={label}
        triggerRef={anchor}
        isOpen
        onOpenChange={open => !open && close()}
        placement="bottom start"
      >
        <Menu className="menu" autoFocus="first" aria-label={label} onClose={close}>
          {change ? (
            <MenuSection aria-label={w('chosen.label', { n: change.n })}>
              {mayEdit() ? (
                <MenuItem className="menu-item" onAction={afterMenu(() => editChange(change.change))}>
                  {w('chosen.edit.of', { n: change.n })}
                </MenuItem>
              ) : null}
              <MenuItem className="menu-item" onAction={afterMenu(() => zoomToChange(change.change.id))}>
                {w('chosen.zoom.of', { n: change.n })}
              </MenuItem>
              {mayEdit() ? (
                <MenuItem className="menu-item" onAction={afterMenu(() => deleteChange(change.change.id))}>
                  {w('chosen.delete.of', { n: change.n })}
                </MenuItem>
              ) : null}
            </MenuSection>
          ) : null}
          {items.map(id => {
            const [shortcut] = actionOf(id).shortcuts
            return (
              <MenuItem key={id} id={id} className="menu-item" textValue={words(id)} onAction={afterMenu(act(id))}>
                <Text slot="label">{words(id)}</Text>
                {shortcut && drawing ? <Keyboard>{shortcutText(shortcut, onMac())}</Keyboard> : null}
              </MenuItem>
            )
          })}
        </Menu>
      </Popover>
    </>
  )
}

/** The change that moved the land at a place, with its number in the list; null where none has. */
function movedBy(at: LonLat, { code, movedFrom }: Place) {
  const id = movedFrom === null ? null : changeAt(at, movedFrom, code)
  const changes = presentProposal(useCase.getState())?.changes ?? []
  const index = changes.findIndex(change => change.id === id)
  const change = changes[index]
  return change ? { change, n: index + 1 } : null
}
