import { useEffect, useState } from 'react'
import { formatPlace } from '../../../i18n/format.ts'
import { s } from '../../../i18n/search.ts'
import type { Found } from '../../../search/worker/search-worker.ts'
import { findPlaces } from '../../commands/search/search.ts'
import { municipalityAt } from '../../commands/search/show-found.ts'
import { causeOf } from '../../kit/format/cause.ts'
import { type MunicipalityAfter, nameAfter } from '../../state/selectors/division-after.ts'
import { Addresses } from './Addresses.tsx'

type State =
  | { readonly kind: 'searching' }
  | { readonly kind: 'found'; readonly query: string; readonly places: readonly Found[] }
  | { readonly kind: 'failed'; readonly cause: string }

/**
 * What is called so, whatever it is, best first. `onAddresses` is told of those of others, of which Enter takes the first where
 * nothing is found here.
 */
export function FoundPlaces(props: {
  readonly query: string
  readonly division: readonly MunicipalityAfter[]
  readonly onAddresses: (addresses: readonly Found[]) => void
  readonly onChosen: (found: Found) => void
}) {
  const { query, division } = props
  const [state, setState] = useState<State>({ kind: 'searching' })
  useEffect(() => {
    let isWanted = true
    findPlaces(query, division).then(
      places => isWanted && setState({ kind: 'found', query, places }),
      (error: unknown) => isWanted && setState({ kind: 'failed', cause: causeOf(error) })
    )
    return () => {
      isWanted = false
    }
  }, [query, division])
  return (
    <>
      <Places state={state} onChosen={props.onChosen} />
      <Addresses query={query} onFound={props.onAddresses} onChosen={props.onChosen} />
    </>
  )
}

function Places({ state, onChosen }: { readonly state: State; readonly onChosen: (found: Found) => void }) {
  if (state.kind === 'searching') return <p className="hint">{s('search.searching')}</p>
  if (state.kind === 'failed') return <p className="field-error">{s('search.failed', { cause: state.cause })}</p>
  return (
    <>
      <p className={state.places.length > 0 ? 'visually-hidden' : 'quiet'} role="status">
        {state.places.length > 0 ? s('search.count', { n: state.places.length }) : s('search.none')}
      </p>
      <ul className="found-places" aria-label={s('search.label')} data-query={state.query}>
        {state.places.map(found => (
          <li key={keyOf(found)}>
            <button type="button" className="menu-item found-place" onClick={() => onChosen(found)}>
              <span>{found.kind === 'point' ? formatPlace(found.point) : found.entry.name}</span>
              <small>
                {s(`search.kind.${found.kind === 'point' ? 'point' : found.entry.kind}`)} <Where found={found} />
              </small>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

const keyOf = (found: Found) => (found.kind === 'point' ? 'point' : `${found.entry.kind}:${found.entry.id}`)

/** Which municipality it lies in after the changes: several places have one name. */
function Where({ found }: { readonly found: Found }) {
  const point = found.kind === 'point' ? found.point : found.entry.point
  const known = found.kind === 'entry' ? found.entry.municipality : null
  const isItself = found.kind === 'entry' && (found.entry.kind === 'municipality' || found.entry.kind === 'abolished')
  const [name, setName] = useState<string | null>(null)
  useEffect(() => {
    let isWanted = true
    if (point && !known) void municipalityAt(point).then(place => isWanted && setName(place?.name ?? ''))
    return () => {
      isWanted = false
    }
  }, [point, known])
  if (isItself) return found.kind === 'entry' ? found.entry.id : null
  if (known) return s('search.in', { name: nameAfter(known) })
  if (name === null) return null
  return name === '' ? s('search.at-sea') : s('search.in', { name })
}
