import { useMemo, useState } from 'react'
import { encode } from 'uqr'
import { t } from '../../../i18n/index.ts'
import { s } from '../../../i18n/share.ts'
import { withoutComments } from '../../../proposal/comments/without.ts'
import { writeProposal } from '../../../proposal/file/write.ts'
import { linkOf, MAX_MADE } from '../../../share/link.ts'
import { saveAsFile } from '../../commands/files/files.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { CopyField } from '../../kit/form/CopyField.tsx'
import { CheckField } from '../../kit/form/Fields.tsx'
import { presentProposal, useCase } from '../../state/case.ts'
import { closeDialog } from '../../state/ui.ts'

/** Characters that a code of the least correction holds as bytes (ISO/IEC 18004, version 40-L). */
const MOST_IN_QR = 2953

/** The present proposal as a link, while it fits in one. */
export function ShareLink() {
  const proposal = useCase(presentProposal)
  const [remarks, setRemarks] = useState(true)
  const made = useMemo(() => {
    if (!proposal) return null
    const without = linkOf(writeProposal(withoutComments(proposal)))
    return { without, whole: proposal.comments?.length ? linkOf(writeProposal(proposal)) : null }
  }, [proposal])
  if (!made) return null
  const carries = remarks && made.whole?.ok === true
  const link = carries && made.whole ? made.whole : made.without
  const close = (
    <button type="button" className="button button-outline" onClick={closeDialog}>
      {t('dialog.close')}
    </button>
  )
  if (!link.ok)
    return (
      <Dialog heading={s('share.heading')} buttons={close}>
        <p>{s('share.too-long', { n: link.length, most: MAX_MADE })}</p>
        <button type="button" className="button button-solid" onClick={() => void saveAsFile()}>
          {s('share.save')}
        </button>
      </Dialog>
    )
  const { origin, pathname } = window.location
  return (
    <Dialog heading={s('share.heading')} buttons={close}>
      <p>{s('share.about')}</p>
      {made.whole?.ok ? (
        <CheckField label={s('share.comments')} checked={remarks} onChange={setRemarks} />
      ) : made.whole ? (
        <p className="hint">{s('share.comments.left', { n: made.whole.length, most: MAX_MADE })}</p>
      ) : null}
      <LinkField link={`${origin}${pathname}#${link.fragment}`} />
    </Dialog>
  )
}

function LinkField({ link }: { readonly link: string }) {
  return (
    <CopyField
      label={s('share.field')}
      note={s('share.length', { n: link.length })}
      text={link}
      words={{ copy: s('share.copy'), copied: s('share.copied'), notCopied: s('share.not-copied') }}
      rows={4}
      className="share-link"
    >
      {link.length > MOST_IN_QR ? (
        <p className="hint">{s('share.qr.none', { most: MOST_IN_QR })}</p>
      ) : (
        <QrCode words={link} />
      )}
    </CopyField>
  )
}

function QrCode({ words }: { readonly words: string }) {
  const { size, data } = useMemo(() => encode(words, { ecc: 'L', border: 4 }), [words])
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg className="share-qr" role="img" aria-label={s('share.qr')} viewBox={`0 0 ${size} ${size}`}>
      <path fill="#fff" d={`M0 0h${size}v${size}h-${size}z`} />
      <path d={path} shapeRendering="crispEdges" />
    </svg>
  )
}
