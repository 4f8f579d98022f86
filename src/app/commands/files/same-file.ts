/**
 * Saves a proposal over the file it was opened from or last saved to. The file is remembered per document and scenario, until
 * the page is closed. If somebody else has written the file meanwhile, the user is asked for a file again.
 */
import type { Proposal } from '../../../proposal/types.ts'
import { useScenarios } from '../../state/scenarios.ts'
import { type NoPicker, proposalFiles, withPickers } from './pickers.ts'

interface KnownFile {
  readonly handle: FileSystemFileHandle
  /** Milliseconds since 1970, from the file system. */
  readonly lastModified: number
}

const known = new Map<string, KnownFile>()

/** Undo can bring another document back, and each scenario has its own files. */
const keyOf = ({ created }: Proposal): string => `${useScenarios.getState().present.id} ${created}`

/** Called when a proposal was opened; `handle` is null if its file cannot be saved over. */
export async function rememberFile(proposal: Proposal, handle: FileSystemFileHandle | null): Promise<void> {
  const key = keyOf(proposal)
  known.delete(key)
  if (!handle) return
  const file = await handle.getFile().catch(() => null)
  if (file) known.set(key, { handle, lastModified: file.lastModified })
}

/** The handle, if nobody else has written the file since. */
async function unchanged(file: KnownFile | undefined): Promise<FileSystemFileHandle | null> {
  const now = await file?.handle.getFile().catch(() => null)
  return file && now?.lastModified === file.lastModified ? file.handle : null
}

/** Saves over the remembered file, else asks for one. Returns the file's name. Never rejects. */
export async function saveToFile(
  proposal: Proposal,
  content: string,
  fileName: string
): Promise<{ readonly name: string } | NoPicker> {
  const key = keyOf(proposal)
  const blob = new Blob([content], { type: 'application/json' })
  return withPickers(async ({ fileSave }) => {
    const handle = await fileSave(blob, { ...proposalFiles(), fileName }, await unchanged(known.get(key)))
    if (!handle) throw new Error('saved without a handle')
    known.set(key, { handle, lastModified: (await handle.getFile()).lastModified })
    return { name: handle.name }
  })
}
