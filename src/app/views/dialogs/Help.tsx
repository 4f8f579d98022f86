import { t } from '../../../i18n/index.ts'
import { shortcutText } from '../../actions/keys.ts'
import { actionIds, actionOf, existsIn } from '../../actions/registry.ts'
import { setSingleKeys } from '../../actions/shortcuts.ts'
import { onMac } from '../../actions/use-action.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { useMode } from '../../state/mode.ts'
import { useUi } from '../../state/ui.ts'

/** What Skel is, and every shortcut there is. */
export function Help() {
  const singleKeys = useUi(state => state.singleKeys)
  const mode = useMode(state => state.mode)
  const rows = actionIds
    .filter(id => existsIn(mode, id))
    .map(actionOf)
    .filter(action => action.shortcuts.length > 0)
  return (
    <Dialog heading={t('help.heading')}>
      <p>{t('help.about')}</p>
      <table className="table">
        <caption>{t('help.shortcuts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('help.does')}</th>
            <th scope="col">{t('help.key')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, shortcuts }) => (
            <tr key={label}>
              <th scope="row">{t(label)}</th>
              <td>
                {shortcuts.map(shortcut => (
                  <kbd key={shortcutText(shortcut, false)}>{shortcutText(shortcut, onMac())}</kbd>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('help.map', { keys: t('map.keys') })}</p>
      <label className="check">
        <input type="checkbox" checked={singleKeys} onChange={event => setSingleKeys(event.target.checked)} />
        {t('help.single-keys')}
      </label>
    </Dialog>
  )
}
