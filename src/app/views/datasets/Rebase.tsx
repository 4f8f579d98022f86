import { useEffect, useRef, useState } from 'react'
import { b, text } from '../../../i18n/boundaries.ts'
import { formatDifference, formatNumber } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import type { Proposal } from '../../../proposal/types.ts'
import type { Led } from '../../../rebase/lead.ts'
import type { Turned } from '../../../rebase/rebase.ts'
import { type Held, holdAgainst } from '../../commands/datasets/held-against.ts'
import { causeOf } from '../../kit/format/cause.ts'

type State =
  | { readonly kind: 'working' }
  | { readonly kind: 'failed'; readonly cause: string }
  | ({ readonly kind: 'held' } & Held)

/** What a proposal comes to on another dataset, change for change. `from` is null where its own is not here. */
export function Rebase({
  proposal,
  from,
  to,
  onHeld
}: {
  readonly proposal: Proposal
  readonly from: string | null
  readonly to: string
  /** Told the proposal on the other dataset. */
  readonly onHeld: (there: Proposal) => void
}) {
  const tell = useRef(onHeld)
  tell.current = onHeld
  const [state, setState] = useState<State>({ kind: 'working' })
  useEffect(() => {
    setState({ kind: 'working' })
    let isMine = true
    const { done, end } = holdAgainst(proposal, from, to)
    done.then(
      held => {
        if (!isMine) return
        setState({ kind: 'held', ...held })
        tell.current(held.proposal)
      },
      (error: unknown) => isMine && setState({ kind: 'failed', cause: causeOf(error) })
    )
    return () => {
      isMine = false
      end()
    }
  }, [proposal, from, to])
  if (state.kind === 'working') return <p role="status">{b('rebase.working')}</p>
  if (state.kind === 'failed')
    return (
      <p role="alert" className="field-error">
        {b('rebase.failed', { cause: state.cause })}
      </p>
    )
  return state.rebased === null ? (
    <OnlyAfter proposal={proposal} held={state} />
  ) : (
    <Both proposal={proposal} held={state} />
  )
}

function Both({ proposal, held: { rebased, nameOf } }: { readonly proposal: Proposal; readonly held: Held }) {
  if (!rebased) return null
  const { changes, turned, routes } = rebased
  const fates = new Map<string, number>()
  for (const { fate } of changes) fates.set(fate, (fates.get(fate) ?? 0) + 1)
  return (
    <section data-testid="rebase">
      <p role="status">
        {b('rebase.summary', {
          n: changes.length,
          same: (fates.get('same') ?? 0) + (fates.get('idle') ?? 0),
          moved: fates.get('moved') ?? 0,
          verdict: fates.get('verdict') ?? 0,
          gone: fates.get('gone') ?? 0
        })}
      </p>
      <div className="table-scroll">
        <table className="table">
          <caption>{b('rebase.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{b('rebase.change')}</th>
              <th scope="col">{b('rebase.way')}</th>
              <th scope="col" className="number">
                {b('rebase.before')}
              </th>
              <th scope="col" className="number">
                {b('rebase.after')}
              </th>
              <th scope="col" className="number">
                {b('rebase.difference')}
              </th>
              <th scope="col">{b('rebase.fate')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ id, fate, ways, beforeM2, afterM2, led, undecided, problem }, i) => (
              <tr key={id}>
                <th scope="row">{proposal.changes[i]?.note || b('rebase.number', { n: i + 1 })}</th>
                <td>{ways.map(({ from, to }) => `${nameOf(from)} → ${nameOf(to)}`).join('; ')}</td>
                <td className="number">{formatNumber(Math.round(beforeM2))}</td>
                <td className="number">{formatNumber(Math.round(afterM2))}</td>
                <td className="number">{fate === 'same' ? '' : formatDifference(afterM2 - beforeM2)}</td>
                <td>
                  {b(`rebase.fate.${fate}`)}
                  {problem ? `: ${text(problem)}` : ''}
                  {undecided ? <p className="hint">{b('rebase.several')}</p> : null}
                  {led ? <p className="hint">{b('rebase.led', ends(led))}</p> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {turned.length > 0 ? (
        <>
          <h3>{b('rebase.turned')}</h3>
          <ul>
            {turned.map((one, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that is made anew as a whole
              <li key={i}>
                {b('rebase.turn', {
                  provision: one.provision,
                  rule: text({ id: `rule.${one.rule}` }),
                  before: said(one.before),
                  after: said(one.after)
                })}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{b('rebase.no-turn')}</p>
      )}
      {routes.before.join() === routes.after.join() ? null : <p>{b('rebase.routes')}</p>}
    </section>
  )
}

const ends = ({ firstM, lastM }: Led) => ({ first: { metres: firstM }, last: { metres: lastM } })

const said = (verdict: Turned['before']): string =>
  verdict === null ? b('rebase.no-finding') : t(`verdict.${verdict}`)

function OnlyAfter({ proposal, held: { after } }: { readonly proposal: Proposal; readonly held: Held }) {
  const gone = after.changes.filter(({ problem }) => problem !== null)
  return (
    <section data-testid="rebase">
      <p role="status">{b('rebase.only-after', { n: proposal.changes.length, gone: gone.length })}</p>
      {gone.length > 0 ? (
        <ul>
          {gone.map(({ id, problem }) => (
            <li key={id}>
              {b('rebase.number', { n: proposal.changes.findIndex(change => change.id === id) + 1 })}:{' '}
              {problem ? text(problem.message) : ''}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
