import { t, text } from '../../../i18n/index.ts'
import { statusOf } from '../../../law/finding-status.ts'
import type { RuleId } from '../../../law/ids.ts'
import { CaseLink } from '../../actions/CaseLink.tsx'
import { VerdictBadge } from '../../kit/VerdictBadge.tsx'
import { isCalculating, useCase } from '../../state/case.ts'
import { closeDialog } from '../../state/ui.ts'
import { useFinding } from './rule-note.ts'

/** Shows a rule's current verdict beside the form that feeds it. */
export function RuleNote(props: {
  readonly rules: readonly RuleId[]
  /** Shows the verdict alone, for lists whose forms explain the rest. */
  readonly brief?: boolean
}) {
  const finding = useFinding(...props.rules)
  const calculating = useCase(isCalculating)
  if (!finding) return null
  const { rule, verdict, reason, settles } = finding
  const status = statusOf(finding)
  return (
    <div className={props.brief ? 'rule-note rule-note-brief' : 'rule-note'} aria-busy={calculating} data-note={rule}>
      <VerdictBadge status={status} />
      <div>
        <p>
          <CaseLink to={{ kind: 'finding', rule, case: finding.case }}>
            {finding.case === undefined ? null : `${t('case.number', { number: finding.case })}: `}
            {text({ id: `rule.${rule}` })} · {text({ id: `verdict.${status}` })}
          </CaseLink>{' '}
          <span className="finding-provision">{finding.provision}</span>
        </p>
        {props.brief ? null : <p className="quiet">{text(reason)}</p>}
        {!props.brief && verdict !== 'met' && settles.length > 0 ? (
          <p className="quiet">
            {t('note.settles')} {[...new Set(settles.map(text))].join(' ')}
          </p>
        ) : null}
      </div>
    </div>
  )
}

/** Footer of a dialog that saves as the user types: just a button to close it. */
export function SavedFoot() {
  return (
    <>
      <button type="button" className="button button-solid" onClick={closeDialog}>
        {t('form.done')}
      </button>
      <p className="quiet">{t('form.saved')}</p>
    </>
  )
}
