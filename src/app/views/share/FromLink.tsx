import { formatDate } from '../../../i18n/format.ts'
import { t, text } from '../../../i18n/index.ts'
import { s } from '../../../i18n/share.ts'
import { openFile } from '../../commands/files/files.ts'
import { reviewLink } from '../../commands/files/from-link.ts'
import { enterDraft } from '../../commands/ways/enter.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import type { LinkToTell } from '../../state/case-dialog.ts'
import { closeDialog } from '../../state/ui.ts'
import { ProblemList } from '../dialogs/FileDialogs.tsx'

/** What a link brings, before anything of the case at hand is replaced. */
export function FromLink({ link }: { readonly link: LinkToTell }) {
  if (link.kind === 'refused')
    return (
      <Dialog heading={s('link.heading')} alert buttons={<Close words={t('dialog.close')} />}>
        <p>{text(link.message)}</p>
        <p>{s('link.refused')}</p>
      </Dialog>
    )
  if (!link.result.ok)
    return (
      <Dialog heading={s('link.heading')} alert buttons={<Close words={t('dialog.close')} />}>
        <p>{s('link.refused')}</p>
        <ProblemList problems={link.result.problems} />
      </Dialog>
    )
  const { title, effectiveDate, changes } = link.result.proposal
  const open = async () => {
    closeDialog()
    await enterDraft()
    await openFile(new File([link.text], s('link.name'), { type: 'application/json' }))
  }
  return (
    <Dialog
      heading={s('link.heading')}
      alert
      buttons={
        <>
          <button type="button" className="button button-solid" onClick={() => reviewLink(link)}>
            {s('link.review')}
          </button>
          <button type="button" className="button button-outline" onClick={() => void open()}>
            {s('link.open')}
          </button>
          <Close words={s('link.keep')} />
        </>
      }
    >
      <p>{s('link.asks')}</p>
      <dl className="link-facts">
        <dt className="link-fact">{s('link.title')}</dt>
        <dd className="link-value">{title || s('link.untitled')}</dd>
        <dt className="link-fact">{s('link.date')}</dt>
        <dd className="link-value">{formatDate(effectiveDate)}</dd>
        <dt className="link-fact">{s('link.changes')}</dt>
        <dd className="link-value">{changes.length}</dd>
      </dl>
    </Dialog>
  )
}

const Close = ({ words }: { readonly words: string }) => (
  <button type="button" className="button button-outline" onClick={closeDialog}>
    {words}
  </button>
)
