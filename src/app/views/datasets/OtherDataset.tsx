import { useEffect, useState } from 'react'
import { b } from '../../../i18n/boundaries.ts'
import { t } from '../../../i18n/index.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { onDataset } from '../../../rebase/rebase.ts'
import { placeProposal } from '../../commands/files/files.ts'
import { beginScenario } from '../../commands/scenarios/manage.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { useCase } from '../../state/case.ts'
import { baseOf, presentBase } from '../../state/datasets.ts'
import { closeDialog, type FileProblem } from '../../state/ui.ts'
import { ProblemList } from '../dialogs/FileDialogs.tsx'
import { Rebase } from './Rebase.tsx'

/**
 * A proposal that was drawn on other data: what it comes to on these, before anything is rewritten. It can be opened as it is,
 * laid over on what is open here, or opened on its own data where this browser has them.
 */
export function OtherDataset({
  proposal,
  fileName,
  warnings
}: {
  readonly proposal: Proposal
  readonly fileName: string | null
  readonly warnings: readonly FileProblem[]
}) {
  const opened = useCase(state => state.opened?.manifest)
  const [here, setHere] = useState<Proposal | null>(null)
  const [own, setOwn] = useState<string | null | undefined>(undefined)
  useEffect(() => {
    baseOf(proposal.dataset.sha256, null).then(setOwn, () => setOwn(null))
  }, [proposal])
  if (!opened) return null
  const [ours, theirs] = [opened.id, proposal.dataset.id]
  const file = fileName ?? b('rebase.this-case')
  const done = (work: () => void) => () => {
    closeDialog()
    work()
  }
  const buttons = (
    <>
      <button type="button" className="button button-solid" onClick={closeDialog}>
        {t('dialog.back')}
      </button>
      {own ? (
        <button type="button" className="button button-outline" onClick={done(() => void beginScenario(proposal))}>
          {b('rebase.on-own')}
        </button>
      ) : null}
      <button
        type="button"
        className="button button-outline"
        onClick={done(() => placeProposal(here ?? onDataset(proposal, opened), file))}
      >
        {b('rebase.here')}
      </button>
      {fileName === null ? null : (
        <button type="button" className="button button-outline" onClick={done(() => placeProposal(proposal, fileName))}>
          {t('file.other-dataset.open')}
        </button>
      )}
    </>
  )
  return (
    <Dialog heading={t('file.other-dataset.heading')} alert wide buttons={buttons}>
      <p>{t(theirs === ours ? 'file.other-dataset.same-name' : 'file.other-dataset.text', { file, theirs, ours })}</p>
      {warnings.length > 0 ? <ProblemList problems={warnings} /> : null}
      {own === undefined ? null : <Rebase proposal={proposal} from={own} to={presentBase()} onHeld={setHere} />}
      <p className="hint">{b('rebase.old-kept')}</p>
    </Dialog>
  )
}
