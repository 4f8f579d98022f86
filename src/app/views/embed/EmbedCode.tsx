import { useState } from 'react'
import { t } from '../../../i18n/index.ts'
import { s } from '../../../i18n/ways.ts'
import { linkHere } from '../../commands/address/copy-place.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { CopyField } from '../../kit/form/CopyField.tsx'
import { closeDialog } from '../../state/ui.ts'
import { frameOf } from './frame.ts'
import './embed.css'

const ABOUT = { none: 'embed.about', carried: 'embed.about.review', 'too-long': 'embed.about.too-long' } as const

/** The code that shows the map as it stands in another site's page. */
export function EmbedCode() {
  const [{ link, proposal }] = useState(() => linkHere(true))
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
      <CopyField
        label={s('embed.field')}
        text={frameOf(link, s('embed.frame-title'))}
        words={{ copy: s('embed.copy'), copied: s('embed.copied'), notCopied: s('embed.not-copied') }}
        rows={5}
        className="embed-code"
      >
        <p className="hint">{s('embed.hosts')}</p>
      </CopyField>
    </Dialog>
  )
}
