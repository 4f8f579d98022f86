import { useEffect } from 'react'
import { t } from '../../../i18n/index.ts'
import { branchScenario, closeUnlessProblem, refreshScenarios } from '../../commands/scenarios/manage.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { useScenarios } from '../../state/scenarios.ts'
import { showDialog } from '../../state/ui.ts'
import { ScenarioItem } from './ScenarioItem.tsx'

/** Dialog for the scenarios in this browser: branch, open, rename, copy, save as a file, delete. */
export function Scenarios() {
  const { list, busy, problem } = useScenarios()
  useEffect(() => void refreshScenarios(), [])
  return (
    <Dialog heading={t('scenarios.heading')} wide>
      <p>{t('scenarios.intro')}</p>
      <div className="form-buttons">
        <button
          type="button"
          className="button button-solid"
          disabled={busy || list === null}
          onClick={() => void branchScenario().then(closeUnlessProblem)}
        >
          {t('scenarios.branch')}
        </button>
        <button
          type="button"
          className="button button-outline"
          disabled={(list?.length ?? 0) < 2}
          onClick={() => showDialog({ kind: 'compare-scenarios' })}
        >
          {t('action.compare-scenarios')}
        </button>
      </div>
      {problem ? (
        <p className="field-error" role="alert">
          {t(`scenarios.problem.${problem}`)}
        </p>
      ) : null}
      <ul className="plain-list scenario-list" aria-label={t('scenarios.list')} aria-busy={busy}>
        {(list ?? []).map(entry => (
          <ScenarioItem key={entry.id} entry={entry} />
        ))}
      </ul>
    </Dialog>
  )
}
