import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../actions/ActionButton.tsx'
import { ActionMenu } from '../../actions/ActionMenu.tsx'
import { OTHER_CHANGES } from '../../actions/case-actions.ts'
import { Icon } from '../../kit/Icon.tsx'
import { Mark } from '../../kit/Mark.tsx'
import { EffectiveDate } from './EffectiveDate.tsx'
import { SaveStatus } from './SaveStatus.tsx'
import { ScenarioButton } from './ScenarioButton.tsx'
import { TitleField } from './TitleField.tsx'

/** The top bar: title, save status, effective date, and commands for files. */
export function TopBar() {
  return (
    <header className="topbar">
      <h1 className="brand">
        <Mark />
        {t('app.name')}
      </h1>
      <TitleField />
      <ScenarioButton />
      <SaveStatus />
      <span className="topbar-space" />
      <EffectiveDate />
      <div className="topbar-files wide-only">
        <ActionButton id="open" className="button button-outline topbar-open" />
        <ActionMenu
          label={t('menu.export')}
          className="button button-solid"
          items={['papers', 'consequences', 'save-file', 'share-link', 'save-bundle', 'gis-files', 'export-geojson']}
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
        <ActionMenu
          label={t('menu.more')}
          className="button button-icon"
          items={[
            'open',
            'new',
            'papers',
            'consequences',
            'save-file',
            'share-link',
            'save-bundle',
            'gis-files',
            'export-geojson',
            'scenarios',
            'compare-scenarios',
            'municipalities',
            'layers',
            'transfer-area',
            'redraw-border',
            'pick-units',
            'new-municipality',
            'new-municipality-units',
            ...OTHER_CHANGES,
            'load-residents',
            'datasets',
            'base-map',
            'undo',
            'redo',
            'oversight',
            'palette',
            'help'
          ]}
        >
          <Icon name="menu" />
        </ActionMenu>
      </div>
    </header>
  )
}
