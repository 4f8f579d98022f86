import { lazy, Suspense } from 'react'
import { t } from '../../../i18n/index.ts'

// Loaded on demand, since nearly everybody has the map.
const MunicipalityTable = lazy(() =>
  import('../../views/dialogs/MunicipalityTable.tsx').then(m => ({ default: m.MunicipalityTable }))
)

/** Shown in place of the map: why there is none, and the municipalities as a list. */
export function MapMissing({ reason }: { readonly reason: 'webgl-missing' | 'context-lost' }) {
  return (
    <div className="map-missing">
      <div className="map-missing-words" role="status">
        <h2>{t('map.webgl-missing.heading')}</h2>
        <p>{t(`map.${reason}.text`)}</p>
        {reason === 'context-lost' ? (
          <button type="button" className="button button-outline" onClick={() => window.location.reload()}>
            {t('map.reload')}
          </button>
        ) : null}
      </div>
      <Suspense fallback={null}>
        <MunicipalityTable />
      </Suspense>
    </div>
  )
}
