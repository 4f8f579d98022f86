import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { t } from '../../i18n/index.ts'
import type { Change } from '../../proposal/types.ts'
import { askedType, countsPeople } from '../act/dialog.ts'
import { deleteChange } from '../case/delete.ts'
import { zoomToChange } from '../case/zoom.ts'
import { isRedrawable, redrawLabel } from '../draw/outline.ts'
import { startEditing } from '../draw/tools.ts'
import { afterMenu } from '../parts/after-menu.ts'
import { Icon } from '../parts/Icon.tsx'
import { useTool } from '../state/tool.ts'
import { showDialog, useUi } from '../state/ui.ts'

/** What can be done with a change. */
export function ChangeMenu({ change, number }: { readonly change: Change; readonly number: number }) {
  const drawing = useTool(state => state.drawing !== null)
  const mapReady = useUi(state => state.mapState === 'ready')
  const drawn = isRedrawable(change)
  const asked = askedType(change)
  const disabled = [...(drawing || !mapReady ? ['edit'] : []), ...(drawing ? ['delete'] : [])]
  return (
    <MenuTrigger>
      <Button className="button button-icon" aria-label={t('changes.menu', { n: number })}>
        <Icon name="dots" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" disabledKeys={disabled}>
          <MenuItem className="menu-item" onAction={() => showDialog({ kind: 'rename-change', changeId: change.id })}>
            {t('changes.rename')}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => zoomToChange(change.id)}>
            {t('changes.zoom')}
          </MenuItem>
          {drawn ? (
            <MenuItem id="edit" className="menu-item" onAction={afterMenu(() => startEditing(change.id))}>
              {t(redrawLabel(change))}
            </MenuItem>
          ) : null}
          {asked ? (
            <MenuItem
              className="menu-item"
              onAction={afterMenu(() => showDialog({ kind: 'change', type: asked, changeId: change.id }))}
            >
              {t('changes.edit')}
            </MenuItem>
          ) : null}
          {countsPeople(change) ? (
            <MenuItem
              className="menu-item"
              onAction={afterMenu(() => showDialog({ kind: 'change-details', changeId: change.id }))}
            >
              {t('changes.details')}
            </MenuItem>
          ) : null}
          <MenuItem id="delete" className="menu-item" onAction={afterMenu(() => deleteChange(change.id))}>
            {t('changes.delete')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
