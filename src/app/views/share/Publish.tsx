import { useEffect, useRef, useState } from 'react'
import { isCancelled } from '../../../engine/task-queue.ts'
import { text } from '../../../i18n/index.ts'
import { s } from '../../../publication/words.ts'
import {
  addressOf,
  ownAddress,
  type PublicationAnswer,
  savePublication,
  stopPublication
} from '../../commands/files/publication.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { TextField } from '../../kit/form/Fields.tsx'
import { causeOf } from '../../kit/format/cause.ts'

type State =
  | { readonly kind: 'asking' }
  | { readonly kind: 'making'; readonly share: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly cause: string }
  | PublicationAnswer

/** The case as a folder for a web host, in a zip. It stays open meanwhile; closing it stops the work. */
export function Publish() {
  const [address, setAddress] = useState(ownAddress)
  const [wrong, setWrong] = useState(false)
  const [state, setState] = useState<State>({ kind: 'asking' })
  const making = useRef(false)
  const isMaking = state.kind === 'making'
  useEffect(
    () => () => {
      if (making.current) stopPublication()
    },
    []
  )
  const save = async () => {
    const app = address.trim() === '' ? null : addressOf(address.trim())
    setWrong(address.trim() !== '' && app === null)
    if (address.trim() !== '' && app === null) return
    making.current = true
    setState({ kind: 'making', share: 0 })
    try {
      setState(await savePublication(app, share => making.current && setState({ kind: 'making', share })))
    } catch (error) {
      setState(isCancelled(error) ? { kind: 'stopped' } : { kind: 'failed', cause: causeOf(error) })
    }
    making.current = false
  }
  return (
    <Dialog
      heading={s('publication.app.heading')}
      buttons={
        isMaking ? (
          <button type="button" className="button button-outline" onClick={stopPublication}>
            {s('publication.app.stop')}
          </button>
        ) : (
          <button type="button" className="button button-solid" onClick={() => void save()}>
            {s('publication.app.save')}
          </button>
        )
      }
    >
      <p>{s('publication.app.about')}</p>
      <p>{s('publication.app.contents')}</p>
      <TextField
        label={s('publication.app.address')}
        hint={s('publication.app.address.hint')}
        value={address}
        onChange={setAddress}
        error={wrong ? s('publication.app.address.wrong') : null}
      />
      <Told state={state} />
    </Dialog>
  )
}

function Told({ state }: { readonly state: State }) {
  switch (state.kind) {
    case 'asking':
      return null
    case 'making':
      return (
        <div className="form-field">
          <p role="status">{s('publication.app.making')}</p>
          <progress value={state.share} max={1} aria-label={s('publication.app.making')} />
        </div>
      )
    case 'saved':
      return <p role="status">{s('publication.app.saved', { file: state.name, n: state.files })}</p>
    case 'stopped':
      return <p role="status">{s('publication.app.stopped')}</p>
    case 'failed':
      return (
        <p className="field-error" role="alert">
          {s('publication.app.failed', { cause: state.cause })}
        </p>
      )
    case 'refused':
      return (
        <div className="field-error" role="alert">
          <p>{s('publication.app.refused')}</p>
          <ul>
            {state.problems.map(({ path, message }) => (
              <li key={path}>
                {path} {text(message)}
              </li>
            ))}
          </ul>
        </div>
      )
  }
}
