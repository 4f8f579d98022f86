/** Proposals in files, to be compared with the scenarios. They are looked at and not kept. */
import type { Message } from '../../../i18n/message.ts'
import { MAX_BYTES, readProposalFile, tooLarge } from '../../../proposal/file/read.ts'
import type { Proposal } from '../../../proposal/types.ts'

export interface ComparedFile {
  readonly id: string
  /** Its title, and the file it stands in. */
  readonly name: string
  readonly proposal: Proposal
}

export interface UnreadFile {
  readonly name: string
  /** JSON path of the first fault. */
  readonly path: string
  readonly message: Message
}

/** As many columns as anyone can look over. */
export const MOST_COMPARED = 24

/** `before` with what the files hold; what can't be read is told, and the others are compared all the same. */
export async function filesToCompare(
  chosen: readonly File[],
  before: readonly ComparedFile[]
): Promise<{ readonly files: readonly ComparedFile[]; readonly unread: readonly UnreadFile[] }> {
  const files = [...before]
  const unread: UnreadFile[] = []
  for (const file of chosen) {
    const { name } = file
    if (files.length >= MOST_COMPARED) {
      unread.push({ name, path: '$', message: { id: 'comparison.too-many', values: { most: MOST_COMPARED } } })
      continue
    }
    const read = await readFile(file)
    if (!read.ok) {
      const [first] = read.problems
      unread.push({ name, path: first?.path ?? '$', message: first?.message ?? { id: 'file.not-a-proposal' } })
      continue
    }
    const title = read.proposal.title.trim()
    files.push({ id: `file-${files.length}`, name: title ? `${title} (${name})` : name, proposal: read.proposal })
  }
  return { files, unread }
}

async function readFile(file: File): Promise<ReturnType<typeof readProposalFile>> {
  if (file.size > MAX_BYTES) return tooLarge(file.name, file.size)
  try {
    return readProposalFile(new Uint8Array(await file.arrayBuffer()), file.name)
  } catch {
    return { ok: false, problems: [{ path: '$', message: { id: 'file.unreadable' } }] }
  }
}
