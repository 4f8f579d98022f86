import { useEffect, useRef, useState } from 'react'
import type { BuildStep } from '../../../boundaries/build.ts'
import { BOUNDARY_ROLES, type BoundaryFields, type BoundaryRole } from '../../../boundaries/fields.ts'
import { missingTold } from '../../../boundaries/told.ts'
import type { UnitFields } from '../../../boundaries/unit-fields.ts'
import { type SetMaker, setMaker } from '../../../boundaries/worker/client.ts'
import type { CodesRead, MadeSet, ReadFile, Refused } from '../../../boundaries/worker/wire.ts'
import type { UnitLayerId } from '../../../dataset/types.ts'
import { b, text } from '../../../i18n/boundaries.ts'
import { formatNumber } from '../../../i18n/format.ts'
import '../../../i18n/bundle.ts'
import '../../../i18n/vector.ts'
import { nameOfAll } from '../../../vector/worker/source.ts'
import { beginCaseOn, downloadSet } from '../../commands/datasets/own-sets.ts'
import { pickFiles, VECTOR_FILES } from '../../commands/files/pick-file.ts'
import { causeOf } from '../../kit/format/cause.ts'
import { rememberOwnSets } from '../../state/datasets.ts'
import { getServices } from '../../state/services.ts'
import { LayerSelect } from './LayerSelect.tsx'
import { MadeReport } from './MadeReport.tsx'
import { Told } from './Told.tsx'
import { UnitFiles } from './UnitFiles.tsx'

interface Form {
  readonly map: BoundaryFields
  readonly regions: Readonly<Record<string, string>>
  readonly accuracy: string
  readonly title: string
  readonly publisher: string
  readonly date: string
  readonly units: Readonly<Partial<Record<UnitLayerId, UnitFields>>>
}

type State =
  | { readonly kind: 'empty'; readonly stopped: boolean }
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'refused'; readonly refused: Refused }
  | { readonly kind: 'failed'; readonly cause: string }
  | { readonly kind: 'read'; readonly read: ReadFile; readonly codes: CodesRead | Refused | null }
  | { readonly kind: 'making'; readonly step: BuildStep }
  | { readonly kind: 'made'; readonly made: MadeSet; readonly kept: 'no' | 'yes' | string }

const SYSTEMS = ['EPSG:25832', 'EPSG:25833', 'EPSG:3035', 'EPSG:4326', 'EPSG:3857']
const BLANK: Form = { map: {}, regions: {}, accuracy: '', title: '', publisher: '', date: '', units: {} }

/** Metres with a Danish or an international decimal mark; null where nothing is said, NaN for what is no length. */
function metresIn(words: string): number | null {
  const trimmed = words.trim().replace(',', '.')
  if (trimmed === '') return null
  const metres = Number(trimmed)
  return metres >= 0 && metres <= 1000 ? metres : Number.NaN
}

