import { useEffect, useRef, useState } from 'react'
import { s } from '../../../i18n/comparison.ts'
import { t, text } from '../../../i18n/index.ts'
import type { ScenarioEntry } from '../../../proposal/storage/storage.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { evaluateUnlessUnfinished } from '../../commands/case/evaluate.ts'
import { pickFiles } from '../../commands/files/pick-file.ts'
import { type ComparedFile, filesToCompare, type UnreadFile } from '../../commands/scenarios/files.ts'
import { refreshScenarios } from '../../commands/scenarios/manage.ts'
import {
  type ComparedScenario,
  type Comparison,
  runComparison,
  type ScenarioColumn
} from '../../commands/scenarios/run-comparison.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { scenarioName, useScenarios } from '../../state/scenarios.ts'
import { getServices } from '../../state/services.ts'
import { CaseTable } from './CaseTable.tsx'
import { ComparedMunicipalities } from './ComparedMunicipalities.tsx'

/** Compares the figures of all scenarios, and of files beside them, each evaluated as if it were the one on screen. */
export function Compare() {
  const { list, present, problem } = useScenarios()
  const [columns, setColumns] = useState<readonly ScenarioColumn[]>([])
  const [state, setState] = useState<'running' | 'cancelled' | 'done'>('running')
  const running = useRef<Comparison | null>(null)
  const [total, setTotal] = useState(0)

  const [files, setFiles] = useState<readonly ComparedFile[]>([])
  const [unread, setUnread] = useState<readonly UnreadFile[]>([])

  const start = async (beside = files) => {
    setState('running')
    setColumns([])
    await refreshScenarios()
    const scenarios = [...readable(useScenarios.getState().list), ...beside]
    setTotal(scenarios.length)
    const run = runComparison(
      getServices().engine,
      scenarios,
      column => setColumns(before => [...before, column]),
      evaluateUnlessUnfinished
    )
    running.current = run
    await run.done
    if (running.current === run) setState(before => (before === 'cancelled' ? before : 'done'))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: it starts once, when the dialog opens
  useEffect(() => {
    void start()
    return () => running.current?.cancel()
  }, [])

  const add = async (chosen: readonly File[]) => {
    running.current?.cancel()
    const found = await filesToCompare(chosen, files)
    setFiles(found.files)
    setUnread(found.unread)
    await start(found.files)
  }

  const scenarios = readable(list).flatMap((entry): ComparedScenario[] => {
    const column = columns.find(({ id }) => id === entry.id)
    return column ? [{ ...entry, name: scenarioName(entry), present: entry.id === present.id, column }] : []
  })
  const shown = [
    ...scenarios,
    ...files.flatMap((file): ComparedScenario[] => {
      const column = columns.find(({ id }) => id === file.id)
      return column ? [{ ...file, present: false, column }] : []
    })
  ]
  return (
    <Dialog heading={t('compare.heading')} wide>
      <p className="form-buttons">
        <button
          type="button"
          className="button button-outline button-small"
          onClick={() => pickFiles('.json,application/json', chosen => void add(chosen))}
        >
          {s('comparison.add')}
        </button>
      </p>
      {unread.length > 0 ? (
        <div role="alert">
          <ul>
            {unread.map(({ name, path, message }) => (
              <li key={name}>
                {s('comparison.unread', { name, cause: path === '$' ? text(message) : `${path}: ${text(message)}` })}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="compare-state">
        <p role="status">
          {state === 'running' ? t('compare.progress', { done: columns.length, total }) : null}
          {state === 'cancelled' ? t('compare.cancelled') : null}
          {state === 'done' ? t('compare.done', { n: columns.length }) : null}
        </p>
        {state === 'running' ? (
          <button
            type="button"
            className="button button-outline button-small"
            onClick={() => {
              running.current?.cancel()
              setState('cancelled')
            }}
          >
            {t('compare.cancel')}
          </button>
        ) : (
          <button type="button" className="button button-outline button-small" onClick={() => void start()}>
            {t('compare.again')}
          </button>
        )}
      </div>
      {state === 'running' ? <progress max={Math.max(1, total)} value={columns.length} aria-hidden="true" /> : null}
      {problem ? <p className="field-error">{t(`scenarios.problem.${problem}`)}</p> : null}
      {shown.length > 0 ? (
        <>
          <CaseTable shown={shown} />
          <ComparedMunicipalities shown={shown} />
        </>
      ) : null}
    </Dialog>
  )
}

type Readable = ScenarioEntry & { readonly proposal: Proposal }

const readable = (list: readonly ScenarioEntry[] | null): readonly Readable[] =>
  (list ?? []).filter((entry): entry is Readable => entry.proposal !== null)
