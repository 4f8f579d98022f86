import { useState } from 'react'
import { t } from '../../../i18n/index.ts'
import { listed } from '../../commands/units/choose.ts'
import { pick } from '../../commands/units/session.ts'
import { SearchField } from '../../kit/form/SearchField.tsx'
import { municipalityName } from '../../state/selectors/display-names.ts'
import { getMap } from '../../state/services.ts'
import { useUi } from '../../state/ui.ts'
import type { Unit } from '../../state/units.ts'

/** More rows would not help anybody and would be slow to render. */
const MOST_SHOWN = 40
/** What is picked goes first; of thousands the rest is found by the search. */
const MOST_PICKED = 200

/** Lists units so that they can be picked without the map: those in view, or those a search finds. */
export function UnitList(props: { readonly units: ReadonlyMap<string, Unit>; readonly picked: readonly string[] }) {
  const [open, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  // Re-rendered whenever the map shows another area.
  useUi(state => (open ? state.views : 0))
  const found = open ? listed(props.units, props.picked, query, getMap()?.unitsInView() ?? []) : []
  const picked = new Set(props.picked)
  const shown = found.slice(0, Math.max(MOST_SHOWN, Math.min(picked.size, MOST_PICKED)))
  return (
    <details className="unit-list wide-only" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{t('picking.list')}</summary>
      <SearchField label={t('picking.search')} inside value={query} onChange={setQuery} />
      <div className="unit-rows">
        {shown.map(({ code, name, pieces }) => (
          <label key={code} className="check">
            <input type="checkbox" checked={picked.has(code)} onChange={event => pick([code], event.target.checked)} />
            <span>
              {name}
              <span className="hint">
                {pieces.flatMap(piece => (piece.municipality ? municipalityName(piece.municipality) : [])).join(', ')}
              </span>
            </span>
          </label>
        ))}
        {shown.length === 0 ? <p className="hint">{t('picking.none')}</p> : null}
        {found.length > shown.length ? (
          <p className="hint">{t('picking.more', { n: found.length - shown.length })}</p>
        ) : null}
      </div>
    </details>
  )
}
