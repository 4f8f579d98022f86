import { t } from '../../i18n/index.ts'
import { useCase } from '../state/case.ts'
import { useUi } from '../state/ui.ts'

/** How far the dataset has come. Over the map, so that nothing moves when it goes. */
export function Loading() {
  const progress = useCase(state => state.progress)
  const opened = useCase(state => state.opened !== null)
  const mapState = useUi(state => state.mapState)
  if (opened && mapState !== 'starting') return null
  const percent = Math.round(progress * 100)
  return (
    <div className="loading">
      <span>{t(opened ? 'map.starting' : 'map.loading')}</span>
      <div
        className="loading-bar"
        role="progressbar"
        aria-label={t('map.loading')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <span style={{ width: `${percent}%` }} />
      </div>
    </div>
  )
}
