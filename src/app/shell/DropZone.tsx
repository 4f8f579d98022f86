import { useEffect } from 'react'
import { t } from '../../i18n/index.ts'
import { areSeveral, openFile } from '../commands/files/files.ts'
import { useCase } from '../state/case.ts'
import { mayEdit } from '../state/mode.ts'
import { useUi } from '../state/ui.ts'

/** Opens a file dropped anywhere in the window. Without this the browser would navigate to it. */
export function DropZone() {
  const over = useUi(state => state.fileOverWindow)
  useEffect(() => {
    const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const onOver = (event: DragEvent) => {
      if (!carriesFile(event)) return
      event.preventDefault()
      if (!useUi.getState().fileOverWindow) useUi.setState({ fileOverWindow: true })
    }
    const onLeave = (event: DragEvent) => {
      // The related target is null only when the drag leaves the window.
      if (event.relatedTarget === null) useUi.setState({ fileOverWindow: false })
    }
    const onDrop = (event: DragEvent) => {
      if (!carriesFile(event)) return
      event.preventDefault()
      useUi.setState({ fileOverWindow: false })
      const files = [...(event.dataTransfer?.files ?? [])]
      const [file] = files
      if (!file || !useCase.getState().opened) return
      // Answers of councils come several at a time, and onto the dialog that lists them one by one.
      const collects = useUi.getState().dialog?.kind === 'hearing-answers'
      if (useUi.getState().dialog?.kind === 'comment-files') {
        void import('../commands/comments/open.ts').then(({ addComments }) => addComments(files))
        return
      }
      if ((mayEdit() && collects) || areSeveral(files)) {
        void import('../commands/hearing/open.ts').then(({ addAnswers, openDropped }) =>
          collects ? addAnswers(files) : openDropped(files)
        )
        return
      }
      // Who is not drafting is shown it, and nothing of a draft is replaced.
      if (mayEdit()) void openFile(file)
      else void import('../commands/ways/review.ts').then(({ readFile }) => readFile(file))
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [])
  return over ? (
    <div className="drop-zone" aria-hidden="true">
      <p>{t('file.drop')}</p>
    </div>
  ) : null
}
