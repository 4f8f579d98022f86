import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { t } from '../../../i18n/index.ts'
import type { Change } from '../../../proposal/types.ts'
import { copyChange, deleteChange, moveChangeBy, switchChange } from '../../commands/case/change-list.ts'
import { isRedrawable, redrawLabel } from '../../commands/draw/editable.ts'
import { startEditing } from '../../commands/draw/tools.ts'
import { zoomToChange } from '../../commands/map/zoom.ts'
import { afterMenu } from '../../kit/after-menu.ts'
import { Icon } from '../../kit/Icon.tsx'
import { askedType, countsPeople } from '../../state/case-dialog.ts'
import { useTool } from '../../state/tool.ts'
import { showDialog, useUi } from '../../state/ui.ts'
import { useUnits } from '../../state/units.ts'
import { commentOnChange } from '../comments/CountButton.tsx'

const makePart = async (changeId: string): Promise<void> =>
  (await import('../../commands/cadastre/part-of-parcel.ts')).makePartOfParcel(changeId)

const pickAgain = async (changeId: string): Promise<void> =>
  (await import('../../commands/cadastre/repick.ts')).pickAgain(changeId)

/** What can be done with a change. */
export function ChangeMenu(props: { readonly change: Change; readonly number: number; readonly of: number }) {
  const { change, number, of } = props
  const drawing = useTool(state => state.drawing !== null)
  const mapReady = useUi(state => state.mapState === 'ready')
  const inParcels = useUnits(state => state.own?.parcels !== undefined)
  const drawn = isRedrawable(change)
  const asked = askedType(change)
  const disabled = [
    ...(drawing || !mapReady ? ['edit'] : []),
    ...(drawing ? ['copy', 'off', 'delete'] : []),
    ...(drawing || number === 1 ? ['up'] : []),
    ...(drawing || number === of ? ['down'] : [])
  ]
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
          {change.type === 'transfer-area' && inParcels ? (
            <MenuItem className="menu-item" onAction={() => void makePart(change.id)}>
              {t('changes.part-of-parcel')}
            </MenuItem>
          ) : null}
          {change.type === 'transfer-parcels' && inParcels ? (
            <MenuItem id="edit" className="menu-item" onAction={afterMenu(() => void pickAgain(change.id))}>
              {t('changes.pick-again')}
            </MenuItem>
          ) : null}
          <MenuItem className="menu-item" onAction={afterMenu(() => commentOnChange(change.id))}>
            {t('comments.write')}
          </MenuItem>
          <MenuItem id="off" className="menu-item" onAction={afterMenu(() => switchChange(change.id, !change.off))}>
            {t(change.off ? 'changes.switch-on' : 'changes.switch-off')}
          </MenuItem>
          <MenuItem id="copy" className="menu-item" onAction={afterMenu(() => copyChange(change.id))}>
            {t('changes.copy')}
          </MenuItem>
          {of > 1 ? (
            <>
              <MenuItem id="up" className="menu-item" onAction={afterMenu(() => moveChangeBy(change.id, -1))}>
                {t('changes.move-up')}
              </MenuItem>
              <MenuItem id="down" className="menu-item" onAction={afterMenu(() => moveChangeBy(change.id, 1))}>
                {t('changes.move-down')}
              </MenuItem>
            </>
          ) : null}
          <MenuItem id="delete" className="menu-item" onAction={afterMenu(() => deleteChange(change.id))}>
            {t('changes.delete')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
