import { useEffect, useRef, useState } from 'react'
import type { CompareStep } from '../../../boundaries/compare/compare-datasets.ts'
import { type SetMaker, setMaker } from '../../../boundaries/worker/client.ts'
import type { Compared, Refused } from '../../../boundaries/worker/wire.ts'
import { b, text } from '../../../i18n/boundaries.ts'
import '../../../i18n/bundle.ts'
import '../../../i18n/vector.ts'
import { knownHere } from '../../commands/datasets/compared.ts'
import { type KnownSet, knownSets } from '../../commands/datasets/own-sets.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { causeOf } from '../../kit/format/cause.ts'
import { presentBase } from '../../state/datasets.ts'
import { ComparedTable } from './ComparedTable.tsx'
import './datasets.css'

type State =
  | { readonly kind: 'asking' }
  | { readonly kind: 'working'; readonly step: CompareStep }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'refused'; readonly refused: Refused }
  | { readonly kind: 'failed'; readonly cause: string }
  | { readonly kind: 'done'; readonly compared: Compared }

/** Two datasets laid over each other, beside the map: every border that has moved, with its size, its place and its reason. */
export function CompareDatasets() {
  const [sets, setSets] = useState<readonly KnownSet[]>([])
  const [pair, setPair] = useState<{ readonly before: string; readonly after: string }>({ before: '', after: '' })
  const [state, setState] = useState<State>({ kind: 'asking' })
  const maker = useRef<SetMaker | null>(null)
  useEffect(() => () => maker.current?.end(), [])
  useEffect(() => {
    knownSets().then(
      found => {
        setSets(found)
        const [open, other] = [presentBase(), found.findLast(({ base }) => base !== presentBase())?.base ?? '']
        setPair({ before: open, after: other })
      },
      (error: unknown) => setState({ kind: 'failed', cause: causeOf(error) })
    )
  }, [])
  const compare = async () => {
    maker.current?.end()
    const own = setMaker()
    maker.current = own
    const isMine = () => maker.current === own
    setState({ kind: 'working', step: 'open' })
    try {
      const onStep = (step: CompareStep) => isMine() && setState({ kind: 'working', step })
      const answer = await own.compare(pair, knownHere(pair.before), onStep)
      if (!isMine()) return
      setState(answer.kind === 'refused' ? { kind: 'refused', refused: answer } : { kind: 'done', compared: answer })
    } catch (error) {
      if (isMine()) setState({ kind: 'failed', cause: causeOf(error) })
    }
    own.end()
  }
  const stop = () => {
    maker.current?.end()
    maker.current = null
    setState({ kind: 'stopped' })
  }
  const titleOf = ({ own, manifest }: KnownSet) =>
    own ? (manifest.sources[0]?.title ?? manifest.id) : b('datasets.built-in')
  return (
    <Dialog heading={b('movements.heading')}>
      <div className="form">
        {(['before', 'after'] as const).map(side => (
          <label key={side} className="form-field">
            {b(`movements.${side}`)}
            <select
              className="field"
              value={pair[side]}
              disabled={state.kind === 'working'}
              onChange={event => setPair({ ...pair, [side]: event.target.value })}
            >
              {sets.map(set => (
                <option key={set.base} value={set.base}>
                  {titleOf(set)}
                </option>
              ))}
            </select>
          </label>
        ))}
        {state.kind === 'working' ? (
          <div>
            <p role="status">{b(`movements.step.${state.step}`)}</p>
            <progress aria-label={b(`movements.step.${state.step}`)} />
            <p>
              <button type="button" className="button button-outline button-small" onClick={stop}>
                {b('own.stop')}
              </button>
            </p>
          </div>
        ) : (
          <p>
            <button
              type="button"
              className="button button-solid"
              disabled={pair.before === pair.after || pair.after === ''}
              onClick={() => void compare()}
            >
              {b('movements.start')}
            </button>
          </p>
        )}
        {state.kind === 'stopped' ? <p role="status">{b('own.stopped')}</p> : null}
        {state.kind === 'failed' || state.kind === 'refused' ? (
          <p role="alert" className="field-error">
            {b('movements.failed', { cause: state.kind === 'failed' ? state.cause : text(state.refused.message) })}
          </p>
        ) : null}
        {state.kind === 'done' ? <ComparedTable compared={state.compared} /> : null}
      </div>
    </Dialog>
  )
}