/** Borders from a file: read beside the page, looked at and corrected, made into a dataset, and kept or saved by choice. */
export function OwnBorders({ onKept }: { readonly onKept: () => void }) {
  const [state, setState] = useState<State>({ kind: 'empty', stopped: false })
  const [files, setFiles] = useState<readonly File[]>([])
  const [form, setForm] = useState<Form>(BLANK)
  const [asked, setAsked] = useState<{ system: string; layer: string | null }>({ system: '', layer: null })
  const maker = useRef<SetMaker | null>(null)
  useEffect(() => () => maker.current?.end(), [])

  /** What a worker that is no longer asked answers counts for nothing. */
  const during = async (work: (own: SetMaker, isMine: () => boolean) => Promise<void>, fresh: boolean) => {
    if (fresh) {
      maker.current?.end()
      maker.current = setMaker()
    }
    const own = maker.current
    if (!own) return
    const isMine = () => maker.current === own
    try {
      await work(own, isMine)
    } catch (error) {
      if (isMine()) setState({ kind: 'failed', cause: causeOf(error) })
    }
  }
  const read = (chosen: readonly File[], system: string, layer: string | null) =>
    during(async (own, isMine) => {
      setFiles(chosen)
      setAsked({ system, layer })
      setState({ kind: 'reading', share: 0 })
      const [only] = chosen
      if (chosen.length === 1 && only?.name.toLowerCase().endsWith('.skelset')) {
        const opened = await own.open(only)
        if (isMine()) setState(opened.kind === 'refused' ? { kind: 'refused', refused: opened } : made(opened))
        return
      }
      const { dataUrl } = getServices()
      const onShare = (share: number) => isMine() && setState({ kind: 'reading', share })
      const answer = await own.read(chosen, { system: system || null, layer, dataUrl }, onShare)
      if (!isMine()) return
      if (answer.kind === 'refused') setState({ kind: 'refused', refused: answer })
      else {
        setForm({ ...BLANK, map: answer.map })
        setState({ kind: 'read', read: answer, codes: null })
        const codes = await own.codes(answer.map)
        if (isMine()) setState({ kind: 'read', read: answer, codes })
      }
    }, true)
  const remap = (map: BoundaryFields) =>
    during(async (own, isMine) => {
      if (state.kind !== 'read') return
      setForm({ ...form, map })
      const codes = await own.codes(map)
      if (isMine()) setState({ ...state, codes })
    }, false)
  const make = () =>
    during(async (own, isMine) => {
      setState({ kind: 'making', step: 'heal' })
      const { map, regions, accuracy, title, publisher, date, units } = form
      const options = { map, regions, units, accuracyM: metresIn(accuracy), title, publisher, date }
      const answer = await own.make(options, step => isMine() && setState({ kind: 'making', step }))
      if (isMine()) setState(answer.kind === 'refused' ? { kind: 'refused', refused: answer } : made(answer))
    }, false)
  const keep = (then: 'stay' | 'begin') =>
    during(async (own, isMine) => {
      if (state.kind !== 'made') return
      try {
        await own.keep()
        rememberOwnSets()
        onKept()
        if (isMine()) setState({ ...state, kept: 'yes' })
        if (then === 'begin') await beginCaseOn(state.made.manifest)
      } catch (error) {
        if (isMine()) setState({ ...state, kept: causeOf(error) })
      }
    }, false)
  const stop = () => {
    maker.current?.end()
    maker.current = null
    setState({ kind: 'empty', stopped: true })
  }
  const busy = state.kind === 'reading' || state.kind === 'making'
  return (
    <section className="form" aria-labelledby="own-borders">
      <h3 id="own-borders">{b('datasets.add')}</h3>
      <p className="hint">{b('own.intro')}</p>
      <p>
        <button
          type="button"
          className="button button-outline"
          disabled={busy}
          onClick={() => pickFiles(`${VECTOR_FILES},.skelset`, chosen => void read(chosen, '', null))}
        >
          {b('own.choose')}
        </button>
      </p>
      {busy ? (
        <div>
          <p role="status">
            {state.kind === 'reading'
              ? b('own.reading', { file: nameOfAll(files) })
              : b(`boundaries.step.${state.step}`)}
          </p>
          {state.kind === 'reading' ? (
            <progress value={state.share} max={1} aria-label={b('own.reading', { file: nameOfAll(files) })} />
          ) : (
            <progress aria-label={b('own.making')} />
          )}
          <p>
            <button type="button" className="button button-outline button-small" onClick={stop}>
              {b('own.stop')}
            </button>
          </p>
        </div>
      ) : null}
      {state.kind === 'empty' && state.stopped ? <p role="status">{b('own.stopped')}</p> : null}
      {state.kind === 'failed' ? (
        <p role="alert" className="field-error">
          {b('own.failed', { cause: state.cause })}
        </p>
      ) : null}
      {state.kind === 'refused' ? (
        <>
          <Told refused={state.refused} file={state.refused.file ?? nameOfAll(files)} />
          <label className="form-field">
            {b('own.system')}
            <select
              className="field"
              value={asked.system}
              onChange={event => void read(files, event.target.value, asked.layer)}
            >
              <option value="">{b('own.system-of-file')}</option>
              {SYSTEMS.map(system => (
                <option key={system} value={system}>
                  {system}
                </option>
              ))}
            </select>
          </label>
        </>
      ) : null}
      {state.kind === 'read' ? (
        <>
          <p role="status">
            {b('own.read', { n: state.read.areas, file: nameOfAll(files), system: state.read.system })}
          </p>
          {state.read.notes.map(note => (
            <p key={note.id}>{text(note)}</p>
          ))}
          <LayerSelect
            label={b('own.which-layer')}
            layers={state.read.layers}
            layer={asked.layer}
            onLayer={layer => void read(files, asked.system, layer)}
          />
          <Fields read={state.read} map={form.map} onMap={map => void remap(map)} />
          <Codes codes={state.codes} form={form} onForm={setForm} file={nameOfAll(files)} />
          <UnitFiles
            maker={() => maker.current}
            units={form.units}
            onUnits={units => setForm(now => ({ ...now, units }))}
          />
          <About form={form} onForm={setForm} />
          <p>
            <button
              type="button"
              className="button button-solid"
              disabled={!isReady(state.codes, form)}
              onClick={() => void make()}
            >
              {b('own.make')}
            </button>
          </p>
          <p className="hint">{b('own.make-hint')}</p>
        </>
      ) : null}
      {state.kind === 'made' ? (
        <>
          <MadeReport made={state.made} />
          <div className="form-actions">
            <button type="button" className="button button-solid" onClick={() => void keep('begin')}>
              {b('own.keep-and-begin')}
            </button>
            <button type="button" className="button button-outline" onClick={() => void keep('stay')}>
              {b('own.keep')}
            </button>
            <button
              type="button"
              className="button button-outline"
              onClick={() => void during(async own => downloadSet(await own.pack(), state.made.manifest), false)}
            >
              {b('datasets.save')}
            </button>
          </div>
          {state.kept === 'no' ? null : state.kept === 'yes' ? (
            <p role="status">{b('own.is-kept')}</p>
          ) : (
            <p role="alert" className="field-error">
              {b('own.not-kept', { cause: state.kept })}
            </p>
          )}
        </>
      ) : null}
    </section>
  )
}

