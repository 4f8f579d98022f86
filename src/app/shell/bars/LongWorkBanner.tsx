import { t } from '../../../i18n/index.ts'
import { evaluatePresent, stopWork } from '../../commands/case/evaluate.ts'
import { presentProposal, useCase } from '../../state/case.ts'

/** Progress of long work, with a button to stop it. */
export function LongWorkBanner() {
  const work = useCase(state => state.longWork)
  const stopped = useCase(state => state.stopped)
  // A case without changes only waits for the dataset or its map to be ready; the banner would move the map that is being drawn.
  const waits = useCase(state => state.longWork?.kind === 'case' && presentProposal(state)?.changes.length === 0)
  if (work && waits) return null
  if (work) {
    const percent = Math.round(work.share * 100)
    return (
      <section className="banner banner-info" aria-label={t('work.label')} data-testid="long-work">
        <p>{t(`work.${work.kind}`, { percent })}</p>
        <progress aria-label={t('work.progress')} max={100} value={percent} />
        <button type="button" className="button button-outline button-small" onClick={stopWork}>
          {t('work.stop')}
        </button>
      </section>
    )
  }
  if (stopped === null) return null
  return (
    <div className="banner banner-warning" role="status">
      <p>{t(stopped === 'by-user' ? 'work.stopped' : 'work.unfinished')}</p>
      <button type="button" className="button button-outline button-small" onClick={evaluatePresent}>
        {t('work.again')}
      </button>
    </div>
  )
}
