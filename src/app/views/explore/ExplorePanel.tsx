import { formatDate } from '../../../i18n/format.ts'
import { s } from '../../../i18n/ways.ts'
import { ActionButton } from '../../actions/ActionButton.tsx'
import { presentProposal, useCase } from '../../state/case.ts'
import { MunicipalityTable } from '../dialogs/MunicipalityTable.tsx'

/** The panel of who only looks: search, and every municipality with its figures on the day. */
export function ExplorePanel() {
  const date = useCase(state => presentProposal(state)?.effectiveDate)
  if (!date) return null
  return (
    <section className="explore" aria-labelledby="explore-heading">
      <h2 id="explore-heading">{s('explore.heading', { date: formatDate(date) })}</h2>
      <p className="hint">{s('explore.about')}</p>
      <p>
        <ActionButton id="division-table" className="button button-outline" />
      </p>
      <MunicipalityTable />
    </section>
  )
}
