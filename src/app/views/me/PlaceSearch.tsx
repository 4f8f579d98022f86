import { useEffect, useId, useState } from 'react'
import { t } from '../../../i18n/index.ts'
import type { Found } from '../../../search/worker/search-worker.ts'
import { firstFound } from '../../commands/search/first-found.ts'
import { findPlaces } from '../../commands/search/search.ts'
import { causeOf } from '../../kit/format/cause.ts'
import { openMe } from '../../state/me.ts'
import { nameAfter, useDivision } from '../../state/selectors/division-after.ts'
import { Addresses } from '../search/Addresses.tsx'
import { useFirstFound } from '../search/use-first-found.ts'
import type { Words } from './words.ts'

type State =
  | { readonly kind: 'found'; readonly places: readonly Found[] }
  | { readonly kind: 'failed'; readonly cause: string }

/** Finds the place that is asked about: Enter takes the first. */
export function PlaceSearch({ words: { p } }: { readonly words: Words }) {
  const id = useId()
  const division = useDivision()
  const [query, setQuery] = useState('')
  const [state, setState] = useState<State>({ kind: 'found', places: [] })
  const [addresses, setAddresses] = useState<readonly Found[]>([])
  const wanted = query.trim()
  useEffect(() => {
    if (!wanted) return setState({ kind: 'found', places: [] })
    let isWanted = true
    findPlaces(wanted, division).then(
      // An answer is about one place: what has none on the map can't be asked about.
      places => isWanted && setState({ kind: 'found', places: places.filter(found => pointOf(found) !== null) }),
      (error: unknown) => isWanted && setState({ kind: 'failed', cause: causeOf(error) })
    )
    return () => {
      isWanted = false
    }
  }, [wanted, division])
  const places = state.kind === 'found' ? state.places : []
  const choose = (found: Found) => {
    const point = pointOf(found)
    if (!point) return
    openMe({ point, name: found.kind === 'entry' ? found.entry.name : '' })
    setQuery('')
  }
  const takeFirst = useFirstFound({
    wanted,
    addresses,
    find: () => firstFound(wanted, division, found => pointOf(found) !== null),
    take: found => found && choose(found)
  })
  return (
    <form
      className="me-search"
      onSubmit={event => {
        event.preventDefault()
        void takeFirst()
      }}
    >
      <label htmlFor={id}>{p('me.search')}</label>
      <input
        id={id}
        className="field"
        type="search"
        autoComplete="off"
        value={query}
        onChange={event => setQuery(event.target.value)}
      />
      <p className="hint" role="status">
        {!wanted
          ? p('me.search.hint', { action: t('action.ask-here') })
          : state.kind === 'failed'
            ? p('me.search.failed', { cause: state.cause })
            : places.length > 0
              ? p('me.search.count', { n: places.length })
              : p('me.search.none')}
      </p>
      <ul className="found-places">
        {places.map(found => (
          <li key={found.kind === 'point' ? 'point' : `${found.entry.kind}:${found.entry.id}`}>
            <button type="button" className="menu-item found-place" onClick={() => choose(found)}>
              {found.kind === 'point' ? (
                <span>{p('me.place.at', { lat: found.point[1].toFixed(5), lon: found.point[0].toFixed(5) })}</span>
              ) : (
                <>
                  <span>{found.entry.name}</span>
                  <small>
                    {p('me.kind', { kind: found.entry.kind.replace('-', '') })}
                    {found.entry.municipality ? `, ${nameAfter(found.entry.municipality)}` : ''}
                  </small>
                </>
              )}
            </button>
          </li>
        ))}
      </ul>
      {wanted ? (
        <div lang="da">
          <Addresses query={wanted} onFound={setAddresses} onChosen={choose} />
        </div>
      ) : null}
    </form>
  )
}

const pointOf = (found: Found) => (found.kind === 'point' ? found.point : found.entry.point)
