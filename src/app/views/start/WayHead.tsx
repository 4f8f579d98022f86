import { formatDate } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { s } from '../../../i18n/ways.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useMode } from '../../state/mode.ts'
import './ways.css'

/** What stands in the top bar where nothing is drafted: what is looked at, and the day it is looked at on. */
export function WayHead() {
  const mode = useMode(state => state.mode)
  const atStart = useMode(state => state.atStart)
  const read = useMode(state => state.reviewed !== null)
  const proposal = useCase(presentProposal)
  const title = mode === 'review' && read && proposal ? proposal.title || t('title.untitled') : null
  if (atStart) return <span className="topbar-space" />
  return (
    <>
      <p className="way-head">
        <span className="way-name narrow-only">{s(`way.${mode}`)}</span>
        {title ? <strong className="way-title">{title}</strong> : null}
      </p>
      <span className="topbar-space" />
      {proposal && (mode === 'explore' || title) ? (
        <p className="way-date">
          {s(mode === 'explore' ? 'way.date.explore' : 'way.date.review', { date: formatDate(proposal.effectiveDate) })}
        </p>
      ) : null}
    </>
  )
}
