import { useState } from 'react'
import {
  COLUMN_KINDS,
  type ColumnKind,
  type ReadRow,
  type ReadTable,
  type StatedSum
} from '../../../cadastre/table/types.ts'
import { c } from '../../../i18n/cadastre.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { t, text } from '../../../i18n/index.ts'
import { CheckField } from '../../kit/form/Fields.tsx'

/** More rows at once would make the page slow, and nobody reads them all. */
const AT_ONCE = 100

interface PreviewProps {
  readonly table: ReadTable
  readonly nameOf: (code: string) => string
  /** Giver and receiver are shown. */
  readonly withSides: boolean
  readonly onColumn: (index: number, kind: ColumnKind | null) => void
  /** A district is chosen for what is written in a row. */
  readonly onDistrict: (written: string, code: number) => void
}

/** What each row was understood as, with its number, and what is wrong with it. */
export function TablePreview(props: PreviewProps) {
  const { table, withSides } = props
  const [onlyTold, setOnlyTold] = useState(false)
  const [shown, setShown] = useState(AT_ONCE)
  const told = table.rows.filter(({ faults, notes }) => faults.length + notes.length > 0)
  const rows = onlyTold ? told : table.rows
  return (
    <>
      <Columns {...props} />
      {told.length > 0 ? (
        <CheckField
          label={c('parcel-table.only-told', { n: told.length })}
          checked={onlyTold}
          onChange={checked => {
            setOnlyTold(checked)
            setShown(AT_ONCE)
          }}
        />
      ) : null}
      <div className="table-scroll">
        <table className="table parcel-preview" data-testid="parcel-preview">
          <caption className="visually-hidden">{c('parcel-table.preview')}</caption>
          <thead>
            <tr>
              <th scope="col">{c('parcel-table.row')}</th>
              <th scope="col">{t('parcels.number')}</th>
              <th scope="col">{t('parcels.ejerlav')}</th>
              <th scope="col" className="number">
                m²
              </th>
              <th scope="col">{c('parcel-table.kind.whole')}</th>
              {withSides ? (
                <>
                  <th scope="col">{c('parcel-table.kind.from')}</th>
                  <th scope="col">{c('parcel-table.kind.to')}</th>
                </>
              ) : null}
              <th scope="col">{c('parcel-table.told')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map(row => (
              <Row key={row.row} row={row} {...props} />
            ))}
            {table.sums.map(sum => (
              <SumRow key={sum.row} sum={sum} withSides={withSides} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown ? (
        <p>
          <button
            type="button"
            className="button button-outline button-small"
            onClick={() => setShown(shown + AT_ONCE)}
          >
            {c('parcel-table.more', { n: Math.min(AT_ONCE, rows.length - shown), of: rows.length })}
          </button>
        </p>
      ) : null}
      {table.others.length > 0 ? (
        <details>
          <summary>{c('parcel-table.others', { n: table.others.length })}</summary>
          <ul>
            {table.others.map(({ row, text: written }) => (
              <li key={row}>{c('parcel-table.other', { row, text: written })}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}

/** Which column is which: read off the words of the header or what stands below, to be corrected. */
function Columns({ table, onColumn }: PreviewProps) {
  return (
    <details className="parcel-columns">
      <summary>{c('parcel-table.columns')}</summary>
      <div className="form-row">
        {table.columns.map(({ index, heading, kind }) => {
          const name = heading === '' ? c('parcel-table.column', { n: index + 1 }) : heading
          return (
            <label key={index} className="form-field">
              {name}
              <select
                className="field"
                value={kind ?? ''}
                onChange={event => onColumn(index, (event.target.value || null) as ColumnKind | null)}
              >
                <option value="">{c('parcel-table.kind.none')}</option>
                {COLUMN_KINDS.map(one => (
                  <option key={one} value={one}>
                    {c(`parcel-table.kind.${one}`)}
                  </option>
                ))}
              </select>
            </label>
          )
        })}
      </div>
    </details>
  )
}

function Row({ row, nameOf, withSides, onDistrict }: PreviewProps & { readonly row: ReadRow }) {
  const { parcel, from, to, faults, notes, choices } = row
  const written = parcel.ejerlav ?? ''
  return (
    <tr className={faults.length > 0 ? 'row-faulty' : undefined}>
      <th scope="row">{formatNumber(row.row)}</th>
      <td>{parcel.matrikelnr ?? parcel.land ?? ''}</td>
      <td>
        {written}
        {parcel.ejerlavskode === undefined ? null : <span className="hint"> {parcel.ejerlavskode}</span>}
      </td>
      <td className="number">{parcel.areaM2 === undefined ? '' : formatNumber(parcel.areaM2)}</td>
      <td>{parcel.whole === undefined ? '' : c(parcel.whole ? 'parcel-table.whole.yes' : 'parcel-table.whole.no')}</td>
      {withSides ? (
        <>
          <td>{from === null ? '' : nameOf(from)}</td>
          <td>{to === null ? '' : nameOf(to)}</td>
        </>
      ) : null}
      <td>
        {faults.map(fault => (
          <p key={fault.id} className="field-error">
            {text(fault)}
          </p>
        ))}
        {notes.map(note => (
          <p key={note.id} className="hint">
            {text(note)}
          </p>
        ))}
        {choices.length > 0 ? (
          <select
            className="field"
            aria-label={c('parcel-table.choose', { row: row.row })}
            value=""
            onChange={event => onDistrict(written, Number(event.target.value))}
          >
            <option value="">{c('parcel-table.choose.none')}</option>
            {choices.map(({ code, name }) => (
              <option key={code} value={code}>
                {`${name} (${code})`}
              </option>
            ))}
          </select>
        ) : null}
      </td>
    </tr>
  )
}

function SumRow({ sum, withSides }: { readonly sum: StatedSum; readonly withSides: boolean }) {
  return (
    <tr className={sum.faults.length > 0 ? 'row-faulty' : undefined}>
      <th scope="row">{formatNumber(sum.row)}</th>
      <td colSpan={2}>{c('parcel-table.stated-sum')}</td>
      <td className="number">{sum.m2 === null ? '' : formatNumber(sum.m2)}</td>
      <td colSpan={withSides ? 3 : 1} />
      <td>
        {sum.faults.map(fault => (
          <p key={fault.id} className="field-error">
            {text(fault)}
          </p>
        ))}
        {sum.faults.length === 0 ? <p className="hint">{c('parcel-table.sum-agrees')}</p> : null}
      </td>
    </tr>
  )
}
