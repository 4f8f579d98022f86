/** Files of comments that are opened or dropped: what each adds is shown before anything of it is taken. */
import { broughtBy, isCommentsFile, readComments } from '../../../comments/file.ts'
import { addsTo, type CameBack, mergedComments, planComments } from '../../../comments/merge.ts'
import { fingerprintOf } from '../../../hearing/fingerprint.ts'
import { s } from '../../../i18n/comments/comments.ts'
import { MAX_BYTES, tooLarge } from '../../../proposal/file/read.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useComments } from '../../state/comments.ts'
import { mayComment, useMode } from '../../state/mode.ts'
import { showDialog, useUi } from '../../state/ui.ts'
import { startDesk } from './desk.ts'
import { presentComments } from './present.ts'

/** More reviewers than a case has. */
const MOST_FILES = 200

/** One file, already read as bytes. */
export function openComments(bytes: Uint8Array, name: string): void {
  const read = readComments(bytes, name)
  if (!read.ok) showDialog({ kind: 'unreadable-file', fileName: name, problems: read.problems })
  else if (!mayComment(useMode.getState()))
    showDialog({
      kind: 'unreadable-file',
      fileName: name,
      problems: [{ path: '', message: { id: 'comments.no-case', values: { title: read.brought.title } } }]
    })
  else takeIn([{ name, read }], null)
}

/** True where one of the files says that it is of comments. */
export async function areComments(files: readonly File[]): Promise<boolean> {
  for (const file of files.slice(0, MOST_FILES)) {
    const head = await file
      .slice(0, 4096)
      .text()
      .catch(() => '')
    if (isCommentsFile(head)) return true
  }
  return false
}

/** Several files at once, proposals with comments among them: what each of them is is told in the dialog. */
export async function addComments(files: readonly File[]): Promise<void> {
  const read: CameBack[] = []
  for (const file of files.slice(0, MOST_FILES)) read.push({ name: file.name, read: await readFile(file) })
  if (files.length > MOST_FILES) {
    const message = { id: 'comments.merge.too-many', values: { most: MOST_FILES, n: files.length - MOST_FILES } }
    read.push({ name: s('comments.merge.heading'), read: { ok: false, problems: [{ path: '$', message }] } })
  }
  takeIn(read, null)
}

async function readFile(file: File): Promise<CameBack['read']> {
  if (file.size > MAX_BYTES) return tooLarge(file.name, file.size) as CameBack['read']
  try {
    return readComments(new Uint8Array(await file.arrayBuffer()), file.name)
  } catch {
    return { ok: false, problems: [{ path: '$', message: { id: 'file.unreadable' } }] }
  }
}

/**
 * A proposal that is opened and is the case at hand, with comments that this has not: they can be taken in, or it is opened as it
 * is. Anything else is opened at once.
 */
export function offerComments(proposal: Proposal, name: string, open: () => void): void {
  const present = presentProposal(useCase.getState())
  const brought: CameBack = { name, read: { ok: true, brought: broughtBy(proposal) } }
  const isCase = present && present.changes.length > 0 && fingerprintOf(present) === fingerprintOf(proposal)
  if (!present || !isCase || !bringsNew(present, brought)) open()
  else takeIn([brought], open)
}

function bringsNew(proposal: Proposal, brought: CameBack): boolean {
  const plan = planComments(proposal, [brought])
  const after = mergedComments(proposal.comments ?? [], plan, new Map(), { by: { author: '' }, now: '' })
  return addsTo(proposal, after) || plan.threads.some(({ conflicts }) => conflicts.length > 0)
}

function takeIn(files: readonly CameBack[], instead: (() => void) | null): void {
  startDesk()
  const open = useUi.getState().dialog?.kind === 'comment-files'
  useComments.setState(({ cameBack }) => ({ cameBack: open ? [...cameBack, ...files] : files, instead }))
  showDialog({ kind: 'comment-files' })
}

/** The case as files are held against it: with what stands beside it. */
export function caseWithComments(): Proposal | null {
  const proposal = presentProposal(useCase.getState())
  return proposal && { ...proposal, comments: presentComments() }
}
