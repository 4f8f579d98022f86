import { lazy, Suspense } from 'react'
import { I18nProvider } from 'react-aria-components'
import { t } from '../i18n/index.ts'
import { useShortcuts } from './actions/shortcuts.ts'
import { Later } from './kit/Later.tsx'
import { Banners } from './shell/bars/Banners.tsx'
import { TopBar } from './shell/bars/TopBar.tsx'
import { DatasetFailed } from './shell/DatasetFailed.tsx'
import { DropZone } from './shell/DropZone.tsx'
import { Dialogs } from './shell/dialogs/Dialogs.tsx'
import { LiveRegion } from './shell/LiveRegion.tsx'
import { MapView } from './shell/map/MapView.tsx'
import { Sheet } from './shell/panel/Sheet.tsx'
import { useCase } from './state/case.ts'
import { useTable } from './state/division-table.ts'
import { useMe } from './state/me.ts'
import { useMode } from './state/mode.ts'

/** Comes while the rest is put on the page. */
const panel = import('./shell/panel/Panel.tsx').then(m => ({ default: m.Panel }))
panel.catch(() => undefined)
const Panel = lazy(() => panel)
const EmbeddedCard = lazy(() => import('./views/embed/EmbeddedCard.tsx').then(m => ({ default: m.EmbeddedCard })))
const DivisionTable = lazy(() =>
  import('./views/division-table/DivisionTable.tsx').then(m => ({ default: m.DivisionTable }))
)
const MePage = lazy(() => import('./views/me/MePage.tsx').then(m => ({ default: m.MePage })))
const StartPage = lazy(() => import('./views/start/StartPage.tsx').then(m => ({ default: m.StartPage })))

export function App() {
  const failure = useCase(state => state.failure)
  const embedded = useMode(state => state.embedded)
  return (
    <I18nProvider locale="da-DK">
      {failure ? <DatasetFailed failure={failure} /> : embedded ? <Embedded /> : <Workplace />}
    </I18nProvider>
  )
}

/** In another site's page: the map and its card, and whose they are. */
function Embedded() {
  return (
    <div className="app embedded">
      <MapView />
      <Suspense fallback={null}>
        <EmbeddedCard />
      </Suspense>
      <LiveRegion />
    </div>
  )
}

function Workplace() {
  useShortcuts()
  const atStart = useMode(state => state.atStart)
  const onCase = useMode(state => state.mode !== 'explore')
  const table = useTable(state => state.open)
  const asks = useMe(state => state.open)
  return (
    <div className="app">
      <a className="skip-link" href={atStart ? '#start' : '#case'}>
        {t(onCase ? 'app.skip' : 'app.skip.start')}
      </a>
      <TopBar />
      <Banners />
      <main className="work">
        {/* Behind the start page it is there to be seen, and nothing of it to be reached. */}
        <div className="work-parts" inert={atStart || asks}>
          <MapView />
          <Sheet>
            <Later>
              <Suspense fallback={null}>
                <Panel />
              </Suspense>
            </Later>
          </Sheet>
        </div>
        {asks && !atStart ? (
          <Suspense fallback={null}>
            <MePage />
          </Suspense>
        ) : null}
        {table && !atStart && !asks ? (
          <Suspense fallback={null}>
            <DivisionTable />
          </Suspense>
        ) : null}
        {atStart ? (
          <Suspense fallback={null}>
            <StartPage />
          </Suspense>
        ) : null}
      </main>
      <Later>
        <Dialogs />
        <DropZone />
      </Later>
      <LiveRegion />
    </div>
  )
}
