import { formatDate } from '../../../i18n/format.ts'
import { s } from '../../../i18n/ways.ts'
import { ActionButton } from '../../actions/ActionButton.tsx'
import { presentProposal, useCase } from '../../state/case.ts'
import { MunicipalityTable } from '../dialogs/MunicipalityTable.tsx'
import { ExploreDay } from './ExploreDay.tsx'

/** The panel of who only looks: the day it is looked at, search, and every municipality with its figures on the day. */
export function ExplorePanel() {
  const date = useCase(state => presentProposal(state)?.effectiveDate)
  if (!date) return null
  return (
    <section className="explore" aria-labelledby="explore-heading">
      <h2 id="explore-heading" tabIndex={-1}>
        {s('explore.heading', { date: formatDate(date) })}
      </h2>
      <ExploreDay date={date} />
      <p>
        <ActionButton id="division-table" className="button button-outline" />
      </p>
      <p className="hint">{s('explore.about')}</p>
      <MunicipalityTable />
    </section>
  )
}
