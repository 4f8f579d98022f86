import { t, text } from '../../../i18n/index.ts'
import { ActionButton } from '../../actions/ActionButton.tsx'
import { useUi } from '../../state/ui.ts'

/** Says that residents are counted at the points of a file, with a button to return to the estimate. */
export function ResidentsBanner() {
  const residents = useUi(state => state.residents)
  if (!residents) return null
  if (residents.kind === 'reading')
    return (
      <div className="banner banner-info" role="status">
        <p>
          {t('points.reading', { file: residents.name })}{' '}
          <progress value={residents.share} aria-label={t('points.progress')} />
        </p>
        <ActionButton id="stop-reading-residents" className="button button-outline button-small" />
      </div>
    )
  const { name, date, synthetic, points, people, outside, leftOut, how, coverageTold } = residents
  const told = [...coverageTold, ...leftOut]
  const warns = synthetic || leftOut.length > 0 || coverageTold.some(({ id }) => id !== 'points.coverage.none')
  return (
    <div className={`banner banner-${warns ? 'warning' : 'info'}`} role="status">
      <p>
        {date === null
          ? t('points.in-use.undated', { file: name, points, people })
          : t('points.in-use', { file: name, date: { date }, points, people })}{' '}
        {synthetic ? `${t('points.synthetic')} ` : null}
        {outside.points > 0 ? t('points.outside', outside) : null} {how ? text(how.message) : null}
      </p>
      {told.length > 0 ? (
        <ul>
          {told.map(message => (
            <li key={message.id}>{text(message)}</li>
          ))}
        </ul>
      ) : null}
      <ActionButton id="resident-coverage" className="button button-outline button-small" />{' '}
      <ActionButton id="drop-residents" className="button button-outline button-small" />
    </div>
  )
}
