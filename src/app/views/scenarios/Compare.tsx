import { lazy, Suspense, useState } from 'react'
import { type ComparisonId, s } from '../../../i18n/comparison.ts'
import { t, text } from '../../../i18n/index.ts'
import { pickFiles } from '../../commands/files/pick-file.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { useScenarios } from '../../state/scenarios.ts'
import { showDialog } from '../../state/ui.ts'
import { Figures } from './Figures.tsx'
import { type RunningComparison, useComparison } from './use-comparison.ts'
import './compare.css'

const LandOnMap = lazy(() => import('./LandOnMap.tsx').then(m => ({ default: m.LandOnMap })))
const AnnexRedline = lazy(() => import('./AnnexRedline.tsx').then(m => ({ default: m.AnnexRedline })))

const PARTS = ['figures', 'land', 'annex'] as const
type Part = (typeof PARTS)[number]

/**
 * Proposals beside one another and the present: their figures and findings, where their land differs on the map, and their
 * annexes as one text. `brought`: files that are compared from the first.
 */
export function Compare({
  brought,
  onMap
}: {
  readonly brought: readonly File[] | undefined
  readonly onMap: boolean
}) {
  const running = useComparison(brought)
  const [part, setPart] = useState<Part>(onMap ? 'land' : 'figures')
  const choose = (chosen: Part) => {
    setPart(chosen)
    const more = brought ? { files: brought } : {}
    showDialog({ kind: 'compare-scenarios', ...more, onMap: chosen === 'land' })
  }
  const { shown, state, land } = running
  const judged = shown.filter(({ column }) => column.figures !== null)
  return (
    <Dialog heading={t('compare.heading')} wide={!onMap}>
      <div className="compare-head">
        <PartSwitch part={part} onChoose={choose} />
        <button
          type="button"
          className="button button-outline button-small"
          onClick={() => pickFiles('.json,application/json', chosen => void running.add(chosen))}
        >
          {s('comparison.add')}
        </button>
      </div>
      <LeftOut running={running} />
      {part === 'figures' || state !== 'done' ? <State running={running} /> : null}
      {part === 'figures' ? <Figures shown={shown} land={land} done={state === 'done'} /> : null}
      {part !== 'figures' && state !== 'running' && judged.length === 0 ? <p>{s('comparison.nothing')}</p> : null}
      {part !== 'figures' && state !== 'running' && judged.length > 0 ? (
        <Suspense fallback={null}>
          {part === 'land' ? <LandOnMap judged={judged} land={land} /> : <AnnexRedline judged={judged} />}
        </Suspense>
      ) : null}
    </Dialog>
  )
}

function PartSwitch({ part, onChoose }: { readonly part: Part; readonly onChoose: (part: Part) => void }) {
  return (
    <fieldset className="compare-parts">
      <legend className="visually-hidden">{s('comparison.part')}</legend>
      {PARTS.map(one => (
        <label key={one} className="compare-part">
          <input type="radio" name="compare-part" checked={part === one} onChange={() => onChoose(one)} />
          <span>{s(`comparison.part.${one}` satisfies ComparisonId)}</span>
        </label>
      ))}
    </fieldset>
  )
}

function LeftOut({ running: { unread, elsewhere } }: { readonly running: RunningComparison }) {
  if (unread.length + elsewhere.length === 0) return null
  return (
    <div role="alert">
      <ul>
        {unread.map(({ name, path, message }) => (
          <li key={name}>
            {s('comparison.unread', { name, cause: path === '$' ? text(message) : `${path}: ${text(message)}` })}
          </li>
        ))}
        {elsewhere.map(({ id, name, proposal }) => (
          <li key={id}>{s('comparison.other-dataset', { name, id: proposal.dataset.id })}</li>
        ))}
      </ul>
    </div>
  )
}

function State({ running: { shown, state, total, again, stop } }: { readonly running: RunningComparison }) {
  const problem = useScenarios(now => now.problem)
  return (
    <>
      <div className="compare-state">
        <p role="status">
          {state === 'running' ? t('compare.progress', { done: shown.length, total }) : null}
          {state === 'cancelled' ? t('compare.cancelled') : null}
          {state === 'done' ? t('compare.done', { n: shown.length }) : null}
        </p>
        <button
          type="button"
          className="button button-outline button-small"
          onClick={state === 'running' ? stop : again}
        >
          {state === 'running' ? t('compare.cancel') : t('compare.again')}
        </button>
      </div>
      {state === 'running' ? <progress max={Math.max(1, total)} value={shown.length} aria-hidden="true" /> : null}
      {problem ? <p className="field-error">{t(`scenarios.problem.${problem}`)}</p> : null}
    </>
  )
}
