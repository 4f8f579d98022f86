import type { FormEvent, ReactNode } from 'react'
import { t } from '../../../i18n/index.ts'
import type { Change } from '../../../proposal/types.ts'
import { edit } from '../../commands/case/log.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { presentProposal, useCase } from '../../state/case.ts'
import { closeDialog } from '../../state/ui.ts'

/** Adds a change, or replaces the one with the same id. */
export function placeChange(change: Change): void {
  const known = presentProposal(useCase.getState())?.changes.some(({ id }) => id === change.id)
  edit(known ? { kind: 'replace-change', change } : { kind: 'add-change', change })
  closeDialog()
}

/** A dialog with a form for one change, which is added on submit. */
export function ChangeDialog(props: {
  readonly heading: string
  readonly intro: string
  readonly editing: boolean
  /** Label of the button, if what the dialog adds is not a change. */
  readonly submit?: string
  /** What is missing, shown after the first attempt to submit. */
  readonly problem: string | null
  readonly onSubmit: () => void
  readonly children: ReactNode
}) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    props.onSubmit()
  }
  return (
    <Dialog heading={props.heading}>
      <form className="form" onSubmit={submit} noValidate>
        <p>{props.intro}</p>
        {props.children}
        {props.problem ? (
          <p className="field-error" role="alert">
            {props.problem}
          </p>
        ) : null}
        <div className="form-buttons">
          <button type="submit" className="button button-solid">
            {props.submit ?? t(props.editing ? 'new-change.save' : 'new-change.add')}
          </button>
          <button type="button" className="button button-outline" onClick={closeDialog}>
            {t('dialog.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
