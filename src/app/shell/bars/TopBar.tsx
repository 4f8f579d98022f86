import { lazy, type MouseEvent, Suspense } from 'react'
import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../actions/ActionButton.tsx'
import { ActionMenu } from '../../actions/ActionMenu.tsx'
import { useAction } from '../../actions/use-action.ts'
import { Icon } from '../../kit/Icon.tsx'
import { Mark } from '../../kit/Mark.tsx'
import { useMode } from '../../state/mode.ts'
import { EffectiveDate } from './EffectiveDate.tsx'
import { MoreMenu } from './MoreMenu.tsx'
import { SaveStatus } from './SaveStatus.tsx'
import { ScenarioButton } from './ScenarioButton.tsx'
import { TitleField } from './TitleField.tsx'

const WayHead = lazy(() => import('../../views/start/WayHead.tsx').then(m => ({ default: m.WayHead })))

/** The top bar: title, save status, effective date, and commands for files. */
export function TopBar() {
  const mode = useMode(state => state.mode)
  const atStart = useMode(state => state.atStart)
  const drafts = mode === 'draft'
  return (
    <header className="topbar">
      <h1 className="brand">
        <BrandLink />
      </h1>
      <div className="roomy-only" hidden={atStart}>
        <ActionMenu label={t('menu.ways', { way: mode })} className="button button-plain" items={WAYS_IN}>
          {t('menu.ways.short', { way: mode })} <Icon name="chevron" />
        </ActionMenu>
      </div>
      {drafts ? (
        <>
          <TitleField />
          <ScenarioButton />
          <SaveStatus />
          <span className="topbar-space" />
          <EffectiveDate />
        </>
      ) : (
        <Suspense fallback={<span className="topbar-space" />}>
          <WayHead />
        </Suspense>
      )}
      <div className="topbar-files wide-only">
        <ActionButton id="open" className="button button-outline topbar-open" />
        <ActionMenu
          label={t('menu.export')}
          className="button button-solid"
          items={[
            'papers',
            'council-seat',
            'hearing-files',
            'hearing-answers',
            'comments',
            'consequences',
            'compare-scenarios',
            'save-file',
            'share-link',
            'publish',
            'save-bundle',
            'gis-files',
            'export-geojson'
          ]}
        >
          {t('menu.export')} <Icon name="chevron" />
        </ActionMenu>
        <span className="topbar-files roomy-only">
          <ActionButton id="new" />
          <ActionButton id="oversight" label={t('oversight.button')} />
          <ActionButton id="help" className="button button-icon button-help" label="?" />
        </span>
      </div>
      <div className="topbar-files topbar-more">
        <MoreMenu />
      </div>
    </header>
  )
}

const WAYS_IN = ['start-page', 'explore', 'draft', 'make-own', 'see-as-others', 'open-review'] as const

/** To the start page: a real link, which opens in a tab of its own where that is asked for. */
function BrandLink() {
  const { enabled, perform, label } = useAction('start-page')
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (enabled) perform()
  }
  return (
    <a className="brand-link" href="./" title={label} onClick={follow}>
      <Mark />
      {t('app.name')}
    </a>
  )
}
