import { t } from '../../i18n/index.ts'
import { Mark } from '../kit/Mark.tsx'
import type { DatasetFailure } from '../state/case.ts'
import { openDataset } from './boot.ts'

/** Replaces the whole app if the dataset cannot be loaded. */
export function DatasetFailed({ failure }: { readonly failure: DatasetFailure }) {
  return (
    <main className="failed" data-testid="dataset-failed">
      <p className="brand">
        <Mark />
        {t('app.name')}
      </p>
      <h1>{t('dataset.failed.heading')}</h1>
      <p>{t('dataset.failed.text')}</p>
      <dl className="facts">
        {failure.file ? (
          <div className="fact">
            <dt>{t('dataset.failed.file')}</dt>
            <dd>{failure.file}</dd>
          </div>
        ) : null}
        <div className="fact">
          <dt>{t('dataset.failed.cause')}</dt>
          <dd>{failure.cause}</dd>
        </div>
      </dl>
      <button type="button" className="button button-solid" onClick={() => void openDataset()}>
        {t('dataset.failed.retry')}
      </button>
    </main>
  )
}
