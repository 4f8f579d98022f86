import { t, text } from '../../../i18n/index.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { placeProposal } from '../../commands/files/files.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { useCase } from '../../state/case.ts'
import { closeDialog, type FileProblem } from '../../state/ui.ts'

const CloseButton = ({ words }: { readonly words: string }) => (
  <button type="button" className="button button-outline" onClick={closeDialog}>
    {words}
  </button>
)

/** Lists the faults in a file, each with its JSON path. */
function ProblemList({ problems }: { readonly problems: readonly FileProblem[] }) {
  return (
    <ul className="problem-list">
      {problems.map(({ path, message }) => (
        <li key={`${path} ${text(message)}`}>
          <code>{path && path !== '$' ? path : t('file.whole')}</code>
          <span>{text(message)}</span>
        </li>
      ))}
    </ul>
  )
}

interface FileProps {
  readonly fileName: string
}

/** The file could not be read; nothing was changed. */
export function FileProblems(props: FileProps & { readonly problems: readonly FileProblem[] }) {
  return (
    <Dialog heading={t('file.problem.heading')} alert buttons={<CloseButton words={t('dialog.close')} />}>
      <p>{t('file.problem.intro', { file: props.fileName })}</p>
      <ProblemList problems={props.problems} />
    </Dialog>
  )
}

/** The file was opened, with warnings. */
export function FileWarnings(props: FileProps & { readonly warnings: readonly FileProblem[] }) {
  return (
    <Dialog heading={t('file.warning.heading')} buttons={<CloseButton words={t('dialog.close')} />}>
      <p>{t('file.warning.intro', { file: props.fileName })}</p>
      <ProblemList problems={props.warnings} />
    </Dialog>
  )
}

/** The file was drawn on other data: the figures may differ from what its author saw. */
export function OtherDataset(
  props: FileProps & { readonly proposal: Proposal; readonly warnings: readonly FileProblem[] }
) {
  const ours = useCase(state => state.opened?.manifest.id) ?? ''
  const theirs = props.proposal.dataset.id
  const open = () => {
    closeDialog()
    placeProposal(props.proposal, props.fileName)
  }
  const buttons = (
    <>
      <button type="button" className="button button-solid" onClick={closeDialog}>
        {t('dialog.back')}
      </button>
      <button type="button" className="button button-outline" onClick={open}>
        {t('file.other-dataset.open')}
      </button>
    </>
  )
  return (
    <Dialog heading={t('file.other-dataset.heading')} alert buttons={buttons}>
      <p>
        {theirs === ours
          ? t('file.other-dataset.same-name', { file: props.fileName, ours })
          : t('file.other-dataset.text', { file: props.fileName, theirs, ours })}
      </p>
      {props.warnings.length > 0 ? <ProblemList problems={props.warnings} /> : null}
    </Dialog>
  )
}

export function ExportFailed({ cause }: { readonly cause: string }) {
  return (
    <Dialog heading={t('export.failed.heading')} alert buttons={<CloseButton words={t('dialog.close')} />}>
      <p>{t('export.failed.text', { cause })}</p>
    </Dialog>
  )
}
