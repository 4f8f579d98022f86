import { useState } from 'react'
import { c } from '../../../i18n/cadastre.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { hasHalfParcels, parcelsOf } from '../../../proposal/stated.ts'
import type { Change, Parcel, TransferParcels } from '../../../proposal/types.ts'
import { setChange } from '../../commands/case/statements.ts'
import { CheckField, TextField, WholeField } from '../../kit/form/Fields.tsx'
import { put } from '../../kit/form/records.ts'
import { SearchField } from '../../kit/form/SearchField.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { useCase } from '../../state/case.ts'
import { AT_ONCE, parcelPage } from '../../state/selectors/parcel-page.ts'
import { showDialog } from '../../state/ui.ts'
import { RuleNote } from './RuleNote.tsx'

const noRows: readonly Parcel[] = []

/** The parcels the change moves, as an order lists them. Their sum replaces the measure once it is all of them and agrees with the map. */
export function ParcelTable({ change }: { readonly change: Change }) {
  const rows = change.parcels ?? noRows
  const [sought, setSought] = useState('')
  const [asked, setAsked] = useState(0)
  const [held, setHeld] = useState(-1)
  const { rows: shown, ...paging } = parcelPage(rows, sought, asked, held)
  const whole = parcelsOf(change)
  const isItsParcels = change.type === 'transfer-parcels'
  const drawn = useCase(state => state.outcome?.changes.find(({ id }) => id === change.id))
  const seek = (next: string, page: number) => {
    setSought(next)
    setAsked(page)
    setHeld(-1)
  }
  const update = (next: readonly Parcel[], field: string) => {
    // A change that is its parcels has one at least.
    if (isItsParcels && next.length === 0) return
    setChange(put(change, 'parcels', next.length > 0 ? next : undefined), `parcels ${field}`)
  }
  const set = <Key extends keyof Parcel>(index: number, key: Key, value: Parcel[Key] | undefined) => {
    setHeld(index)
    update(rows.with(index, put(rows[index] ?? {}, key, value)), `${index} ${key}`)
  }
  return (
    <section className="form" aria-labelledby="change-parcels">
      <h3 id="change-parcels">{t('parcels.heading')}</h3>
      <p className="hint">{t('parcels.hint')}</p>
      {rows.length > AT_ONCE ? (
        <Paging {...paging} sought={sought} onSought={next => seek(next, 0)} onPage={setAsked} />
      ) : null}
      {shown.length > 0 ? (
        <div className="table-scroll">
          <table className="table form-table">
            <thead>
              <tr>
                <th scope="col">{t('parcels.number')}</th>
                <th scope="col">{t('parcels.ejerlav')}</th>
                {isItsParcels ? <th scope="col">{c('parcels.code')}</th> : null}
                <th scope="col">{t('parcels.area')}</th>
                <th scope="col">{t('parcels.whole')}</th>
                {isItsParcels ? <th scope="col">{c('parcels.land')}</th> : null}
                <td />
              </tr>
            </thead>
            <tbody>
              {shown.map(({ row, index }) => (
                <tr key={index}>
                  <td>
                    <TextField
                      label={t('parcels.row', { n: index + 1, what: t('parcels.number') })}
                      labelHidden
                      value={row.matrikelnr}
                      onChange={value => set(index, 'matrikelnr', value)}
                    />
                  </td>
                  <td>
                    <TextField
                      label={t('parcels.row', { n: index + 1, what: t('parcels.ejerlav') })}
                      labelHidden
                      value={row.ejerlav}
                      onChange={value => set(index, 'ejerlav', value)}
                    />
                  </td>
                  {isItsParcels ? (
                    <td>
                      <DistrictCode index={index} row={row} onChange={value => set(index, 'ejerlavskode', value)} />
                    </td>
                  ) : null}
                  <td>
                    <WholeField
                      label={t('parcels.row', { n: index + 1, what: t('parcels.area') })}
                      labelHidden
                      value={row.areaM2}
                      onChange={value => set(index, 'areaM2', value)}
                    />
                  </td>
                  <td>
                    <CheckField
                      label={<span className="visually-hidden">{t('parcels.whole.row', { n: index + 1 })}</span>}
                      checked={row.whole ?? false}
                      onChange={value => set(index, 'whole', value)}
                    />
                  </td>
                  {isItsParcels ? (
                    <td>
                      <TextField
                        label={t('parcels.row', { n: index + 1, what: c('parcels.land') })}
                        labelHidden
                        value={row.land}
                        onChange={value => set(index, 'land', value)}
                      />
                    </td>
                  ) : null}
                  <td>
                    <button
                      type="button"
                      className="button button-icon"
                      aria-label={t('parcels.remove', { n: index + 1 })}
                      onClick={() => {
                        setHeld(-1)
                        update(rows.toSpliced(index, 1), `remove ${rows.length}`)
                      }}
                    >
                      <Icon name="cross" />
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <p>
        <button
          type="button"
          className="button button-outline button-small"
          onClick={() => {
            update([...rows, {}], `add ${rows.length}`)
            seek('', Infinity)
          }}
        >
          {t('parcels.add')}
        </button>{' '}
        <button
          type="button"
          className="button button-outline button-small"
          onClick={() => showDialog({ kind: 'parcel-table', changeId: change.id })}
        >
          {t('action.parcels-from-table')}
        </button>
      </p>
      {change.type === 'transfer-parcels' ? (
        <Together change={change} />
      ) : (
        <CheckField
          label={t('parcels.complete')}
          checked={change.parcelsComplete ?? false}
          onChange={value => setChange(put(change, 'parcelsComplete', value || undefined), 'parcelsComplete')}
        />
      )}
      <p className="form-status" role="status">
        {hasHalfParcels(change)
          ? t('parcels.incomplete')
          : whole.length > 0
            ? t('parcels.sum', {
                n: whole.length,
                area: `${formatNumber(whole.reduce((sum, { areaM2 }) => sum + areaM2, 0))} m²`,
                drawn: drawn ? `${formatNumber(drawn.areaM2)} m²` : 'none'
              })
            : t('parcels.none')}
      </p>
      <LineInWords change={change} />
      <RuleNote rules={['minor-change.area']} />
    </section>
  )
}

/** Of thousands some are shown at once: the others by page or by search. */
function Paging(props: {
  readonly found: number
  readonly page: number
  readonly pages: number
  readonly sought: string
  readonly onSought: (sought: string) => void
  readonly onPage: (page: number) => void
}) {
  const { found, page, pages, sought, onSought, onPage } = props
  const turn = (by: number, words: string) => (
    <button
      type="button"
      className="button button-outline button-small"
      disabled={page + by < 0 || page + by >= pages}
      onClick={() => onPage(page + by)}
    >
      {words}
    </button>
  )
  return (
    <>
      <SearchField label={c('parcels.search')} inside value={sought} onChange={onSought} />
      <p>
        {turn(-1, c('parcels.earlier'))} {turn(1, c('parcels.later'))}{' '}
        <span role="status">
          {found === 0
            ? c('parcels.none-found')
            : c('parcels.page', { first: page * AT_ONCE + 1, last: Math.min(found, (page + 1) * AT_ONCE), n: found })}
        </span>
      </p>
    </>
  )
}

/** Number in the national list of districts: digits, without a dot between thousands. */
function DistrictCode(props: {
  readonly index: number
  readonly row: Parcel
  readonly onChange: (value: number | undefined) => void
}) {
  const { ejerlavskode } = props.row
  return (
    <TextField
      label={t('parcels.row', { n: props.index + 1, what: c('parcels.code') })}
      labelHidden
      value={ejerlavskode === undefined ? '' : String(ejerlavskode)}
      onChange={typed => {
        const digits = typed.replace(/\D/g, '').slice(0, 7)
        props.onChange(digits === '' ? undefined : Number(digits))
      }}
    />
  )
}

/** What is said of all the parcels of a change together. */
function Together({ change }: { readonly change: TransferParcels }) {
  return (
    <div className="form-row">
      <WholeField
        label={c('parcels.together')}
        hint={c('parcels.together.hint')}
        value={change.areaM2}
        onChange={value => setChange(put(change, 'areaM2', value), 'areaM2')}
      />
      <TextField
        label={c('parcels.cause')}
        hint={c('parcels.cause.hint')}
        value={change.cause}
        onChange={value => setChange(put(change, 'cause', value), 'cause')}
      />
    </div>
  )
}

/** The new border as an order describes it. */
function LineInWords({ change }: { readonly change: Change }) {
  if (change.type !== 'transfer-parcels' && change.type !== 'transfer-area' && change.type !== 'redraw-border')
    return null
  return (
    <TextField
      label={c('parcels.line')}
      hint={c('parcels.line.hint')}
      value={change.lineInWords}
      onChange={value => setChange(put(change, 'lineInWords', value), 'lineInWords')}
    />
  )
}
