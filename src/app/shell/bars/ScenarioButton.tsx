import { t } from '../../../i18n/index.ts'
import { useAction } from '../../actions/use-action.ts'
import { Icon } from '../../kit/Icon.tsx'
import { scenarioName, useScenarios } from '../../state/scenarios.ts'

/** Shows the open scenario, and opens the list of scenarios. */
export function ScenarioButton() {
  const { enabled, perform, label } = useAction('scenarios')
  const name = scenarioName(useScenarios(state => state.present))
  return (
    <button
      type="button"
      className="button button-plain scenario-button wide-only"
      disabled={!enabled}
      title={label}
      aria-label={t('scenarios.button', { name })}
      onClick={perform}
    >
      <span>{name}</span> <Icon name="chevron" />
    </button>
  )
}
