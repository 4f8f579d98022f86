import { skippedMessage } from '../../../cadastre/found-message.ts'
import type { Field } from '../../../cadastre/layer/fields.ts'
import { type FieldMap, type ParcelLayer, ROLES, type Role } from '../../../cadastre/layer/types.ts'
import { c } from '../../../i18n/cadastre.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { t, text } from '../../../i18n/index.ts'

/** Enough to see whether the fields were read right. */
const SAMPLE = 10

/** What a layer was read as: how much of it, what was left out, which field is which, and the first parcels. */
export function LayerPreview(props: {
  /** null where no feature is a parcel by the fields as they are. */
  readonly layer: ParcelLayer | null
  readonly fields: readonly Field[]
  readonly map: FieldMap
  readonly onMap: (map: FieldMap) => void
}) {
  const { layer } = props
  return (
    <>
      {layer ? <Summary layer={layer} /> : null}
      <Fields {...props} />
      {layer ? <Sample layer={layer} /> : null}
    </>
  )
}

function Summary({ layer }: { readonly layer: ParcelLayer }) {
  const { parcels, fileName, sumM2, system, skipped, notes, others } = layer
  const withoutArea = parcels.filter(({ areaM2 }) => areaM2 === null).length
  const types = [...others].map(([type, count]) => `${type} (${formatNumber(count)})`)
  return (
    <>
      <p className="form-status" role="status">
        {c('parcel-layer.read', { n: parcels.length, file: fileName, area: `${formatNumber(sumM2)} m²`, system })}
      </p>
      {withoutArea > 0 ? <p>{c('parcel-layer.without-area', { n: withoutArea })}</p> : null}
      {notes.map(note => (
        <p key={note.id}>{text(note)}</p>
      ))}
      {skipped.map(one => (
        <p key={one.reason}>{text(skippedMessage(one))}</p>
      ))}
      {types.length > 0 ? <p className="hint">{c('parcel-layer.others', { types: { names: types } })}</p> : null}
    </>
  )
}

function Fields(props: {
  readonly layer: ParcelLayer | null
  readonly fields: readonly Field[]
  readonly map: FieldMap
  readonly onMap: (map: FieldMap) => void
}) {
  const { layer, fields, map, onMap } = props
  const choose = (role: Role, name: string) => {
    const { [role]: _, ...rest } = map
    onMap(name === '' ? rest : { ...rest, [role]: name })
  }
  return (
    <details open={layer === null}>
      <summary>{c('parcel-layer.fields')}</summary>
      <div className="form-row">
        {ROLES.map(role => (
          <label key={role} className="form-field">
            {c(`parcel-layer.role.${role}`)}
            <select className="field" value={map[role] ?? ''} onChange={event => choose(role, event.target.value)}>
              <option value="">{c('parcel-layer.field.none')}</option>
              {fields.map(({ name, examples }) => (
                <option key={name} value={name}>
                  {c('parcel-layer.field.option', { name, examples: examples.join(', ').slice(0, 40) })}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </details>
  )
}

function Sample({ layer }: { readonly layer: ParcelLayer }) {
  return (
    <div className="table-scroll">
      <table className="table" data-testid="layer-preview">
        <caption>{c('parcel-layer.sample')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('parcels.number')}</th>
            <th scope="col">{t('parcels.ejerlav')}</th>
            <th scope="col">{c('parcel-layer.role.ejerlavskode')}</th>
            <th scope="col" className="number">
              m²
            </th>
            <th scope="col">{c('parcel-layer.role.municipality')}</th>
          </tr>
        </thead>
        <tbody>
          {layer.parcels.slice(0, SAMPLE).map(({ id, matrikelnr, ejerlav, ejerlavskode, areaM2, municipality }) => (
            <tr key={id}>
              <th scope="row">{matrikelnr}</th>
              <td>{ejerlav ?? ''}</td>
              <td>{ejerlavskode ?? ''}</td>
              <td className="number">{areaM2 === null ? '' : formatNumber(areaM2)}</td>
              <td>{municipality ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
