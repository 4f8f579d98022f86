import { t } from '../../i18n/index.ts'
import { Attribution } from '../shell/MapFoot.tsx'
import { isCalculating, useCase } from '../state/case.ts'
import { useTool } from '../state/tool.ts'
import { ChangeList } from './ChangeList.tsx'
import { Findings } from './Findings.tsx'
import { MunicipalityCard } from './MunicipalityCard.tsx'
import { RouteCard } from './RouteCard.tsx'

/** The calm panel: the selected municipality, the case's way through the Act, its findings and its changes. */
export function Panel() {
  const drawing = useTool(state => state.drawing !== null)
  const calculating = useCase(isCalculating)
  return (
    <section id="case" className="panel" aria-busy={calculating} aria-label={t('app.case-region')} tabIndex={-1}>
      {drawing ? null : <MunicipalityCard />}
      <RouteCard />
      <Findings />
      <ChangeList />
      <Attribution className="link quiet narrow-only" />
    </section>
  )
}
