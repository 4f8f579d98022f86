/** Files of a hearing that are opened or dropped: an empty one is shown to the council it is for, answers go to the case. */
import { isAnswered, readHearing } from '../../../hearing/file.ts'
import type { Returned } from '../../../hearing/merge.ts'
import { s } from '../../../i18n/hearing.ts'
import { MAX_BYTES, tooLarge } from '../../../proposal/file/read.ts'
import { useHearing } from '../../state/hearing.ts'
import { mayComment, mayEdit, useMode } from '../../state/mode.ts'
import { showDialog, useUi } from '../../state/ui.ts'
import { enterFromFile } from '../ways/from-file.ts'
import { beginAnswer } from './answer.ts'

/** More councils than there are, twice over. */
const MOST_FILES = 200

/** One file that was opened as a proposal would be. An answer is the drafter's to merge; anything else is read as the council. */
export function openHearing(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const read = readHearing(bytes, name)
  if (!read.ok) {
    showDialog({ kind: 'unreadable-file', fileName: name, problems: read.problems })
    return
  }
  const { hearing } = read
  if (mayEdit() && isAnswered(hearing)) {
    takeIn([{ name, read }])
    return
  }
  enterFromFile(hearing.proposal, name, bytes)
  beginAnswer(hearing, hearing.proposal)
}

/** Several files dropped at once: answers where one of them is of a hearing, comments where one is of those, else proposals, held against one another. */
export async function openDropped(files: readonly File[]): Promise<void> {
  for (const file of files.slice(0, MOST_FILES))
    if (
      /"format"\s*:\s*"skel-hearing\//.test(
        await file
          .slice(0, 4096)
          .text()
          .catch(() => '')
      )
    ) {
      if (mayEdit()) return addAnswers(files)
      // Answers go into a case, and only a draft takes anything in.
      useUi.setState({ notice: { id: 'round.merge.not-a-draft' } })
      return
    }
  const comments = await import('../comments/open.ts')
  if (mayComment(useMode.getState()) && (await comments.areComments(files))) return comments.addComments(files)
  showDialog({ kind: 'collisions', files })
}

/** Several files at once: what each of them is is told in the dialog. */
export async function addAnswers(files: readonly File[]): Promise<void> {
  const read: Returned[] = []
  for (const file of files.slice(0, MOST_FILES)) read.push({ name: file.name, read: await readFile(file) })
  if (files.length > MOST_FILES) {
    const message = { id: 'round.merge.too-many', values: { most: MOST_FILES, n: files.length - MOST_FILES } }
    read.push({ name: s('round.merge.heading'), read: { ok: false, problems: [{ path: '$', message }] } })
  }
  takeIn(read)
}

async function readFile(file: File): Promise<Returned['read']> {
  if (file.size > MAX_BYTES) return tooLarge(file.name, file.size) as Returned['read']
  try {
    return readHearing(new Uint8Array(await file.arrayBuffer()), file.name)
  } catch {
    return { ok: false, problems: [{ path: '$', message: { id: 'file.unreadable' } }] }
  }
}

function takeIn(files: readonly Returned[]): void {
  const open = useUi.getState().dialog?.kind === 'hearing-answers'
  useHearing.setState(({ returned }) => ({ returned: open ? [...returned, ...files] : files }))
  showDialog({ kind: 'hearing-answers' })
}
