import { text } from '../../../i18n/index.ts'
import { v } from '../../../i18n/vector.ts'
import type { OwnChoice } from '../../commands/own-layer/fields.ts'
import type { LayersFound } from '../../commands/own-layer/wire.ts'
import { SelectField } from '../../kit/form/Fields.tsx'

/** What a file was read as: which layer, which fields have names and codes, and what was left out. */
export function OwnLayerChoice(props: {
  readonly file: string
  readonly found: LayersFound
  readonly choice: OwnChoice
  readonly onChoice: (choice: OwnChoice) => void
}) {
  const { file, found, choice, onChoice } = props
  const layer = found.layers.find(({ name }) => name === choice.layer)
  if (!layer) return null
  const fields = layer.fields.map(({ name, examples }) => ({
    value: name,
    label: v('own-layer.field.option', { name, examples: examples.join(', ').slice(0, 40) })
  }))
  return (
    <>
      <p className="form-status" role="status">
        {v('own-layer.read', { n: layer.count, file })}
      </p>
      {found.notes.map(note => (
        <p key={note.id}>{text(note)}</p>
      ))}
      {found.skipped.length > 0 ? (
        <section data-testid="layer-skipped">
          <h3>{v('own-layer.skipped')}</h3>
          <ul>
            {found.skipped.map(message => (
              <li key={message.id}>{text(message)}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {found.layers.length > 1 ? (
        <SelectField
          label={v('own-layer.layer')}
          value={choice.layer}
          none={v('own-layer.layer.none')}
          options={found.layers.map(({ name, count }) => ({
            value: name,
            label: v('own-layer.layer.option', { name, n: count })
          }))}
          onChange={name => {
            const other = found.layers.find(one => one.name === name)
            if (other) onChoice(other.choice)
          }}
        />
      ) : null}
      {fields.length > 0 ? (
        <div className="form-row">
          <SelectField
            label={v('own-layer.name')}
            value={choice.name ?? undefined}
            none={v('own-layer.name.none')}
            options={fields}
            onChange={name => onChoice({ ...choice, name: name ?? null })}
          />
          <SelectField
            label={v('own-layer.code')}
            value={choice.code ?? undefined}
            none={v('own-layer.code.none')}
            options={fields}
            onChange={code => onChoice({ ...choice, code: code ?? null })}
          />
        </div>
      ) : null}
    </>
  )
}
