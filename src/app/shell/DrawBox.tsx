import { t } from '../../i18n/index.ts'
import { ActionButton } from '../parts/ActionButton.tsx'
import { useTool } from '../state/tool.ts'
import { ReceiverSelect } from './ReceiverSelect.tsx'

/** What belongs to the drawing in progress: who receives, and the drawing's keys as buttons. */
export function DrawBox() {
  const editing = useTool(state => state.drawing?.editing ?? false)
  const settling = useTool(state => state.drawing?.purpose === 'settle-doubt')
  return (
    <div className="draw-box">
      <h2>{t(editing ? 'draw.heading.editing' : settling ? 'action.settle-doubt' : 'draw.heading')}</h2>
      <ReceiverSelect />
      <div className="draw-buttons">
        <ActionButton id="finish-drawing" className="button button-solid button-small" label={t('draw.finish')} />
        <ActionButton id="remove-point" className="button button-outline button-small" label={t('draw.remove-point')} />
        <ActionButton id="cancel" className="button button-plain button-small" label={t('draw.cancel')} />
      </div>
    </div>
  )
}
