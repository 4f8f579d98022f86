import { useId, useRef, useState } from 'react'
import { t } from '../../../i18n/index.ts'
import { s } from '../../../i18n/ways.ts'
import { linkHere } from '../../commands/address/copy-place.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { closeDialog } from '../../state/ui.ts'
import { frameOf } from './frame.ts'
import './embed.css'

const ABOUT = { none: 'embed.about', carried: 'embed.about.review', 'too-long': 'embed.about.too-long' } as const

/** The code that shows the map as it stands in another site's page. */
export function EmbedCode() {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [{ link, proposal }] = useState(() => linkHere(true))
  const [told, setTold] = useState('')
  const code = frameOf(link, s('embed.frame-title'))
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code)
      setTold(s('embed.copied'))
    } catch {
      field.current?.select()
      setTold(s('embed.not-copied'))
    }
  }
  return (
    <Dialog
      heading={s('embed.heading')}
      buttons={
        <button type="button" className="button button-outline" onClick={closeDialog}>
          {t('dialog.close')}
        </button>
      }
    >
      <p>{s(ABOUT[proposal])}</p>
      <div className="form">
        <div>
          <label htmlFor={id}>{s('embed.field')}</label>
          <textarea
            ref={field}
            id={id}
            className="field embed-code"
            readOnly
            rows={5}
            value={code}
            spellCheck={false}
          />
        </div>
        <div className="form-buttons">
          <button type="button" className="button button-solid" onClick={() => void copy()}>
            {s('embed.copy')}
          </button>
        </div>
        <p role="status">{told}</p>
        <p className="hint">{s('embed.hosts')}</p>
      </div>
    </Dialog>
  )
}
