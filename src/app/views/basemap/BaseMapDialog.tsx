import { useEffect, useState } from 'react'
import type { ConfigReading } from '../../../config/read.ts'
import type { BaseMap } from '../../../config/types.ts'
import { m } from '../../../i18n/base-map.ts'
import { text } from '../../../i18n/index.ts'
import { chooseBaseMap, pickBaseMapFile } from '../../commands/basemap/choose.ts'
import { hostsOf, loadConfig, notAllowed, othersAsked } from '../../commands/config/config.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { useBaseMap } from '../../state/base-map.ts'
import './base-map.css'

const ROLES = ['kort', 'luftfoto', 'matrikelkort'] as const

/** Which base map lies under the division. Beside the map, so that one sees what is chosen; told with each is who will be asked. */
export function BaseMapDialog() {
  const [reading, setReading] = useState<ConfigReading | null>(null)
  const { chosen, state, fault } = useBaseMap()
  useEffect(() => void loadConfig().then(setReading), [])
  const maps = ROLES.flatMap(role => (reading?.config.baseMaps ?? []).filter(map => map.role === role))
  const isFile = chosen instanceof File
  return (
    <Dialog heading={m('basemap.heading')}>
      <div className="form">
        <p className="hint">{m(reading && maps.length === 0 ? 'basemap.unconfigured' : 'basemap.intro')}</p>
        <fieldset className="form-field radio-field base-maps">
          <legend>{m('basemap.choose')}</legend>
          <Choice
            name={m('basemap.none')}
            hint={m('basemap.none.hint')}
            checked={chosen === null}
            onChoose={() => chooseBaseMap(null)}
          />
          {maps.map(map => (
            <Configured key={map.id} map={map} checked={!isFile && chosen?.id === map.id} />
          ))}
          {isFile ? (
            <Choice
              name={m('basemap.file.named', { name: chosen.name })}
              hint={m('basemap.file.hint')}
              checked
              onChoose={() => undefined}
            />
          ) : null}
        </fieldset>
        <div className="form-field">
          <button
            type="button"
            className="button button-outline"
            aria-describedby="base-map-file"
            onClick={pickBaseMapFile}
          >
            {m('basemap.file')}: {m('basemap.file.pick')}
          </button>
          <p id="base-map-file" className="hint">
            {m('basemap.file.hint')}
          </p>
        </div>
        <p role="status" className={state === 'failed' ? 'field-error' : 'hint'}>
          {state === 'opening' ? m('basemap.opening') : null}
          {fault ? m(state === 'failed' ? 'basemap.failed' : 'basemap.partly', { cause: text(fault) }) : null}
        </p>
        {reading && reading.problems.length > 0 ? <Faults reading={reading} /> : null}
      </div>
    </Dialog>
  )
}

function Configured({ map, checked }: { readonly map: BaseMap; readonly checked: boolean }) {
  const [asked, blocked] = [othersAsked(map), notAllowed(map)]
  const names = (origins: readonly string[]) => ({ hosts: { names: hostsOf(origins) } })
  const from = asked.length === 0 ? m('basemap.from-own') : m('basemap.from', names(asked))
  return (
    <Choice
      name={m('basemap.option', { role: m(`basemap.role.${map.role}`), name: map.name.da })}
      hint={blocked.length > 0 ? m('basemap.blocked', names(blocked)) : from}
      checked={checked}
      disabled={blocked.length > 0}
      onChoose={() => chooseBaseMap(map)}
    />
  )
}

function Choice(props: {
  readonly name: string
  readonly hint: string
  readonly checked: boolean
  readonly disabled?: boolean
  readonly onChoose: () => void
}) {
  return (
    <label className="check">
      <input type="radio" name="base-map" checked={props.checked} disabled={props.disabled} onChange={props.onChoose} />
      <span>
        {props.name}
        <span className="hint"> {props.hint}</span>
      </span>
    </label>
  )
}

/** For whoever has set up the app. */
function Faults({ reading: { problems } }: { readonly reading: ConfigReading }) {
  return (
    <section className="field-error" aria-labelledby="config-faults">
      <h3 id="config-faults">{m('basemap.config-heading')}</h3>
      {problems.some(({ loses }) => loses === 'all') ? <p>{m('basemap.config-lost')}</p> : null}
      <ul>
        {problems.map(({ path, message }) => (
          <li key={path + message.id}>{m('basemap.config-fault', { path, fault: text(message) })}</li>
        ))}
      </ul>
    </section>
  )
}
