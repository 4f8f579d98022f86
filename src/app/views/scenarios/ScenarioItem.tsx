import { type FormEvent, useRef, useState } from 'react'
import { t } from '../../../i18n/index.ts'
import type { ScenarioEntry } from '../../../proposal/storage/storage.ts'
import {
  closeUnlessProblem,
  copyScenario,
  openScenario,
  removeScenario,
  renameScenario,
  saveScenarioFile
} from '../../commands/scenarios/manage.ts'
import { scenarioName, useScenarios } from '../../state/scenarios.ts'

/** Focuses a field as soon as it appears. */
const focus = (element: HTMLElement | null) => element?.focus()

/** One scenario with all that can be done with it. */
export function ScenarioItem({ entry }: { readonly entry: ScenarioEntry }) {
  const { id, origin, proposal } = entry
  const [doing, setDoing] = useState<'rename' | 'delete' | null>(null)
  const item = useRef<HTMLLIElement>(null)
  const done = () => {
    setDoing(null)
    item.current?.focus()
  }
  const present = useScenarios(state => state.present.id === id)
  const busy = useScenarios(state => state.busy)
  const name = scenarioName(entry)
  const button = (action: string, perform: () => void) => (
    <button
      type="button"
      className="button button-outline button-small"
      aria-label={t('scenarios.of', { action, name })}
      disabled={busy}
      onClick={perform}
    >
      {action}
    </button>
  )
  return (
    <li
      ref={item}
      tabIndex={-1}
      className="scenario"
      data-testid="scenario"
      aria-current={present ? 'true' : undefined}
    >
      <p>
        <strong>{name}</strong> {present ? <span className="scenario-present">{t('scenarios.present')}</span> : null}
      </p>
      {proposal ? (
        <p className="quiet">
          {t('scenarios.summary', {
            title: proposal.title || t('title.untitled'),
            n: proposal.changes.length,
            date: { date: proposal.effectiveDate }
          })}
        </p>
      ) : null}
      {origin ? <p className="form-note">{t(`scenarios.${origin}`)}</p> : null}
      {doing === 'rename' ? <Rename entry={entry} done={done} /> : null}
      {doing === 'delete' ? <Delete entry={entry} done={done} /> : null}
      {doing === null ? (
        <div className="form-buttons">
          {proposal && !present
            ? button(t('scenarios.open'), () => void openScenario(id).then(closeUnlessProblem))
            : null}
          {proposal ? button(t('scenarios.rename'), () => setDoing('rename')) : null}
          {proposal ? button(t('scenarios.copy'), () => void copyScenario(id)) : null}
          {button(t('scenarios.save'), () => void saveScenarioFile(id))}
          {present ? null : button(t('scenarios.delete'), () => setDoing('delete'))}
        </div>
      ) : null}
    </li>
  )
}

interface DoingProps {
  readonly entry: ScenarioEntry
  readonly done: () => void
}

function Rename({ entry, done }: DoingProps) {
  const [typed, setTyped] = useState(scenarioName(entry))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const name = typed.trim()
    if (name !== '') void renameScenario(entry.id, name)
    done()
  }
  return (
    <form className="form" onSubmit={submit}>
      <label htmlFor="scenario-name">{t('scenarios.name')}</label>
      <input
        id="scenario-name"
        className="field"
        value={typed}
        maxLength={100}
        ref={focus}
        onChange={event => setTyped(event.target.value)}
      />
      <div className="form-buttons">
        <button type="submit" className="button button-solid button-small">
          {t('dialog.save')}
        </button>
        <button type="button" className="button button-outline button-small" onClick={done}>
          {t('dialog.cancel')}
        </button>
      </div>
    </form>
  )
}

function Delete({ entry, done }: DoingProps) {
  return (
    <div className="form" role="alert">
      <p>{t('scenarios.delete.sure', { name: scenarioName(entry) })}</p>
      <div className="form-buttons">
        <button
          type="button"
          className="button button-outline button-small"
          onClick={() => void removeScenario(entry.id)}
        >
          {t('scenarios.delete.yes')}
        </button>
        <button type="button" className="button button-solid button-small" ref={focus} onClick={done}>
          {t('dialog.cancel')}
        </button>
      </div>
    </div>
  )
}
