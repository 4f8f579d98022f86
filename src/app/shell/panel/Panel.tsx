import { lazy, Suspense, useEffect, useRef } from 'react'
import { t } from '../../../i18n/index.ts'
import { isCalculating, useCase } from '../../state/case.ts'
import { useHearing } from '../../state/hearing.ts'
import { useMode } from '../../state/mode.ts'
import { useNavigation } from '../../state/navigation.ts'
import { useOldAnswers } from '../../state/selectors/old-answers.ts'
import { useTool } from '../../state/tool.ts'
import { useUi } from '../../state/ui.ts'
import { MunicipalityCard } from '../../views/check/MunicipalityCard.tsx'
import { Attribution } from '../map/MapFoot.tsx'
import { CaseTabs } from './CaseTabs.tsx'

const ExplorePanel = lazy(() => import('../../views/explore/ExplorePanel.tsx').then(m => ({ default: m.ExplorePanel })))
const AreaCard = lazy(() => import('../../views/area-card/AreaCard.tsx').then(m => ({ default: m.AreaCard })))
const NothingToReview = lazy(() =>
  import('../../views/review/NothingToReview.tsx').then(m => ({ default: m.NothingToReview }))
)

const CouncilPart = lazy(() => import('../../views/hearing/CouncilPart.tsx').then(m => ({ default: m.CouncilPart })))

/** Warns that all figures below are out of date while they cannot be recalculated. */
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

/** Where the proposal under review came in a council's file. */
function HearingPart() {
  const { answering, about } = useHearing()
  const shown = useCase(({ log }) => log?.present)
  if (!answering || about !== shown) return null
  return (
    <Suspense fallback={null}>
      <CouncilPart hearing={answering} />
    </Suspense>
  )
}

/** The panel: the selected municipality, and the case in tabs. */
export function Panel() {
  const drawing = useTool(state => state.drawing !== null)
  const calculating = useCase(isCalculating)
  const old = useOldAnswers(({ count }) => count > 0)
  const selected = useUi(state => state.selected)
  const area = useNavigation(state => state.area)
  const mode = useMode(state => state.mode)
  const empty = useMode(state => state.mode === 'review' && state.reviewed === null)
  const top = useRef<HTMLElement>(null)
  useEffect(() => {
    // A new drawing or selection scrolls the panel to the top, where its figures are.
    if (drawing || selected || area) top.current?.parentElement?.scrollTo({ top: 0 })
  }, [drawing, selected, area])
  return (
    <section
      ref={top}
      id="case"
      className="panel"
      aria-busy={calculating || old}
      aria-label={t(mode === 'explore' ? 'app.explore-region' : 'app.case-region')}
      tabIndex={-1}
    >
      <OldFigures />
      {drawing ? null : <MunicipalityCard />}
      {area && !drawing && !selected ? (
        <Suspense fallback={null}>
          <AreaCard area={area} />
        </Suspense>
      ) : null}
      {mode === 'explore' ? (
        <Suspense fallback={null}>
          <ExplorePanel />
        </Suspense>
      ) : empty ? (
        <Suspense fallback={null}>
          <NothingToReview />
        </Suspense>
      ) : (
        <>
          <HearingPart />
          <CaseTabs />
        </>
      )}
      <Attribution className="link quiet narrow-only" />
    </section>
  )
}
