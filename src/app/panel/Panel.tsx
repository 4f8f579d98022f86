import { t } from '../../i18n/index.ts'
import { ActTabs } from '../act/Tabs.tsx'
import { Attribution } from '../shell/MapFoot.tsx'
import { isCalculating, useCase } from '../state/case.ts'
import { useTool } from '../state/tool.ts'
import { MunicipalityCard } from './MunicipalityCard.tsx'

/** The calm panel: the selected municipality, the case's way through the Act, its changes, and all that can be said of them. */
export function Panel() {
  const drawing = useTool(state => state.drawing !== null)
  const calculating = useCase(isCalculating)
  return (
    <section id="case" className="panel" aria-busy={calculating} aria-label={t('app.case-region')} tabIndex={-1}>
      {drawing ? null : <MunicipalityCard />}
      <ActTabs />
      <Attribution className="link quiet narrow-only" />
    </section>
  )
}
