/** The case as one zip: saved, and read back. Fetched with the room that makes it. */

import { logOfEdits } from '../../../bundle/case/change-log.ts'
import { bundleFiles, type Case, CHANGE_LOG } from '../../../bundle/case/files.ts'
import { type Bundle, CannotRecompute, openedBundle, verify } from '../../../bundle/verify/verify.ts'
import { LIMITS } from '../../../bundle/zip/read.ts'
import type { NamedBytes } from '../../../bundle/zip/write.ts'
import type { Opened } from '../../../engine/api.ts'
import { isCancelled } from '../../../engine/task-queue.ts'
import { t } from '../../../i18n/bundle.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { causeOf } from '../../kit/format/cause.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { names } from '../../state/selectors/display-names.ts'
import { residentsInUse } from '../../state/selectors/residents-in-use.ts'
import { getServices } from '../../state/services.ts'
import { type FileProblem, showDialog, useUi } from '../../state/ui.ts'
import { downloadText, fileNameFor } from './download.ts'
import { tooLargeFor } from './too-large.ts'
import { unapplied } from './unapplied.ts'
import { packed } from './zip.ts'

/** What the page does for it. Given, not imported: it is there already, and stays in one piece with what it starts with. */
export interface Page {
  /** Puts a file's proposal on screen; false where the user is asked first. */
  readonly place: (proposal: Proposal, warnings: readonly FileProblem[], file: File) => boolean
  readonly withProgress: <T>(kind: 'export', work: (onProgress: (share: number) => void) => Promise<T>) => Promise<T>
}

let saving = false

/** Downloads the bundle of the case on screen. One that can't be judged whole is told instead. */
export async function saveBundle({ withProgress }: Page): Promise<void> {
  const { log, opened } = useCase.getState()
  if (!log || !opened || saving) return
  saving = true
  try {
    const proposal = log.present
    const state = await getServices().engine.evaluate(proposal)
    const problems = unapplied(state)
    if (problems.length > 0) return showDialog({ kind: 'unreadable-file', fileName: t('bundle.app.file'), problems })
    const files = await withProgress('export', onProgress =>
      bundleFiles(
        caseOf(proposal, opened, now => logOfEdits(log, now, names)),
        onProgress
      )
    )
    downloadText(await packed(files), fileNameFor(proposal.title, 'sag.zip'), 'application/zip')
    useUi.setState({ notice: { id: 'bundle.app.saved', values: { n: files.length } } })
  } catch (error) {
    if (isCancelled(error)) useUi.setState({ notice: { id: 'export.stopped' } })
    else showDialog({ kind: 'export-failed', cause: causeOf(error) })
  } finally {
    saving = false
  }
}

function caseOf(proposal: Proposal, { manifest, register }: Opened, log: Case['log']): Case {
  const { engine } = getServices()
  return {
    proposal,
    engine,
    manifest,
    register,
    log,
    residents: residentsInUse()
  }
}

/** Opens the proposal out of a bundle as any file's, and tells whether the rest of the bundle follows from it. */
export async function openBundle(file: File, page: Page): Promise<void> {
  const read = await readBundle(file)
  if (!('proposal' in read)) return showDialog({ kind: 'unreadable-file', fileName: file.name, problems: read })
  if (page.place(read.proposal, [], file)) await verifyBundle(file, page)
}

async function readBundle(file: File): Promise<Bundle | readonly FileProblem[]> {
  const large = tooLargeFor(file, LIMITS.zip)
  if (large) return [large]
  try {
    const opened = openedBundle(new Uint8Array(await file.arrayBuffer()))
    return 'proposal' in opened ? opened : [{ path: '', message: opened.message }]
  } catch {
    return [{ path: '', message: { id: 'file.unreadable' } }]
  }
}

/** Works the bundle out anew, now that its proposal is the one on screen, and tells whether it is the same. */
async function verifyBundle(file: File, { withProgress }: Page): Promise<void> {
  const { opened } = useCase.getState()
  if (!opened) return
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    const verdict = await withProgress('export', onProgress =>
      verify(bytes, bundle => anew(bundle, opened, onProgress))
    )
    if (verdict.kind === 'identical')
      useUi.setState({ notice: { id: 'bundle.app.identical', values: { file: file.name } } })
    else {
      const path = verdict.kind === 'differs' ? [verdict.file, verdict.path].filter(Boolean).join(' ') : ''
      const warnings = [{ path, message: verdict.message }]
      showDialog({ kind: 'file-warnings', fileName: file.name, warnings })
    }
  } catch (error) {
    if (isCancelled(error)) useUi.setState({ notice: { id: 'export.stopped' } })
    else showDialog({ kind: 'export-failed', cause: causeOf(error) })
  }
  // Verifying has asked about the file's proposal; the map stands where the screen is.
  const present = presentProposal(useCase.getState())
  if (present)
    await getServices()
      .engine.evaluate(present)
      .catch(() => {})
}

function anew(bundle: Bundle, opened: Opened, onProgress: (share: number) => void): Promise<readonly NamedBytes[]> {
  const { files, manifest, proposal } = bundle
  const ours = residentsInUse()?.sha256 ?? null
  if ((manifest.residents?.sha256 ?? null) !== ours)
    throw new CannotRecompute({
      id: 'bundle.app.other-residents',
      values: { name: manifest.residents?.name ?? '', counted: manifest.residents ? 'yes' : 'no' }
    })
  const log = manifest.given.includes(CHANGE_LOG) ? files.get(CHANGE_LOG) : undefined
  const said = log ? () => new TextDecoder('utf-8', { ignoreBOM: true }).decode(log) : null
  return bundleFiles(caseOf(proposal, opened, said), onProgress)
}
