import { useEffect, useState } from 'react'
import { text } from '../../../i18n/index.ts'
import { s } from '../../../i18n/search.ts'
import { BaseMapFault } from '../../../map/basemaps/fault.ts'
import type { Found } from '../../../search/worker/search-worker.ts'
import {
  type AddressSource,
  addressSource,
  findAddresses,
  LEAST_LETTERS,
  letAsk,
  mayAsk
} from '../../commands/search/addresses.ts'
import { causeOf } from '../../kit/format/cause.ts'

/** Nobody is asked while the fingers move. */
const REST_MS = 300

type State =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'found'; readonly addresses: readonly Found[] }
  | { readonly kind: 'failed'; readonly cause: string }

const NONE: readonly Found[] = []

/** What the installation's address search finds, below what is found here; nothing where it has none. */
export function Addresses(props: {
  readonly query: string
  readonly onFound: (addresses: readonly Found[]) => void
  readonly onChosen: (found: Found) => void
}) {
  const { query, onFound, onChosen } = props
  const [source, setSource] = useState<AddressSource | null>(null)
  const [asks, setAsks] = useState(false)
  useEffect(() => {
    let isWanted = true
    void addressSource().then(found => {
      if (!isWanted) return
      setSource(found)
      setAsks(found !== null && mayAsk(found))
    })
    return () => {
      isWanted = false
    }
  }, [])
  const state = useAddresses(source, asks, query, onFound)
  if (!source) return null
  const { search, hosts, blocked } = source
  const name = search.name.da
  if (blocked.length > 0)
    return <p className="hint">{s('search.address.blocked', { name, hosts: { names: blocked } })}</p>
  const choose = (yes: boolean) => {
    letAsk(source, yes)
    setAsks(yes)
    if (!yes) onFound(NONE)
  }
  if (!asks)
    return (
      <div className="found-addresses">
        <button type="button" className="button button-outline button-small" onClick={() => choose(true)}>
          {s('search.address.offer', { name })}
        </button>
        <p className="hint">{s('search.address.sends', { hosts: { names: hosts } })}</p>
      </div>
    )
  return (
    <div className="found-addresses">
      <p className="hint">
        {hosts.length > 0
          ? s('search.address.from', { name, hosts: { names: hosts } })
          : s('search.address.own', { name })}{' '}
        {search.attribution}
      </p>
      <p role="status" className="hint">
        {query.trim().length < LEAST_LETTERS ? s('search.address.few', { n: LEAST_LETTERS }) : told(state)}
      </p>
      {state.kind === 'found' && state.addresses.length > 0 ? (
        <ul className="found-places" aria-label={s('search.address.list')}>
          {state.addresses.map(found => (
            <li key={found.kind === 'entry' ? found.entry.id : ''}>
              <button type="button" className="menu-item found-place" onClick={() => onChosen(found)}>
                <span>{found.kind === 'entry' ? found.entry.name : ''}</span>
                <small>{s('search.kind.address')}</small>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {hosts.length > 0 ? (
        <button type="button" className="link" onClick={() => choose(false)}>
          {s('search.address.stop', { name })}
        </button>
      ) : null}
    </div>
  )
}

function told(state: State): string {
  if (state.kind === 'waiting') return s('search.address.searching')
  if (state.kind === 'failed') return s('search.address.failed', { cause: state.cause })
  return s('search.address.count', { n: state.addresses.length })
}

/** Of several questions only the last is answered; one that is no longer asked is broken off. */
function useAddresses(
  source: AddressSource | null,
  asks: boolean,
  query: string,
  onFound: (addresses: readonly Found[]) => void
): State {
  const [state, setState] = useState<State>({ kind: 'waiting' })
  useEffect(() => {
    setState({ kind: 'waiting' })
    onFound(NONE)
    if (!source || !asks || query.trim().length < LEAST_LETTERS) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      findAddresses(source, query, stop.signal).then(
        addresses => {
          if (stop.signal.aborted) return
          setState({ kind: 'found', addresses })
          onFound(addresses)
        },
        (error: unknown) => {
          if (stop.signal.aborted) return
          setState({ kind: 'failed', cause: error instanceof BaseMapFault ? text(error.reason) : causeOf(error) })
        }
      )
    }, REST_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [source, asks, query, onFound])
  return state
}
