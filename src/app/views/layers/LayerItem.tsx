import { useId } from 'react'
import { text } from '../../../i18n/index.ts'
import { l } from '../../../i18n/layers.ts'
import { keepFile } from '../../commands/layers/keep.ts'
import { changeLayer, moveLayer, removeLayer, zoomToLayer } from '../../commands/layers/manage.ts'
import { CheckField, SelectField } from '../../kit/form/Fields.tsx'
import { type LayerFile, type ReferenceLayer, useLayers } from '../../state/layers.ts'

interface ItemProps {
  readonly layer: ReferenceLayer
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** One layer: whether it is seen, how much of it, where in the pile, and the rest behind a fold. */
export function LayerItem({ layer, isFirst, isLast }: ItemProps) {
  const file = useLayers(state => state.files.get(layer.file))
  const opacity = useId()
  const { id, name, visible, opacity: percent, colour, found } = layer
  if (!file) return null
  return (
    <li className="layer-item">
      <div className="layer-head">
        <label className="check">
          <input
            type="checkbox"
            checked={visible}
            aria-label={l('layers.visible', { name })}
            onChange={event => changeLayer(id, { visible: event.target.checked })}
          />
          {found.kind === 'picture' ? null : (
            <span className="layer-colour" style={{ background: colour }} aria-hidden="true" />
          )}
          <span className="layer-name">{name}</span>
        </label>
        <button
          type="button"
          className="button button-outline button-small"
          disabled={isFirst}
          aria-label={l('layers.up', { name })}
          onClick={() => moveLayer(id, -1)}
        >
          ↑
        </button>
        <button
          type="button"
          className="button button-outline button-small"
          disabled={isLast}
          aria-label={l('layers.down', { name })}
          onClick={() => moveLayer(id, 1)}
        >
          ↓
        </button>
      </div>
      <div className="layer-opacity">
        <label htmlFor={opacity} className="visually-hidden">
          {l('layers.opacity', { name })}
        </label>
        <input
          id={opacity}
          type="range"
          min={0}
          max={100}
          step={5}
          value={percent}
          aria-valuetext={l('layers.percent', { n: percent })}
          onChange={event => changeLayer(id, { opacity: Number(event.target.value) })}
        />
        <output htmlFor={opacity} aria-hidden="true">
          {l('layers.percent', { n: percent })}
        </output>
      </div>
      <p className="hint layer-facts">
        {l('layers.facts', { what: whatOf(layer), system: file.system, file: file.name })}
      </p>
      <details className="layer-more">
        <summary>{l('layers.more', { name })}</summary>
        <More layer={layer} file={file} />
      </details>
      <div className="form-buttons layer-buttons">
        <button type="button" className="button button-outline button-small" onClick={() => zoomToLayer(layer)}>
          {l('layers.zoom')}
        </button>
        <button type="button" className="button button-outline button-small" onClick={() => removeLayer(id)}>
          {l('layers.remove')}
          <span className="visually-hidden"> {name}</span>
        </button>
      </div>
    </li>
  )
}

function whatOf({ found: { kind, count } }: ReferenceLayer): string {
  return kind === 'shapes' ? l('layers.shapes', { n: count }) : l(`layers.${kind}`)
}

function More({ layer, file }: { readonly layer: ReferenceLayer; readonly file: LayerFile }) {
  const colour = useId()
  const { id, found, label, snap } = layer
  return (
    <div className="form">
      {found.kind === 'shapes' ? (
        <CheckField label={l('layers.snap')} checked={snap} onChange={on => changeLayer(id, { snap: on })} />
      ) : (
        <p>{l('layers.no-snap')}</p>
      )}
      {file.host === null ? (
        <CheckField label={l('layers.keep')} checked={file.kept} onChange={on => void keepFile(file.id, on)} />
      ) : (
        <p>{l('layers.fetched', { host: file.host })}</p>
      )}
      {found.kind === 'picture' ? null : (
        <p className="check">
          <label htmlFor={colour}>{l('layers.colour')}</label>
          <input
            id={colour}
            type="color"
            value={layer.colour}
            onChange={event => changeLayer(id, { colour: event.target.value })}
          />
        </p>
      )}
      {found.fields.length > 0 ? (
        <SelectField
          label={l('layers.label')}
          value={label ?? undefined}
          none={l('layers.label.none')}
          options={found.fields.map(field => ({ value: field, label: field }))}
          onChange={field => changeLayer(id, { label: field ?? null })}
        />
      ) : null}
      {file.attribution === '' ? null : <p>{l('layers.source', { words: file.attribution })}</p>}
      {file.notes.map(note => (
        <p key={note.id}>{text(note)}</p>
      ))}
      {file.skipped.length > 0 ? (
        <section data-testid="layer-skipped">
          <h3>{l('layers.skipped')}</h3>
          <ul>
            {file.skipped.map(message => (
              <li key={message.id}>{text(message)}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
