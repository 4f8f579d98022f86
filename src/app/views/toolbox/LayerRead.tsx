import { t, text } from '../../../i18n/index.ts'
import type { Message } from '../../../i18n/message.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { closeDialog } from '../../state/ui.ts'
import type { Skipped } from '../../state/units.ts'

/** At most this many names are listed; the heading says how many there are. */
const MOST_SHOWN = 100

/** Tells that the user's layer was loaded, how it was read, and which of its features were skipped. */
export function LayerRead(props: {
  readonly fileName: string
  readonly areas: number
  readonly notes: readonly Message[]
  readonly skipped: readonly Skipped[]
}) {
  const { skipped, notes } = props
  const close = (
    <button type="button" className="button button-outline" onClick={closeDialog}>
      {t('dialog.close')}
    </button>
  )
  return (
    <Dialog heading={t('own.read.heading')} buttons={close}>
      <p>{t('own.read.text', { file: props.fileName, n: props.areas })}</p>
      {notes.map(note => (
        <p key={note.id}>{text(note)}</p>
      ))}
      {skipped.length > 0 ? (
        <section data-testid="layer-skipped">
          <h3>{t('own.skipped', { n: skipped.length })}</h3>
          <ul>
            {skipped.slice(0, MOST_SHOWN).map(({ name, reason }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and the list never changes
              <li key={i}>{t('own.skipped.one', { name, why: text({ id: `own.skip.${reason}` }) })}</li>
            ))}
          </ul>
          {skipped.length > MOST_SHOWN ? <p>{t('own.skipped.more', { n: skipped.length - MOST_SHOWN })}</p> : null}
        </section>
      ) : null}
    </Dialog>
  )
}
