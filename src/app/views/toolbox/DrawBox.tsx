import { lazy, Suspense } from 'react'
import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../actions/ActionButton.tsx'
import { type Drawing, picksUnits, useTool } from '../../state/tool.ts'
import { DrawingAids } from './DrawingAids.tsx'
import { FoundingBox } from './FoundingBox.tsx'
import { ReceiverSelect } from './ReceiverSelect.tsx'
import { RedrawBox } from './RedrawBox.tsx'

const HEADINGS = {
  'transfer-area': ['draw.heading', 'draw.heading.editing'],
  'settle-doubt': ['action.settle-doubt', 'draw.heading.editing'],
  'redraw-border': ['draw.heading.redraw-border', 'draw.heading.redraw-border.editing'],
  'transfer-units': ['action.pick-units', 'changes.edit-units'],
  'new-municipality': ['draw.heading.founding', 'changes.edit-founding']
} as const satisfies Record<Drawing['purpose'], readonly [string, string]>

const UnitsBox = lazy(() => import('./UnitsBox.tsx').then(m => ({ default: m.UnitsBox })))

/** Controls for the drawing in progress: receiver, drawing aids, and buttons for the drawing's keys. */
export function DrawBox() {
  const purpose = useTool(state => state.drawing?.purpose)
  const editing = useTool(state => state.drawing?.editing ?? false)
  const picks = useTool(picksUnits)
  if (!purpose) return null
  return (
    <div className="draw-box">
      <h2>{t(HEADINGS[purpose][editing ? 1 : 0])}</h2>
      {purpose === 'redraw-border' ? (
        <RedrawBox />
      ) : purpose === 'new-municipality' ? (
        <FoundingBox />
      ) : (
        <ReceiverSelect />
      )}
      {picks ? (
        <Suspense fallback={null}>
          <UnitsBox />
        </Suspense>
      ) : (
        <DrawingAids />
      )}
      <div className="draw-buttons">
        <ActionButton id="finish-drawing" className="button button-solid button-small" label={t('draw.finish')} />
        <ActionButton
          id="remove-point"
          className="button button-outline button-small"
          label={t(picks ? 'draw.take-back' : 'draw.remove-point')}
        />
        {purpose === 'redraw-border' || picks ? null : (
          <ActionButton
            id="add-part"
            className="button button-outline button-small wide-only"
            label={t('draw.add-part')}
          />
        )}
        <ActionButton id="cancel" className="button button-plain button-small" label={t('draw.cancel')} />
      </div>
    </div>
  )
}
