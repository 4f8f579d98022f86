import { lazy, Suspense } from 'react'
import { t } from '../../../i18n/index.ts'
import { presentProposal, useCase } from '../../state/case.ts'

// Loaded on demand: a case starts without changes, and the first paint should not wait for drag and drop.
const ChangeRows = lazy(() => import('./ChangeRows.tsx').then(m => ({ default: m.ChangeRows })))

/** The proposal's changes as sentences, in their order. */
export function ChangeList() {
  const changes = useCase(presentProposal)?.changes ?? []
  return (
    <section className="changes" aria-labelledby="changes-heading">
      <h2 id="changes-heading" tabIndex={-1}>
        {t('changes.heading')}
      </h2>
      {changes.length === 0 ? (
        <p className="quiet">{t('changes.none')}</p>
      ) : (
        <Suspense fallback={<p className="quiet">{t('tab.loading')}</p>}>
          <ChangeRows changes={changes} />
        </Suspense>
      )}
    </section>
  )
}
