import { t } from '../../i18n/index.ts'
import { useTool } from '../state/tool.ts'
import { ChangeList } from './ChangeList.tsx'
import { Findings } from './Findings.tsx'
import { MunicipalityCard } from './MunicipalityCard.tsx'
import { RouteCard } from './RouteCard.tsx'

/** The calm panel: the selected municipality, the case's way through the Act, its findings and its changes. */
export function Panel() {
  const drawing = useTool(state => state.drawing !== null)
  return (
    <section id="case" className="panel" aria-label={t('app.case-region')} tabIndex={-1}>
      {drawing ? null : <MunicipalityCard />}
      <RouteCard />
      <Findings />
      <ChangeList />
    </section>
  )
}
