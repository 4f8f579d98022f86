import { c } from '../../../i18n/cadastre.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { hasHalfParcels, parcelsOf } from '../../../proposal/stated.ts'
import type { Change, Parcel, TransferParcels } from '../../../proposal/types.ts'
import { setChange } from '../../commands/case/statements.ts'
import { CheckField, TextField, WholeField } from '../../kit/form/Fields.tsx'
import { put } from '../../kit/form/records.ts'
import { Icon } from '../../kit/Icon.tsx'
import { useCase } from '../../state/case.ts'
import { showDialog } from '../../state/ui.ts'
import { RuleNote } from './RuleNote.tsx'

const noRows: readonly Parcel[] = []

/** The parcels the change moves, as an order lists them. Their sum replaces the measure once it is all of them and agrees with the map. */
export function ParcelTable({ change }: { readonly change: Change }) {
  const rows = change.parcels ?? noRows
  const whole = parcelsOf(change)
  const isItsParcels = change.type === 'transfer-parcels'
  const drawn = useCase(state => state.outcome?.changes.find(({ id }) => id === change.id))
  const update = (next: readonly Parcel[], field: string) => {
    // A change that is its parcels has one at least.
    if (isItsParcels && next.length === 0) return
    setChange(put(change, 'parcels', next.length > 0 ? next : undefined), `parcels ${field}`)
  }
  const set = <Key extends keyof Parcel>(index: number, key: Key, value: Parcel[Key] | undefined) =>
    update(rows.with(index, put(rows[index] ?? {}, key, value)), `${index} ${key}`)
  return (
    <section className="form" aria-labelledby="change-parcels">
      <h3 id="change-parcels">{t('parcels.heading')}</h3>
      <p className="hint">{t('parcels.hint')}</p>
      {rows.length > 0 ? (
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
              {rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own while it is written.
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
                      onClick={() => update(rows.toSpliced(index, 1), `remove ${rows.length}`)}
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
          onClick={() => update([...rows, {}], `add ${rows.length}`)}
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
