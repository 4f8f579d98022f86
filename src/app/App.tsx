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

/** Comes while the rest is put on the page. */
const panel = import('./shell/panel/Panel.tsx').then(m => ({ default: m.Panel }))
panel.catch(() => undefined)
const Panel = lazy(() => panel)

export function App() {
  const failure = useCase(state => state.failure)
  return <I18nProvider locale="da-DK">{failure ? <DatasetFailed failure={failure} /> : <Workplace />}</I18nProvider>
}

function Workplace() {
  useShortcuts()
  return (
    <div className="app">
      <a className="skip-link" href="#case">
        {t('app.skip')}
      </a>
      <TopBar />
      <Banners />
      <main className="work">
        <MapView />
        <Sheet>
          <Later>
            <Suspense fallback={null}>
              <Panel />
            </Suspense>
          </Later>
        </Sheet>
      </main>
      <Later>
        <Dialogs />
        <DropZone />
      </Later>
      <LiveRegion />
    </div>
  )
}
