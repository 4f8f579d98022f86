import { useCallback, useEffect, useState } from 'react'
import { b } from '../../../i18n/boundaries.ts'
import { t } from '../../../i18n/index.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { onDataset } from '../../../rebase/rebase.ts'
import { beginCaseOn, type KnownSet, knownSets, removeSet, saveSet } from '../../commands/datasets/own-sets.ts'
import { beginScenario } from '../../commands/scenarios/manage.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { causeOf } from '../../kit/format/cause.ts'
import { useCase } from '../../state/case.ts'
import { presentBase } from '../../state/datasets.ts'
import { showDialog } from '../../state/ui.ts'
import { OwnBorders } from './OwnBorders.tsx'
import { Rebase } from './Rebase.tsx'
import './datasets.css'

/** The datasets there are, what the case comes to on another one, and a new one from a file. */
export function Datasets() {
  const [sets, setSets] = useState<readonly KnownSet[] | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const [held, setHeld] = useState<KnownSet | null>(null)
  const refresh = useCallback(() => {
    knownSets().then(setSets, (error: unknown) => setFault(causeOf(error)))
  }, [])
  useEffect(refresh, [refresh])
  const attempt = (work: Promise<unknown>) => {
    setFault(null)
    work.catch((error: unknown) => setFault(causeOf(error)))
  }
  return (
    <Dialog heading={b('datasets.heading')} wide>
      <div className="form">
        <p className="hint">{b('datasets.intro')}</p>
        {fault === null ? null : (
          <p role="alert" className="field-error">
            {b('datasets.failed', { cause: fault })}
          </p>
        )}
        {sets ? (
          <ul className="dataset-list" data-testid="datasets">
            {sets.map(set => (
              <SetItem
                key={set.base}
                set={set}
                onHold={() => setHeld(set)}
                onSave={() => attempt(saveSet(set.manifest))}
                onRemove={() => attempt(removeSet(set.manifest).then(refresh))}
              />
            ))}
          </ul>
        ) : null}
        {held ? <HeldAgainst set={held} /> : null}
        {sets && sets.length > 1 ? (
          <p>
            <button
              type="button"
              className="button button-outline"
              onClick={() => showDialog({ kind: 'compare-datasets' })}
            >
              {b('datasets.compare')}
            </button>
          </p>
        ) : null}
        {adding ? (
          <OwnBorders onKept={refresh} />
        ) : (
          <p>
            <button type="button" className="button button-outline" onClick={() => setAdding(true)}>
              {b('datasets.add')}
            </button>
          </p>
        )}
      </div>
    </Dialog>
  )
}

function SetItem(props: {
  readonly set: KnownSet
  readonly onHold: () => void
  readonly onSave: () => void
  readonly onRemove: () => void
}) {
  const { manifest, base, own, scenarios } = props.set
  const [asking, setAsking] = useState(false)
  const isOpen = base === presentBase()
  const hasChanges = useCase(state => (state.log?.present.changes.length ?? 0) > 0)
  const [source] = manifest.sources
  return (
    <li>
      <p>
        <strong>{own ? (source?.title ?? manifest.id) : b('datasets.built-in')}</strong>{' '}
        {isOpen ? <span className="chip">{b('datasets.open')}</span> : null}
        <br />
        {b('datasets.about', {
          id: manifest.id,
          date: source?.date || '–',
          accuracy: { metres: manifest.accuracyM },
          n: scenarios
        })}
        <br />
        <span className="fingerprint">{t('sources.fingerprint', { sha256: manifest.sha256 })}</span>
      </p>
      {source && source.knownFaults.length > 0 ? (
        <details>
          <summary>{b('datasets.faults', { n: source.knownFaults.length })}</summary>
          <ul>
            {source.knownFaults.map(one => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      ) : null}
      <div className="form-actions">
        {isOpen ? null : (
          <button
            type="button"
            className="button button-outline button-small"
            onClick={() => void beginCaseOn(manifest)}
          >
            {b('datasets.new-case')}
          </button>
        )}
        {!isOpen && hasChanges ? (
          <button type="button" className="button button-outline button-small" onClick={props.onHold}>
            {b('datasets.hold')}
          </button>
        ) : null}
        {own ? (
          <button type="button" className="button button-outline button-small" onClick={props.onSave}>
            {b('datasets.save')}
          </button>
        ) : null}
        {own && !isOpen && !asking ? (
          <button type="button" className="button button-outline button-small" onClick={() => setAsking(true)}>
            {b('datasets.remove')}
          </button>
        ) : null}
      </div>
      {asking ? (
        <p role="alert">
          {b('datasets.remove-sure', { n: scenarios })}{' '}
          <button type="button" className="button button-outline button-small" onClick={props.onRemove}>
            {b('datasets.remove-yes')}
          </button>{' '}
          <button type="button" className="button button-outline button-small" onClick={() => setAsking(false)}>
            {t('dialog.back')}
          </button>
        </p>
      ) : null}
    </li>
  )
}

/** The open case on another dataset; laid over only as a scenario of its own. */
function HeldAgainst({ set: { manifest, base } }: { readonly set: KnownSet }) {
  const proposal = useCase(state => state.log?.present)
  const [there, setThere] = useState<Proposal | null>(null)
  if (!proposal) return null
  return (
    <section>
      <h3>{b('datasets.held', { id: manifest.id })}</h3>
      <Rebase proposal={proposal} from={presentBase()} to={base} onHeld={setThere} />
      <p>
        <button
          type="button"
          className="button button-outline"
          onClick={() => void beginScenario(there ?? onDataset(proposal, manifest))}
        >
          {b('datasets.copy-there')}
        </button>
      </p>
      <p className="hint">{b('datasets.copy-hint')}</p>
    </section>
  )
}
