import { useEffect, useRef, useState } from 'react'
import { foundMessage } from '../../../cadastre/found-message.ts'
import type { Field } from '../../../cadastre/layer/fields.ts'
import type { FieldMap, ParcelLayer } from '../../../cadastre/layer/types.ts'
import type { Located } from '../../../cadastre/locate.ts'
import { type LayerReader, layerReader } from '../../../cadastre/worker/client.ts'
import type { BuildAnswer, Refused } from '../../../cadastre/worker/wire.ts'
import { c } from '../../../i18n/cadastre.ts'
import { t, text } from '../../../i18n/index.ts'
import type { Message } from '../../../i18n/message.ts'
import { v } from '../../../i18n/vector.ts'
import { nameOfAll } from '../../../vector/worker/source.ts'
import { findInLayer, pickFromLayer } from '../../commands/cadastre/parcel-layer.ts'
import { pickFiles, VECTOR_FILES } from '../../commands/files/pick-file.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { causeOf } from '../../kit/format/cause.ts'
import { closeDialog, useUi } from '../../state/ui.ts'
import { FileReading } from '../vector-file/FileReading.tsx'
import { FileRefusal } from '../vector-file/FileRefusal.tsx'
import { SystemChoice } from '../vector-file/SystemChoice.tsx'
import { LayerPreview } from './LayerPreview.tsx'

type State =
  | { readonly kind: 'empty'; readonly stopped: boolean }
  | { readonly kind: 'reading'; readonly files: readonly File[]; readonly share: number }
  | { readonly kind: 'refused'; readonly files: readonly File[]; readonly refused: Refused }
  | { readonly kind: 'failed'; readonly cause: string }
  | {
      readonly kind: 'read'
      readonly files: readonly File[]
      readonly fields: readonly Field[]
      readonly map: FieldMap
      readonly built: BuildAnswer
    }

/** A file of parcels: chosen, read beside the page, looked at and corrected; then picked from, or the case looked up in it. */
export function ParcelLayerDialog() {
  const [state, setState] = useState<State>({ kind: 'empty', stopped: false })
  const [located, setLocated] = useState<readonly Located[] | Message | null>(null)
  const reader = useRef<LayerReader | null>(null)
  const canPick = useUi(now => now.mapState === 'ready')
  useEffect(() => () => reader.current?.end(), [])

  const read = async (files: readonly File[], asked: string | null) => {
    reader.current?.end()
    setLocated(null)
    setState({ kind: 'reading', files, share: 0 })
    const own = layerReader(files)
    reader.current = own
    const isMine = () => reader.current === own
    try {
      const answer = await own.read(asked, share => isMine() && setState({ kind: 'reading', files, share }))
      if (!isMine()) return
      if (answer.kind === 'refused') setState({ kind: 'refused', files, refused: answer })
      else {
        const { fields, map } = answer
        const built = await own.build(map)
        if (isMine()) setState({ kind: 'read', files, fields, map, built })
      }
    } catch (error) {
      if (isMine()) setState({ kind: 'failed', cause: causeOf(error) })
    }
  }
  const choose = () => pickFiles(VECTOR_FILES, files => void read(files, null))
  const stop = () => {
    reader.current?.end()
    reader.current = null
    setState({ kind: 'empty', stopped: true })
  }
  const remap = async (map: FieldMap) => {
    const own = reader.current
    if (state.kind !== 'read' || !own) return
    setLocated(null)
    setState({ ...state, map })
    const built = await own.build(map)
    if (reader.current === own) setState({ ...state, map, built })
  }
  const layer: ParcelLayer | null = state.kind === 'read' && state.built.kind === 'built' ? state.built.layer : null
  return (
    <Dialog heading={c('parcel-layer.heading')} wide>
      <div className="form">
        <p className="hint">{c('parcel-layer.intro')}</p>
        <p>
          <button type="button" className="button button-outline" onClick={choose} disabled={state.kind === 'reading'}>
            {c(state.kind === 'empty' ? 'parcel-layer.choose' : 'parcel-layer.choose-other')}
          </button>
        </p>
        {state.kind === 'reading' ? (
          <FileReading file={nameOfAll(state.files)} share={state.share} onStop={stop} />
        ) : null}
        {state.kind === 'empty' && state.stopped ? <p role="status">{v('vector.stopped')}</p> : null}
        {state.kind === 'failed' ? (
          <p className="field-error" role="alert">
            {v('vector.failed', { cause: state.cause })}
          </p>
        ) : null}
        {state.kind === 'refused' ? <FileRefusal file={nameOfAll(state.files)} {...state.refused} /> : null}
        {state.kind === 'refused' && state.refused.message.id === 'vector.no-crs' ? (
          <SystemChoice onChosen={system => void read(state.files, system)} />
        ) : null}
        {state.kind === 'read' ? (
          <>
            {state.built.kind === 'refused' ? <FileRefusal file={nameOfAll(state.files)} {...state.built} /> : null}
            <LayerPreview layer={layer} fields={state.fields} map={state.map} onMap={map => void remap(map)} />
          </>
        ) : null}
        {located && 'id' in located ? (
          <p className="field-error" role="alert">
            {text(located)}
          </p>
        ) : located ? (
          <Results located={located} />
        ) : null}
        <div className="form-buttons">
          {layer ? (
            <>
              <button
                type="button"
                className="button button-solid"
                disabled={!canPick}
                onClick={() => {
                  closeDialog()
                  void pickFromLayer(layer)
                }}
              >
                {c('parcel-layer.pick')}
              </button>
              <button type="button" className="button button-outline" onClick={() => setLocated(findInLayer(layer))}>
                {c('parcel-layer.find')}
              </button>
            </>
          ) : null}
          <button type="button" className="button button-outline" onClick={closeDialog}>
            {t('dialog.close')}
          </button>
        </div>
      </div>
    </Dialog>
  )
}

function Results({ located }: { readonly located: readonly Located[] }) {
  const found = located.filter(one => one.found.kind === 'found').length
  const told = located.flatMap(one => {
    const message = foundMessage(one)
    return message ? [{ key: `${one.changeId} ${one.index}`, message }] : []
  })
  return (
    <section data-testid="parcels-found">
      <p role="status">
        {located.length === 0
          ? c('parcel-layer.nothing-to-find')
          : c('parcel-layer.found', { found, n: located.length })}
      </p>
      {told.length > 0 ? (
        <ul>
          {told.map(({ key, message }) => (
            <li key={key}>{text(message)}</li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
