import { t, text } from '../../../i18n/index.ts'
import '../../../i18n/proposal-file.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { closeDialog, type FileProblem } from '../../state/ui.ts'

const CloseButton = ({ words }: { readonly words: string }) => (
  <button type="button" className="button button-outline" onClick={closeDialog}>
    {words}
  </button>
)

/** Lists the faults in a file, each with its JSON path. */
export function ProblemList({ problems }: { readonly problems: readonly FileProblem[] }) {
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

export function ExportFailed({ cause }: { readonly cause: string }) {
  return (
    <Dialog heading={t('export.failed.heading')} alert buttons={<CloseButton words={t('dialog.close')} />}>
      <p>{t('export.failed.text', { cause })}</p>
    </Dialog>
  )
}
