import { useState } from 'react'
import { UNIT_ROLES, type UnitFields, type UnitRole } from '../../../boundaries/unit-fields.ts'
import type { SetMaker } from '../../../boundaries/worker/client.ts'
import type { ReadUnits, Refused } from '../../../boundaries/worker/wire.ts'
import type { UnitLayerId } from '../../../dataset/types.ts'
import { b } from '../../../i18n/boundaries.ts'
import { nameOfAll } from '../../../vector/worker/source.ts'
import { pickFiles, VECTOR_FILES } from '../../commands/files/pick-file.ts'
import { causeOf } from '../../kit/format/cause.ts'
import { LayerSelect } from './LayerSelect.tsx'
import { Told } from './Told.tsx'

type Units = Readonly<Partial<Record<UnitLayerId, UnitFields>>>

/** Parishes and polling districts from files of their own, where they shall not be those of the dataset there is. */
export function UnitFiles(props: {
  readonly maker: () => SetMaker | null
  readonly units: Units
  readonly onUnits: (units: Units) => void
}) {
  const { units, onUnits } = props
  return (
    <details>
      <summary>{b('own.units')}</summary>
      <p className="hint">{b('own.units-hint')}</p>
      {(['parish', 'polling-district'] as const).map(id => (
        <UnitFile
          key={id}
          id={id}
          maker={props.maker}
          map={units[id]}
          onMap={map => {
            const { [id]: _, ...others } = units
            onUnits(map ? { ...others, [id]: map } : others)
          }}
        />
      ))}
    </details>
  )
}

type State =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly share: number; readonly file: string }
  | { readonly kind: 'refused'; readonly refused: Refused; readonly file: string }
  | { readonly kind: 'failed'; readonly cause: string }
  | { readonly kind: 'read'; readonly read: ReadUnits; readonly files: readonly File[] }

function UnitFile(props: {
  readonly id: UnitLayerId
  readonly maker: () => SetMaker | null
  readonly map: UnitFields | undefined
  readonly onMap: (map: UnitFields | undefined) => void
}) {
  const { id, map, onMap } = props
  const [state, setState] = useState<State>({ kind: 'none' })
  const read = async (files: readonly File[], layer: string | null) => {
    const maker = props.maker()
    if (!maker) return
    const file = nameOfAll(files)
    onMap(undefined)
    setState({ kind: 'reading', share: 0, file })
    try {
      const onShare = (share: number) => setState({ kind: 'reading', share, file })
      const answer = await maker.readUnits(id, files, { system: null, layer }, onShare)
      if (answer?.kind === 'refused') setState({ kind: 'refused', refused: answer, file })
      if (answer?.kind !== 'units') return
      setState({ kind: 'read', read: answer, files })
      onMap(answer.map)
    } catch (error) {
      setState({ kind: 'failed', cause: causeOf(error) })
    }
  }
  const forget = async () => {
    onMap(undefined)
    setState({ kind: 'none' })
    await props.maker()?.readUnits(id, null, { system: null, layer: null }, () => undefined)
  }
  return (
    <fieldset className="form">
      <legend>{b(`own.units.${id}`)}</legend>
      <div className="form-actions">
        <button
          type="button"
          className="button button-outline button-small"
          disabled={state.kind === 'reading'}
          onClick={() => pickFiles(VECTOR_FILES, chosen => void read(chosen, null))}
        >
          {b('own.choose')}
        </button>
        {state.kind === 'read' ? (
          <button type="button" className="button button-outline button-small" onClick={() => void forget()}>
            {b('own.units-forget')}
          </button>
        ) : null}
      </div>
      {state.kind === 'none' ? <p className="hint">{b('own.units-of-base')}</p> : null}
      {state.kind === 'reading' ? (
        <progress value={state.share} max={1} aria-label={b('own.reading', { file: state.file })} />
      ) : null}
      {state.kind === 'failed' ? (
        <p role="alert" className="field-error">
          {b('own.failed', { cause: state.cause })}
        </p>
      ) : null}
      {state.kind === 'refused' ? <Told refused={state.refused} file={state.file} /> : null}
      {state.kind === 'read' ? (
        <>
          <p role="status">
            {b('own.read', { n: state.read.areas, file: state.read.fileName, system: state.read.system })}
          </p>
          <div className="form-row">
            <LayerSelect
              label={b('own.units-layer')}
              layers={state.read.layers}
              layer={state.read.layer}
              onLayer={layer => void read(state.files, layer)}
            />
            {rolesOf(id).map(role => (
              <label key={role} className="form-field">
                {b(`own.unit-role.${role}`)}
                <select
                  className="field"
                  value={map?.[role] ?? ''}
                  onChange={event => onMap(withRole(map ?? {}, role, event.target.value))}
                >
                  <option value="">{b('own.no-field')}</option>
                  {state.read.fields.map(({ name, examples }) => (
                    <option key={name} value={name}>
                      {b('own.field', { name, examples: examples.join(', ').slice(0, 40) })}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </div>
        </>
      ) : null}
    </fieldset>
  )
}

/** A parish lies where most of it does; only a polling district names its municipality. */
const rolesOf = (id: UnitLayerId): readonly UnitRole[] =>
  id === 'parish' ? UNIT_ROLES.filter(role => role !== 'municipality') : UNIT_ROLES

function withRole(map: UnitFields, role: UnitRole, name: string): UnitFields {
  const { [role]: _, ...rest } = map
  return name === '' ? rest : { ...rest, [role]: name }
}
