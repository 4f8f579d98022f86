import { type FormEvent, useState } from 'react'
import { t } from '../../../i18n/index.ts'
import { edit } from '../../commands/case/log.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { presentProposal, useCase } from '../../state/case.ts'
import { closeDialog } from '../../state/ui.ts'

/** Gives a change a name of its own. */
export function RenameChange({ changeId }: { readonly changeId: string }) {
  const note = useCase(state => presentProposal(state)?.changes.find(({ id }) => id === changeId)?.note)
  const [typed, setTyped] = useState(note ?? '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    edit({ kind: 'set-note', id: changeId, note: typed.trim() })
    closeDialog()
  }
  return (
    <Dialog heading={t('changes.rename.heading')}>
      <form onSubmit={submit} className="form">
        <label htmlFor="change-note">{t('changes.rename.label')}</label>
        <p id="change-note-hint" className="hint">
          {t('changes.rename.hint')}
        </p>
        <input
          id="change-note"
          className="field"
          value={typed}
          maxLength={300}
          autoFocus
          aria-describedby="change-note-hint"
          onChange={event => setTyped(event.target.value)}
        />
        <div className="form-buttons">
          <button type="submit" className="button button-solid">
            {t('dialog.save')}
          </button>
          <button type="button" className="button button-outline" onClick={closeDialog}>
            {t('dialog.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
