import { useEffect, useRef } from 'react'
import { t } from '../../../i18n/index.ts'
import { isCalculating, useCase } from '../../state/case.ts'
import { useTool } from '../../state/tool.ts'
import { useUi } from '../../state/ui.ts'
import { MunicipalityCard } from '../../views/check/MunicipalityCard.tsx'
import { Attribution } from '../map/MapFoot.tsx'
import { CaseTabs } from './CaseTabs.tsx'

/** Said of all figures below as long as nothing can work them out anew. */
function OldFigures() {
  const why = useCase(({ engine, outcome, stopped }) => {
    if (outcome === null) return null
    if (engine !== 'ready') return 'engine.old-figures'
    return stopped === null ? null : 'work.old-figures'
  })
  return (
    <p role="status" className={why ? 'banner banner-warning' : undefined} data-testid="old-figures">
      {why ? t(why) : ''}
    </p>
  )
}

/** The calm panel: the selected municipality, the case's way through the Act, its changes, and all that can be said of them. */
export function Panel() {
  const drawing = useTool(state => state.drawing !== null)
  const calculating = useCase(isCalculating)
  const selected = useUi(state => state.selected)
  const top = useRef<HTMLElement>(null)
  useEffect(() => {
    // What a drawing or a selection is about stands on top.
    if (drawing || selected) top.current?.parentElement?.scrollTo({ top: 0 })
  }, [drawing, selected])
  return (
    <section
      ref={top}
      id="case"
      className="panel"
      aria-busy={calculating}
      aria-label={t('app.case-region')}
      tabIndex={-1}
    >
      <OldFigures />
      {drawing ? null : <MunicipalityCard />}
      <CaseTabs />
      <Attribution className="link quiet narrow-only" />
    </section>
  )
}
