/** The way back to a file that was read: what the address names is shown again, or asked for. */
import '../../../i18n/ways.ts'
import { keptReviewed, type ReviewedFile } from '../../../proposal/storage/reviewed-files.ts'
import type { StorageError } from '../../../proposal/storage/storage-error.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { say } from '../../state/announcer.ts'
import { fileOf, useMode, type Wanted } from '../../state/mode.ts'
import { useUi } from '../../state/ui.ts'
import { openFile } from '../files/files.ts'
import { enterEmptyReview } from './enter.ts'
import { enterFromFile } from './from-file.ts'

/** The file that an address, `search`, names, out of what this browser keeps; else the way to open it. */
export async function openKept(sha256: string, search: string): Promise<void> {
  // Not a draft, so that an answered form is read and not merged.
  enterEmptyReview()
  const [file, why] = await keptReviewed(sha256).then(
    (found): [ReviewedFile | null, Wanted['why']] => [found, 'unknown'],
    (error: unknown): [null, Wanted['why']] => [
      null,
      (error as StorageError).reason === 'broken' ? 'broken' : 'forbidden'
    ]
  )
  if (file) await shown(file)
  if (fileOf(useMode.getState().reviewed) === sha256) return
  enterEmptyReview()
  useMode.setState({ wanted: { file: sha256, search, why } })
  useUi.setState({ sheetOpen: true })
  say({ id: 'review.wanted.said' })
}

/** A zip is verified after what it holds is shown, which nobody waits for. */
function shown({ name, bytes }: ReviewedFile): Promise<void> {
  return new Promise(resolve => {
    const read = (proposal: Proposal): boolean => {
      enterFromFile(proposal, name, bytes)
      say({ id: 'review.opened', values: { title: proposal.title || name } })
      resolve()
      return true
    }
    void openFile(new File([bytes], name), undefined, read).then(resolve, resolve)
  })
}
