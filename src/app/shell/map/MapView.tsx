import { lazy, Suspense, useEffect, useRef } from 'react'
import { t } from '../../../i18n/index.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useMode } from '../../state/mode.ts'
import { useTheme } from '../../state/theme.ts'
import { useTool } from '../../state/tool.ts'
import { isBesideMap, useUi } from '../../state/ui.ts'
import { HintBar } from './HintBar.tsx'
import { Loading } from './Loading.tsx'
import { MapFoot } from './MapFoot.tsx'
import { MapMissing } from './MapMissing.tsx'
import { startMap } from './map-link.ts'
import { StartPicture } from './StartPicture.tsx'
import { Tools } from './Tools.tsx'
import { useProblemMarkers } from './use-problem-markers.ts'

const MapMenu = lazy(() => import('../../views/palette/MapMenu.tsx').then(m => ({ default: m.MapMenu })))

const BeforeAfter = lazy(() =>
  import('../../views/before-after/BeforeAfter.tsx').then(m => ({ default: m.BeforeAfter }))
)
const ChosenChange = lazy(() =>
  import('../../views/chosen-change/ChosenChange.tsx').then(m => ({ default: m.ChosenChange }))
)

const ThemeBox = lazy(() => import('../../views/themes/ThemeBox.tsx').then(m => ({ default: m.ThemeBox })))

/** The map and the controls that float over it. */
export function MapView() {
  const container = useRef<HTMLDivElement>(null)
  const state = useUi(ui => ui.mapState)
  const drawing = useTool(tool => tool.drawing !== null)
  const menuOpen = useUi(ui => ui.mapMenu !== null)
  const beside = useUi(ui => isBesideMap(ui.dialog))
  const missing = state === 'webgl-missing' || state === 'context-lost'
  const beforeAfter = useBeforeAfter()
  const chosen = useUi(ui => ui.chosenChange !== null)
  const themed = useTheme(theme => theme.open)
  useProblemMarkers()
  const embedded = useMode(mode => mode.embedded)
  const settled = useUi(ui => ui.mapState === 'ready' && !ui.pictured)
  useEffect(() => {
    if (settled && !embedded) void import('../../commands/layers/start.ts').then(({ startLayers }) => startLayers())
  }, [settled, embedded])
  useEffect(() => (container.current ? startMap(container.current) : undefined), [])
  return (
    <section className="map-view" aria-label={t('app.map-region')} data-drawing={drawing}>
      <div
        className="map-canvas"
        ref={container}
        hidden={missing}
        data-testid="map"
        // Tells React Aria to keep the map operable while a dialog is open beside it.
        data-react-aria-top-layer={beside || undefined}
      />
      {missing ? <MapMissing reason={state} /> : <StartPicture />}
      {beforeAfter && !drawing && !missing ? (
        <Suspense fallback={null}>
          <BeforeAfter kind={beforeAfter} />
        </Suspense>
      ) : null}
      {themed && !drawing && !missing ? (
        <Suspense fallback={null}>
          <ThemeBox />
        </Suspense>
      ) : null}
      {chosen && !drawing && !embedded ? (
        <Suspense fallback={null}>
          <ChosenChange />
        </Suspense>
      ) : null}
      {embedded ? null : <Tools />}
      {drawing ? <HintBar /> : null}
      <Loading />
      {embedded ? null : <MapFoot />}
      {menuOpen ? (
        <Suspense fallback={null}>
          <MapMenu />
        </Suspense>
      ) : null}
    </section>
  )
}

/** Where there is nothing to compare any more it is over. */
function useBeforeAfter() {
  const kind = useUi(ui => ui.beforeAfter)
  const none = useCase(state => (presentProposal(state)?.changes.length ?? 0) === 0)
  useEffect(() => {
    if (kind && none) useUi.setState({ beforeAfter: null })
  }, [kind, none])
  return none ? null : kind
}