const made = (opened: MadeSet): State => ({ kind: 'made', made: opened, kept: 'no' })

const isReady = (codes: CodesRead | Refused | null, { regions, accuracy }: Form): boolean =>
  codes?.kind === 'codes' &&
  codes.added.every(({ code, region }) => (regions[code] ?? region) !== null) &&
  !Number.isNaN(metresIn(accuracy))

function Fields(props: {
  readonly read: ReadFile
  readonly map: BoundaryFields
  readonly onMap: (map: BoundaryFields) => void
}) {
  const { read, map, onMap } = props
  const choose = (role: BoundaryRole, name: string) => {
    const { [role]: _, ...rest } = map
    onMap(name === '' ? rest : { ...rest, [role]: name })
  }
  return (
    <div className="form-row">
      {BOUNDARY_ROLES.map(role => (
        <label key={role} className="form-field">
          {b(`own.role.${role}`)}
          <select className="field" value={map[role] ?? ''} onChange={event => choose(role, event.target.value)}>
            <option value="">{b('own.no-field')}</option>
            {read.fields.map(({ name, examples }) => (
              <option key={name} value={name}>
                {b('own.field', { name, examples: examples.join(', ').slice(0, 40) })}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  )
}

function Codes(props: {
  readonly codes: CodesRead | Refused | null
  readonly form: Form
  readonly onForm: (form: Form) => void
  readonly file: string
}) {
  const { codes, form, onForm, file } = props
  if (codes === null) return null
  if (codes.kind === 'refused') return <Told refused={codes} file={file} />
  const { known, missing, added, regions } = codes
  return (
    <>
      <p role="status">{b('own.codes', { known })}</p>
      {missingTold(
        missing.map(({ code }) => code),
        code => missing.find(one => one.code === code)?.name ?? code
      ).map(one => (
        <p key={one.id}>{text(one)}</p>
      ))}
      {added.map(({ code, name, region }) => (
        <label key={code} className="form-field">
          {b('own.region', { name: name || code, code })}
          <select
            className="field"
            value={form.regions[code] ?? region ?? ''}
            onChange={event => onForm({ ...form, regions: { ...form.regions, [code]: event.target.value } })}
          >
            <option value="">{b('own.no-field')}</option>
            {regions.map(one => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      ))}
    </>
  )
}

function About({ form, onForm }: { readonly form: Form; readonly onForm: (form: Form) => void }) {
  const set = (change: Partial<Form>) => onForm({ ...form, ...change })
  const wrong = Number.isNaN(metresIn(form.accuracy))
  return (
    <div className="form-row">
      <label className="form-field">
        {b('own.title')}
        <input className="field" value={form.title} onChange={event => set({ title: event.target.value })} />
      </label>
      <label className="form-field">
        {b('own.publisher')}
        <input className="field" value={form.publisher} onChange={event => set({ publisher: event.target.value })} />
      </label>
      <label className="form-field">
        {b('own.date')}
        <input className="field" type="date" value={form.date} onChange={event => set({ date: event.target.value })} />
      </label>
      <label className="form-field">
        {b('own.accuracy')}
        <input
          className="field"
          inputMode="decimal"
          placeholder={formatNumber(1)}
          value={form.accuracy}
          aria-invalid={wrong}
          onChange={event => set({ accuracy: event.target.value })}
        />
        {wrong ? <span className="field-error">{b('own.accuracy-wrong')}</span> : null}
      </label>
    </div>
  )
}
