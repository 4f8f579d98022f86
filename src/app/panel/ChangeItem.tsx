import type { ChangeReport } from '../../engine/api.ts'
import { t, text } from '../../i18n/index.ts'
import { type Change, hasArea } from '../../proposal/types.ts'
import { names } from '../case/names.ts'
import { zoomToChange } from '../case/zoom.ts'
import { residentsText } from '../format/figures.ts'
import { changeSentence } from '../format/sentence.ts'
import { useCase } from '../state/case.ts'
import { useUi } from '../state/ui.ts'
import { ChangeMenu } from './ChangeMenu.tsx'

/** One change: what it moves, what is wrong with it, and what can be done with it. */
export function ChangeItem({ change, number }: { readonly change: Change; readonly number: number }) {
  // The report of an earlier state would put old figures beside a new area.
  const report = useCase(state =>
    state.outcomeOf?.changes.includes(change)
      ? (state.outcome?.changes.find(({ id }) => id === change.id) ?? null)
      : null
  )
  const sentence = changeSentence(change, report, names)
  return (
    <li
      className="change"
      data-testid="change"
      onFocus={() => useUi.setState({ currentChange: change.id })}
      onBlur={() => useUi.setState({ currentChange: null })}
    >
      <span className="change-number" aria-hidden="true">
        {number}
      </span>
      <div className="change-words">
        <button type="button" className="change-title" onClick={() => zoomToChange(change.id)}>
          <span className="visually-hidden">{t('changes.number', { n: number })}: </span>
          {change.note ?? sentence}
        </button>
        {change.note ? <p className="change-detail">{sentence}</p> : null}
        {report && !report.problem ? <Residents change={change} report={report} /> : null}
        {report?.problem ? (
          <p className="change-problem">
            <strong>{t('changes.problem')}</strong> {text(report.problem.message)}
          </p>
        ) : null}
      </div>
      <ChangeMenu change={change} number={number} />
    </li>
  )
}

/** A count goes before the estimate; changes that move no land have neither. */
function Residents({ change, report }: { readonly change: Change; readonly report: ChangeReport }) {
  if (!hasArea(change)) return null
  const counted = change.type !== 'settle-doubt' && change.residents
  return (
    <p className="change-detail">
      {counted ? t('case.changes.counted', { n: counted.count }) : residentsText(report.residents)}
    </p>
  )
}
