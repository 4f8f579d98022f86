import { b } from '../../../i18n/boundaries.ts'

/** Which layer of a file with several is read; null for all of them. */
export function LayerSelect(props: {
  readonly label: string
  readonly layers: readonly string[]
  readonly layer: string | null
  readonly onLayer: (layer: string | null) => void
}) {
  if (props.layers.length < 2) return null
  return (
    <label className="form-field">
      {props.label}
      <select className="field" value={props.layer ?? ''} onChange={event => props.onLayer(event.target.value || null)}>
        <option value="">{b('own.all-layers')}</option>
        {props.layers.map(layer => (
          <option key={layer} value={layer}>
            {layer}
          </option>
        ))}
      </select>
    </label>
  )
}
