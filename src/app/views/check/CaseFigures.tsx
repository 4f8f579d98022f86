import { t } from '../../../i18n/index.ts'
import { summaryTexts } from '../../../i18n/summary.ts'
import { CaseLink } from '../../actions/CaseLink.tsx'
import type { ShownCase } from '../../state/selectors/proposal-cases.ts'
import { CaseMeters } from './CaseMeters.tsx'
import { formOf } from './finding-forms.ts'

/** Meters for the two limits, and a summary of what is and is not fulfilled. */
export function CaseFigures({ one, countable }: { readonly one: ShownCase; readonly countable: boolean }) {
  return (
    <>
      {hasLimits(one) ? <CaseMeters measures={one.measures} /> : null}
      <p className="route-reason">{summaryTexts(one.summary).join(' ')}</p>
      {countable ? <CountLink one={one} /> : null}
    </>
  )
}

/** Whether the two limits apply: only to a border change that moves land. */
const hasLimits = ({ measures, findings }: ShownCase) =>
  measures.area.best > 0 &&
  !findings.some(({ rule, verdict }) => rule === 'minor-change.border' && verdict === 'not-met')

/** Where an estimate cannot decide, a count can: straight to its form. */
function CountLink({ one: { findings, changes } }: { readonly one: ShownCase }) {
  const open = findings.some(({ rule, verdict }) => rule === 'minor-change.residents' && verdict === 'undetermined')
  const form = open ? formOf('minor-change.residents', changes) : null
  return form ? (
    <p className="route-reason">
      <CaseLink to={form.to}>{t(form.label)}</CaseLink>
    </p>
  ) : null
}
