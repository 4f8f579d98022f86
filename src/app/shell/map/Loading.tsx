import { useEffect, useState } from 'react'
import { t } from '../../../i18n/index.ts'
import { useCase } from '../../state/case.ts'
import { useUi } from '../../state/ui.ts'
import { openDataset } from '../boot.ts'

/** After this long without progress the user is told that the download is slow, and can retry. */
const PATIENCE_MS = 6000

/** Progress of loading the dataset. It lies over the map, so that nothing shifts when it disappears. */
export function Loading() {
  const progress = useCase(state => state.progress)
  const opened = useCase(state => state.opened !== null)
  const mapState = useUi(state => state.mapState)
  const slow = useSlow(progress, !opened)
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
      <div role="status">
        {slow ? (
          <>
            <p>{t('map.loading-slow')}</p>
            <button type="button" className="button button-outline button-small" onClick={() => void openDataset()}>
              {t('dataset.failed.retry')}
            </button>
          </>
        ) : null}
      </div>
    </div>
  )
}

/** True once progress has stalled. */
function useSlow(progress: number, waiting: boolean): boolean {
  const [slowAt, setSlowAt] = useState<number | null>(null)
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => setSlowAt(progress), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [progress, waiting])
  return waiting && slowAt === progress
}
