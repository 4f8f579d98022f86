import { useCallback, useEffect, useRef, useState } from 'react'
import { t } from '../../../i18n/index.ts'
import { v } from '../../../i18n/vector.ts'
import { nameOfAll } from '../../../vector/worker/source.ts'
import { pickFiles, VECTOR_FILES } from '../../commands/files/pick-file.ts'
import { type OwnReader, ownReader } from '../../commands/own-layer/client.ts'
import type { OwnChoice } from '../../commands/own-layer/fields.ts'
import { pickFromOwn } from '../../commands/own-layer/pick.ts'
import type { LayersFound, Refused } from '../../commands/own-layer/wire.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { causeOf } from '../../kit/format/cause.ts'
import { closeDialog, showDialog } from '../../state/ui.ts'
import { FileReading } from '../vector-file/FileReading.tsx'
import { FileRefusal } from '../vector-file/FileRefusal.tsx'
import { SystemChoice } from '../vector-file/SystemChoice.tsx'
import { OwnLayerChoice } from './OwnLayerChoice.tsx'

type State =
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly cause: string }
  | { readonly kind: 'refused'; readonly refused: Refused }
  | { readonly kind: 'read'; readonly found: LayersFound; readonly choice: OwnChoice }

/** A file of the user's own areas: read beside the page, and put to use at once where there is nothing to choose or to know. */
export function OwnLayerDialog({ files }: { readonly files: readonly File[] }) {
  const [state, setState] = useState<State>({ kind: 'reading', share: 0 })
  const reader = useRef<OwnReader | null>(null)
  const file = nameOfAll(files)

  const use = useCallback(async (own: OwnReader, choice: OwnChoice) => {
    const layer = await own.build(choice)
    if (reader.current !== own) return
    closeDialog()
    await pickFromOwn(layer)
  }, [])

  const read = useCallback(
    async (asked: string | null) => {
      reader.current?.end()
      setState({ kind: 'reading', share: 0 })
      const own = ownReader(files)
      reader.current = own
      const isMine = () => reader.current === own
      try {
        const answer = await own.read(asked, share => isMine() && setState({ kind: 'reading', share }))
        if (!isMine()) return
        if (answer.kind === 'refused') return setState({ kind: 'refused', refused: answer })
        const [first, ...others] = answer.layers
        if (!first)
          return setState({ kind: 'refused', refused: { kind: 'refused', message: { id: 'vector.empty' }, place: {} } })
        const isPlain = answer.notes.length + answer.skipped.length + others.length === 0
        if (isPlain && (first.choice.name !== null || first.fields.length === 0)) return await use(own, first.choice)
        setState({ kind: 'read', found: answer, choice: first.choice })
      } catch (error) {
        if (isMine()) setState({ kind: 'failed', cause: causeOf(error) })
      }
    },
    [files, use]
  )
  const end = useCallback(() => {
    reader.current?.end()
    reader.current = null
  }, [])
  useEffect(() => {
    void read(null)
    return end
  }, [read, end])
  const stop = () => {
    end()
    setState({ kind: 'stopped' })
  }
  const pick = (choice: OwnChoice) => {
    const own = reader.current
    if (own) use(own, choice).catch(error => setState({ kind: 'failed', cause: causeOf(error) }))
  }

  return (
    <Dialog heading={v('own-layer.heading')} wide>
      <div className="form">
        {state.kind === 'reading' ? <FileReading file={file} share={state.share} onStop={stop} /> : null}
        {state.kind === 'stopped' ? <p role="status">{v('vector.stopped')}</p> : null}
        {state.kind === 'failed' ? (
          <p className="field-error" role="alert">
            {v('vector.failed', { cause: state.cause })}
          </p>
        ) : null}
        {state.kind === 'refused' ? <FileRefusal file={file} {...state.refused} /> : null}
        {state.kind === 'refused' && state.refused.message.id === 'vector.no-crs' ? (
          <SystemChoice onChosen={system => void read(system)} />
        ) : null}
        {state.kind === 'read' ? (
          <OwnLayerChoice
            file={file}
            found={state.found}
            choice={state.choice}
            onChoice={choice => setState({ ...state, choice })}
          />
        ) : null}
        <div className="form-buttons">
          {state.kind === 'read' ? (
            <button type="button" className="button button-solid" onClick={() => pick(state.choice)}>
              {v('own-layer.pick')}
            </button>
          ) : null}
          {state.kind === 'reading' ? null : (
            <button
              type="button"
              className="button button-outline"
              onClick={() => pickFiles(VECTOR_FILES, chosen => showDialog({ kind: 'own-layer', files: chosen }))}
            >
              {v('own-layer.choose-other')}
            </button>
          )}
          <button type="button" className="button button-outline" onClick={closeDialog}>
            {t('dialog.close')}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
