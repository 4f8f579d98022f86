/**
 * A proposal saved again goes over the file it was read from or last saved to. The file belongs to one document in one
 * scenario, and is known for as long as the page; one that somebody else has written meanwhile is asked for anew.
 */
import type { Proposal } from '../../../proposal/types.ts'
import { useScenarios } from '../../state/scenarios.ts'
import { type NoPicker, PROPOSAL_FILES, withPickers } from './pickers.ts'

interface KnownFile {
  readonly handle: FileSystemFileHandle
  /** Milliseconds since 1970, as the file system says. */
  readonly lastModified: number
}

const known = new Map<string, KnownFile>()

/** Undo may bring another document back, and another scenario has files of its own. */
const keyOf = ({ created }: Proposal): string => `${useScenarios.getState().present.id} ${created}`

/** The proposal was opened: from this file, or (null) from one that can't be written again. */
export async function rememberFile(proposal: Proposal, handle: FileSystemFileHandle | null): Promise<void> {
  const key = keyOf(proposal)
  known.delete(key)
  if (!handle) return
  const file = await handle.getFile().catch(() => null)
  if (file) known.set(key, { handle, lastModified: file.lastModified })
}

/** The handle where the file is as we left it. */
async function unchanged(file: KnownFile | undefined): Promise<FileSystemFileHandle | null> {
  const now = await file?.handle.getFile().catch(() => null)
  return file && now?.lastModified === file.lastModified ? file.handle : null
}

/** The name of the file that was written, over the same one where there is one. Never rejects. */
export async function saveToFile(
  proposal: Proposal,
  content: string,
  fileName: string
): Promise<{ readonly name: string } | NoPicker> {
  const key = keyOf(proposal)
  const blob = new Blob([content], { type: 'application/json' })
  return withPickers(async ({ fileSave }) => {
    const handle = await fileSave(blob, { ...PROPOSAL_FILES, fileName }, await unchanged(known.get(key)))
    if (!handle) throw new Error('saved without a handle')
    known.set(key, { handle, lastModified: (await handle.getFile()).lastModified })
    return { name: handle.name }
  })
}
