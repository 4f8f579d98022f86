import { useId } from 'react'
import { t } from '../../../i18n/index.ts'
import { useAction } from '../../actions/use-action.ts'
import { followLines } from '../../commands/draw/assist.ts'
import { layerWords } from '../../commands/draw/layer-names.ts'
import { layersListed } from '../../commands/units/layers.ts'
import { useCase } from '../../state/case.ts'
import { snappable, useLayers } from '../../state/layers.ts'
import { type FollowedLines, useTool } from '../../state/tool.ts'
import { useUnits } from '../../state/units.ts'

/** Drawing aids: which lines are traced, and whether points snap. */
export function DrawingAids() {
  const follow = useTool(state => state.follow)
  const files = useCase(state => state.opened?.manifest.files)
  const hasOwn = useUnits(state => state.own !== null)
  const hasReference = useLayers(state => snappable(state).length > 0)
  const layers: readonly FollowedLines[] = [
    'border',
    ...layersListed(files ?? []),
    ...(hasOwn ? ['own' as const] : []),
    ...(hasReference ? ['reference' as const] : [])
  ]
  const snap = useTool(state => state.snap)
  const toFollow = useAction('follow-line')
  const toSnap = useAction('toggle-snap')
  const select = useId()
  return (
    <div className="assist">
      <label htmlFor={select}>{toFollow.label}</label>
      <kbd>{toFollow.shortcut}</kbd>
      <select
        id={select}
        className="field field-small"
        value={follow ?? ''}
        aria-keyshortcuts={toFollow.ariaShortcut}
        onChange={event => followLines((event.target.value || null) as FollowedLines | null)}
      >
        <option value="">{t('draw.follow.none')}</option>
        {layers.map(layer => (
          <option key={layer} value={layer}>
            {layerWords(layer)}
          </option>
        ))}
      </select>
      <label className="check wide-only" title={t('draw.snap.hint')}>
        <input type="checkbox" checked={snap} aria-keyshortcuts={toSnap.ariaShortcut} onChange={toSnap.perform} />
        {t('draw.snap')}
      </label>
      <kbd className="wide-only">{toSnap.shortcut}</kbd>
    </div>
  )
}
