import { useMemo, useState } from 'react'
import type { Compared } from '../../../boundaries/worker/wire.ts'
import { b } from '../../../i18n/boundaries.ts'
import { formatArea, formatNames, formatNumber } from '../../../i18n/format.ts'
import { type Row, rowsOf, saveComparison, showPlace } from '../../commands/datasets/compared.ts'
import { SearchField } from '../../kit/form/SearchField.tsx'

/** So many are shown at first: two surveys of the whole country leave strips between all neighbours. */
const SHOWN = 50
const REASONS = ['known', 'unexplained', 'survey'] as const

/** What was found, by reason and by municipality, with its sum; each row leads to its place on the map. */
export function ComparedTable({ compared }: { readonly compared: Compared }) {
  const [reason, setReason] = useState<Row['reason'] | ''>('')
  const [query, setQuery] = useState('')
  const [all, setAll] = useState(false)
  const rows = useMemo(() => rowsOf(compared), [compared])
  const { onlyBefore, onlyAfter, toleranceM, before, after } = compared
  const nameOf = (code: string) => (code === '' ? b('boundaries.compare.outside') : (compared.names[code] ?? code))
  const wanted = query.trim().toLocaleLowerCase('da')
  const found = rows.filter(
    row =>
      (reason === '' || row.reason === reason) &&
      (wanted === '' || [row.from, row.to].some(code => nameOf(code).toLocaleLowerCase('da').includes(wanted)))
  )
  const shown = all ? found : found.slice(0, SHOWN)
  const m2 = found.reduce((sum, row) => sum + row.m2, 0)
  const only = [
    { dataset: before.id, codes: onlyBefore },
    { dataset: after.id, codes: onlyAfter }
  ].filter(({ codes }) => codes.length > 0)
  return (
    <section className="form" data-testid="compared">
      <p className="hint">{b('movements.tolerance', { tolerance: { metres: toleranceM } })}</p>
      {only.map(({ dataset, codes }) => (
        <p key={dataset}>{b('boundaries.compare.only', { dataset, names: formatNames(codes.map(nameOf)) })}</p>
      ))}
      {rows.length === 0 ? (
        <p role="status">{b('boundaries.compare.same')}</p>
      ) : (
        <>
          <label className="form-field">
            {b('movements.filter')}
            <select
              className="field"
              value={reason}
              onChange={event => setReason(event.target.value as Row['reason'] | '')}
            >
              <option value="">{b('movements.all')}</option>
              {REASONS.map(one => (
                <option key={one} value={one}>
                  {b(`movements.reason.${one}`)}
                </option>
              ))}
            </select>
          </label>
          <SearchField label={b('movements.search')} value={query} onChange={setQuery} />
          <p role="status">{b('movements.sum', { n: found.length, all: rows.length, area: formatArea(m2) })}</p>
          <ul className="movement-list">
            {shown.map(row => (
              <li className="movement-row" key={`${row.from}/${row.to}/${row.place.join()}`}>
                <button type="button" className="movement" onClick={() => showPlace(row.place)}>
                  <strong>
                    {nameOf(row.from)} → {nameOf(row.to)}
                  </strong>
                  <span>
                    {b(row.count === 1 ? 'movements.movement' : 'movements.strips', {
                      n: row.count,
                      area: formatArea(row.m2),
                      width: formatNumber(Math.round(row.widthM * 10) / 10)
                    })}
                  </span>
                  <span className={row.reason === 'unexplained' ? 'movement-open' : 'quiet'}>
                    {row.known ? b('movements.known-as', { name: row.known }) : b(`movements.reason.${row.reason}`)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <div className="form-actions">
            {shown.length < found.length ? (
              <button type="button" className="button button-outline button-small" onClick={() => setAll(true)}>
                {b('movements.show-all', { n: found.length })}
              </button>
            ) : null}
            <button
              type="button"
              className="button button-outline button-small"
              onClick={() => saveComparison(compared, found, nameOf)}
            >
              {b('movements.save')}
            </button>
          </div>
        </>
      )}
    </section>
  )
}
