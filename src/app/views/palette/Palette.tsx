import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { t } from '../../../i18n/index.ts'
import { s } from '../../../i18n/search.ts'
import type { Found } from '../../../search/worker/search-worker.ts'
import { shortcutText } from '../../actions/keys.ts'
import { actionOf } from '../../actions/registry.ts'
import { onMac, snapshot } from '../../actions/use-action.ts'
import { selectMunicipality } from '../../commands/case/select-municipality.ts'
import { zoomToMunicipality } from '../../commands/map/zoom.ts'
import { findPlaces } from '../../commands/search/search.ts'
import { showFound } from '../../commands/search/show-found.ts'
import { afterMenu } from '../../kit/after-menu.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { heldText } from '../../state/held-keys.ts'
import { type MunicipalityAfter, useDivision } from '../../state/selectors/division-after.ts'
import { closeDialog } from '../../state/ui.ts'
import { type Entry, entriesFor, placeEntries } from './palette-entries.ts'

/** Command palette: search actions and municipalities, choose with the arrow keys and Enter. */
export function Palette() {
  const list = useId()
  const municipalities = useDivision()
  const [query, setQuery] = useState(heldText)
  const [chosen, setChosen] = useState(0)
  const current = useRef<HTMLDivElement>(null)
  const places = useFound(query, municipalities)
  const entries = [...entriesFor(query, snapshot(), municipalities), ...placeEntries(places ?? [])]
  /** The words for which Enter was pressed before anything was found. */
  const [awaited, setAwaited] = useState<string | null>(null)
  const at = Math.min(chosen, Math.max(0, entries.length - 1))
  const entry = entries[at]
  // biome-ignore lint/correctness/useExhaustiveDependencies: another entry is current
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  }, [at, query])
  const isAwaited = awaited === query && places !== null
  useEffect(() => {
    if (!isAwaited) return
    setAwaited(null)
    if (entry) perform(entry)
  }, [isAwaited, entry])
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setChosen((at + step + entries.length) % Math.max(1, entries.length))
    else if (event.key === 'Enter' && entry) perform(entry)
    else if (event.key === 'Enter' && places === null) setAwaited(query)
    else return
    event.preventDefault()
  }
  return (
    <Dialog heading={t('palette.label')}>
      <input
        className="field"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={entry ? `${list}-${entry.key}` : undefined}
        aria-label={t('palette.label')}
        placeholder={t('palette.placeholder')}
        autoComplete="off"
        autoFocus
        value={query}
        onKeyDown={keys}
        onChange={event => {
          setQuery(event.target.value)
          setChosen(0)
        }}
      />
      <div id={list} role="listbox" aria-label={t('palette.label')} className="palette" tabIndex={-1}>
        {entries.map((one, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys, as in any combobox
          <div
            key={one.key}
            id={`${list}-${one.key}`}
            ref={i === at ? current : null}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            className="menu-item palette-item"
            onClick={() => perform(one)}
          >
            <span>{one.words}</span>
            <Beside entry={one} />
          </div>
        ))}
      </div>
      <p role="status" className={entries.length > 0 ? 'visually-hidden' : 'quiet'}>
        {entries.length > 0
          ? t('palette.count', { n: entries.length })
          : places === null
            ? s('search.searching')
            : t('palette.none', { query })}
      </p>
    </Dialog>
  )
}

/**
 * What the search finds, a moment later: null until then. Nothing where it can't be had, for the palette's own entries are there
 * all the same.
 */
function useFound(query: string, division: readonly MunicipalityAfter[]): readonly Found[] | null {
  const [found, setFound] = useState<{ readonly query: string; readonly places: readonly Found[] } | null>(null)
  useEffect(() => {
    let isWanted = true
    const answer = query.trim() === '' ? Promise.resolve([]) : findPlaces(query, division)
    answer.catch(() => []).then(places => isWanted && setFound({ query, places }))
    return () => {
      isWanted = false
    }
  }, [query, division])
  return found?.query === query ? found.places : null
}

/** Runs an entry once the palette has closed and returned the focus. */
function perform(entry: Entry): void {
  closeDialog()
  afterMenu(() => {
    if (entry.kind === 'action') {
      actionOf(entry.id).perform()
      return
    }
    if (entry.kind === 'place') {
      void showFound(entry.found)
      return
    }
    selectMunicipality(entry.code)
    void zoomToMunicipality(entry.code)
  })()
}

function Beside({ entry }: { readonly entry: Entry }) {
  if (entry.kind === 'municipality') return <span className="hint">{t('palette.municipalities')}</span>
  if (entry.kind === 'place')
    return (
      <span className="hint">
        {s(`search.kind.${entry.found.kind === 'point' ? 'point' : entry.found.entry.kind}`)}
      </span>
    )
  const [shortcut] = actionOf(entry.id).shortcuts
  return shortcut ? <kbd>{shortcutText(shortcut, onMac())}</kbd> : null
}
