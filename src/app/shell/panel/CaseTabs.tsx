import { lazy, Suspense, useEffect, useLayoutEffect, useRef } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { type MessageId, t } from '../../../i18n/index.ts'
import type { Tab as TabId } from '../../state/destination.ts'
import { followHash, openTab, useNavigation } from '../../state/navigation.ts'
import { useTool } from '../../state/tool.ts'
import { ChangeList } from '../../views/check/ChangeList.tsx'
import { RouteCard } from '../../views/check/RouteCard.tsx'
import { UnknownCodes } from '../../views/check/UnknownCodes.tsx'

// Loaded on demand: most sessions do not open every tab, and the first paint should not wait for any.
const Findings = lazy(() => import('../../views/check/Findings.tsx').then(m => ({ default: m.Findings })))
const CaseSheet = lazy(() => import('../../views/case-sheet/CaseSheet.tsx').then(m => ({ default: m.CaseSheet })))
const Municipalities = lazy(() =>
  import('../../views/indicators/Municipalities.tsx').then(m => ({ default: m.Municipalities }))
)
const LawReader = lazy(() => import('../../views/law-reader/LawReader.tsx').then(m => ({ default: m.LawReader })))

const TABS: readonly { readonly id: TabId; readonly label: MessageId }[] = [
  { id: 'check', label: 'tab.check' },
  { id: 'details', label: 'tab.details' },
  { id: 'municipalities', label: 'tab.municipalities' },
  { id: 'law', label: 'tab.law' }
]

/** The case: its route, changes and check, what people state, the municipalities, and the Act itself. */
export function CaseTabs() {
  const tab = useNavigation(state => state.tab)
  const tabs = useOwnScroll(tab)
  const drawing = useTool(state => state.drawing !== null)
  // Drawing shows the figures.
  useEffect(() => {
    if (drawing) openTab('check')
  }, [drawing])
  useEffect(() => {
    followHash()
    window.addEventListener('hashchange', followHash)
    return () => window.removeEventListener('hashchange', followHash)
  }, [])
  return (
    <Tabs ref={tabs} className="tabs" selectedKey={tab} onSelectionChange={key => openTab(key as TabId)}>
      <TabList className="tab-list" aria-label={t('tab.label')}>
        {TABS.map(({ id, label }) => (
          <Tab key={id} id={id} className="tab">
            {t(label)}
          </Tab>
        ))}
      </TabList>
      <Suspense fallback={<p className="quiet">{t('tab.loading')}</p>}>
        <TabPanel id="check" className="tab-panel tab-check">
          <RouteCard />
          <UnknownCodes />
          <ChangeList />
          <Suspense fallback={<p className="quiet">{t('tab.loading')}</p>}>
            <Findings />
          </Suspense>
        </TabPanel>
        <TabPanel id="details" className="tab-panel">
          <CaseSheet />
        </TabPanel>
        <TabPanel id="municipalities" className="tab-panel">
          <Municipalities />
        </TabPanel>
        <TabPanel id="law" className="tab-panel">
          <LawReader />
        </TabPanel>
      </Suspense>
    </Tabs>
  )
}

/** Restores the scroll position of each tab, since all of them share one scroll container. */
function useOwnScroll(tab: TabId) {
  const tabs = useRef<HTMLDivElement>(null)
  const tops = useRef(new Map<TabId, number>())
  useLayoutEffect(() => {
    const body = tabs.current?.closest('.sheet-body')
    if (!body) return
    const remembered = tops.current
    // Nothing was scrolled yet while the page opens: asking would lay it out once more.
    if (remembered.size > 0) body.scrollTo({ top: remembered.get(tab) ?? 0 })
    const keep = () => remembered.set(tab, body.scrollTop)
    body.addEventListener('scroll', keep, { passive: true })
    return () => body.removeEventListener('scroll', keep)
  }, [tab])
  return tabs
}
